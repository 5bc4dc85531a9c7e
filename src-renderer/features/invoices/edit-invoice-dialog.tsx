import { useState } from 'react';
import type { InvoiceAdjustment } from '../../../shared/domain/invoice';
import type { InvoiceView } from '../../../shared/ipc/views';
import { decimalScale, minorFromDecimal4, parseDecimal } from '../../../shared/money/decimal';
import { minorDigits } from '../../../shared/money/format';
import { withoutCommas } from '../../../shared/money/thousands';
import { formatMoney } from '../../state/format';
import { newRequestId } from '../../state/ids';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { Surface } from '../../ui/surface';
import { Note } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';

/** What a draft says, its client's profile, and adjustments of all its fees or expenses. */
export function EditInvoiceDialog({ view, onClose }: { view: InvoiceView; onClose: () => void }) {
  const { invoice } = view;
  const profiles = useQuery('ledesProfiles', {}).data?.profiles ?? [];
  const [said, setSaid] = useState(() => ({
    number: invoice.number,
    date: invoice.date,
    periodStart: invoice.periodStart,
    periodEnd: invoice.periodEnd,
    description: invoice.description,
    clientMatterId: invoice.clientMatterId,
    poNumber: invoice.poNumber,
    profileId: invoice.profileId,
  }));
  const [adjustments, setAdjustments] = useState<readonly InvoiceAdjustment[]>(invoice.adjustments);
  const edit = useCommand('invoiceEdit', { quiet: true });
  const set = (change: Partial<typeof said>) => setSaid((now) => ({ ...now, ...change }));
  const submit = async (): Promise<void> => {
    const patch = { ...said, adjustments: [...adjustments] };
    const done = await edit.run({ id: invoice.id, revision: invoice.revision, patch });
    if (!done.ok) return;
    sayDone(words.invoices.invoiceChanged(said.number));
    onClose();
  };
  const day = (label: string, name: 'date' | 'periodStart' | 'periodEnd') => (
    <TextField
      label={label}
      type="date"
      value={said[name]}
      onChange={(value) => value !== '' && set({ [name]: value })}
      className="col-span-2"
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.invoices.editInvoice(invoice.number)}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" type="submit" form="edit-invoice" isPending={edit.isPending}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        id="edit-invoice"
        className="grid grid-cols-6 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {edit.error === null ? null : (
          <Banner tone="danger" isInset className="col-span-6">
            {edit.error.message}
          </Banner>
        )}
        <TextField
          label={words.invoices.invoiceNumber}
          value={said.number}
          onChange={(number) => set({ number })}
          autoFocus
          className="col-span-3"
        />
        <Select
          label={words.invoices.clientProfile}
          className="col-span-3"
          options={profiles.map(({ id, name, format }) => ({
            id,
            label: name,
            detail: words.invoices.ledes(format),
          }))}
          value={said.profileId}
          onChange={(profileId) => set({ profileId })}
        />
        {day(words.invoices.invoiceDate, 'date')}
        {day(words.invoices.periodFrom, 'periodStart')}
        {day(words.invoices.periodTo, 'periodEnd')}
        <TextField
          label={words.invoices.clientsMatterNumber}
          value={said.clientMatterId}
          onChange={(clientMatterId) => set({ clientMatterId })}
          className="col-span-3"
        />
        <TextField
          label={words.invoices.purchaseOrder}
          hint={words.invoices.only98bi}
          value={said.poNumber}
          onChange={(poNumber) => set({ poNumber })}
          className="col-span-3"
        />
        <TextField
          label={words.invoices.description}
          value={said.description}
          onChange={(description) => set({ description })}
          className="col-span-6"
        />
        <Adjustments currency={invoice.currency} value={adjustments} onChange={setAdjustments} />
      </form>
    </Dialog>
  );
}

function Adjustments({
  currency,
  value,
  onChange,
}: {
  currency: string;
  value: readonly InvoiceAdjustment[];
  onChange: (value: readonly InvoiceAdjustment[]) => void;
}) {
  const [kind, setKind] = useState<'IF' | 'IE'>('IF');
  const [amount, setAmount] = useState('');
  const [text, setWords] = useState('');
  const read = parseDecimal(withoutCommas(amount) ?? '', decimalScale);
  const minor = read.ok ? minorFromDecimal4(read.value, minorDigits(currency)) : null;
  const canAdd = minor !== null && minor !== 0 && text.trim() !== '';
  return (
    <Surface as="fieldset" edge="top" className="col-span-6 grid grid-cols-6 items-end gap-x-3 gap-y-2 pt-3">
      <legend className="sr-only">{words.invoices.adjustmentsOfWholeInvoice}</legend>
      {value.map((one) => (
        <div key={one.id} className="col-span-6 flex items-center gap-3">
          <Note as="span">{one.kind === 'IF' ? words.invoices.fees : words.invoices.expenses}</Note>
          <span className="min-w-0 flex-1 truncate">{one.description}</span>
          <span className="figures">{formatMoney(one.amountMinor, currency, true)}</span>
          <Button
            size="small"
            variant="quiet"
            onPress={() => onChange(value.filter((other) => other.id !== one.id))}
          >
            {words.common.remove}
          </Button>
        </div>
      ))}
      <Select
        label={words.invoices.adjustmentOf}
        options={[
          { id: 'IF', label: words.invoices.fees },
          { id: 'IE', label: words.invoices.expenses },
        ]}
        value={kind}
        onChange={setKind}
        className="col-span-1"
      />
      <TextField
        label={words.common.amount}
        placeholder="-54.00"
        value={amount}
        onChange={setAmount}
        inputClassName="figures text-right"
        className="col-span-1"
      />
      <TextField label={words.invoices.why} value={text} onChange={setWords} className="col-span-3" />
      <Button
        isDisabled={!canAdd}
        onPress={() => {
          if (minor === null) return;
          onChange([...value, { id: newRequestId(), kind, amountMinor: minor, description: text.trim() }]);
          setAmount('');
          setWords('');
        }}
      >
        {words.common.add}
      </Button>
    </Surface>
  );
}
