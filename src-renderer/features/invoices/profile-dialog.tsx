import { useState } from 'react';
import { type ExportProfile, plainProfile } from '../../../shared/ledes/profile';
import { formatDecimal, parseDecimal, taxRateScale } from '../../../shared/money/decimal';
import { newRequestId } from '../../state/ids';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

/** A client's profile: begins with what all known receivers accept. */
export function ProfileDialog({ profile, onClose }: { profile: ExportProfile | null; onClose: () => void }) {
  const [value, setValue] = useState<ExportProfile>(
    () => profile ?? { ...plainProfile, id: newRequestId(), name: '', lawFirmId: '', clientId: '' },
  );
  const [narrative, setNarrative] = useState(String(value.maxNarrative));
  const [percent, setPercent] = useState(formatDecimal(value.taxRate, taxRateScale - 2, 0));
  const save = useCommand('ledesProfileSave', { quiet: true });
  const set = (change: Partial<ExportProfile>) => setValue((now) => ({ ...now, ...change }));
  const text = (
    label: string,
    name: 'name' | 'lawFirmId' | 'clientId' | 'clientTaxId' | 'taxType',
    span: string,
  ) => (
    <TextField
      label={label}
      value={value[name]}
      onChange={(said) => set({ [name]: said })}
      className={span}
    />
  );
  const maxNarrative = /^\d+$/.test(narrative) ? Number(narrative) : null;
  const isNarrativeRight = maxNarrative !== null && maxNarrative >= 50 && maxNarrative <= 15_360;
  const rate = parseDecimal(percent.trim(), taxRateScale - 2);
  const isRateRight = rate.ok && rate.value >= 0 && rate.value < 10 ** taxRateScale;
  const submit = async (): Promise<void> => {
    if (!isNarrativeRight || !rate.ok || !isRateRight) return;
    const done = await save.run({ profile: { ...value, maxNarrative, taxRate: rate.value } });
    if (!done.ok) return;
    sayDone(`Profile ${value.name} saved.`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={profile === null ? 'New client profile' : `Client profile ${profile.name}`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="profile"
            isPending={save.isPending}
            isDisabled={value.name.trim() === '' || !isNarrativeRight || !isRateRight}
          >
            Save
          </Button>
        </>
      }
    >
      <form
        id="profile"
        className="grid grid-cols-6 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {save.error === null ? null : (
          <Banner tone="danger" className="col-span-6 rounded-control">
            {save.error.message}
          </Banner>
        )}
        <TextField
          label="Name"
          value={value.name}
          onChange={(name) => set({ name })}
          autoFocus
          className="col-span-4"
        />
        <Select
          label="Format"
          className="col-span-2"
          options={[
            { id: '1998B', label: 'LEDES 1998B' },
            { id: '98BI', label: 'LEDES 98BI V2' },
          ]}
          value={value.format}
          onChange={(format) => set({ format })}
        />
        {text('Client’s id', 'clientId', 'col-span-3')}
        {text('Firm’s id (US: federal tax id)', 'lawFirmId', 'col-span-3')}
        <Select
          label="Characters"
          className="col-span-2"
          options={[
            { id: 'ascii', label: 'ASCII' },
            { id: 'ansi', label: 'Windows-1252' },
            { id: 'utf8', label: 'UTF-8' },
          ]}
          value={value.encoding}
          onChange={(encoding) => set({ encoding })}
        />
        <Select
          label="Line ends"
          className="col-span-2"
          options={[
            { id: 'CRLF', label: 'CRLF (Windows)' },
            { id: 'LF', label: 'LF' },
          ]}
          value={value.lineEnds}
          onChange={(lineEnds) => set({ lineEnds })}
        />
        <TextField
          label="Longest narrative"
          value={narrative}
          onChange={setNarrative}
          error={isNarrativeRight ? null : '50 to 15,360 characters'}
          inputClassName="figures text-right"
          className="col-span-2"
        />
        <Select
          label="Ids and invoice numbers"
          className="col-span-3"
          options={[
            { id: 'alphanumeric', label: 'Letters and digits' },
            { id: 'with_hyphen', label: 'Letters, digits, hyphens' },
            { id: 'any', label: 'Anything' },
          ]}
          value={value.idAlphabet}
          onChange={(idAlphabet) => set({ idAlphabet })}
        />
        <Select
          label="Timekeeper classes"
          className="col-span-3"
          options={[
            { id: '2014', label: 'Six letters (PARTNR)' },
            { id: 'old', label: 'Two letters (PT)' },
          ]}
          value={value.classes}
          onChange={(classes) => set({ classes })}
        />
        <div className="col-span-6 flex flex-wrap gap-x-6">
          <Checkbox
            isSelected={value.requireClientMatterId}
            onChange={(requireClientMatterId) => set({ requireClientMatterId })}
          >
            Wants its own matter number
          </Checkbox>
          <Checkbox
            isSelected={value.linesWithinPeriod}
            onChange={(linesWithinPeriod) => set({ linesWithinPeriod })}
          >
            Lines lie within the period
          </Checkbox>
          <Checkbox
            isSelected={value.periodWithinMonth}
            onChange={(periodWithinMonth) => set({ periodWithinMonth })}
          >
            Period within one month
          </Checkbox>
        </div>
        {value.format === '98BI' ? (
          <>
            {text('Client’s tax id', 'clientTaxId', 'col-span-2')}
            {text('Kind of tax', 'taxType', 'col-span-2')}
            <TextField
              label="Tax rate, %"
              value={percent}
              onChange={setPercent}
              error={isRateRight ? null : 'A number below 100, such as 20'}
              inputClassName="figures text-right"
              className="col-span-2"
            />
            <TextField
              label="Firm’s name"
              value={value.firm.name}
              onChange={(name) => set({ firm: { ...value.firm, name } })}
              className="col-span-3"
            />
            <TextField
              label="Client’s name"
              value={value.client.name}
              onChange={(name) => set({ client: { ...value.client, name } })}
              className="col-span-3"
            />
          </>
        ) : null}
      </form>
    </Dialog>
  );
}
