import { useState } from 'react';
import type { RateCardContent } from '../../../../shared/money/rate-card';
import { announce } from '../../../state/announcer';
import { useToday } from '../../../state/clock';
import { matterCurrencyOf } from '../../../state/rates';
import { useCommand } from '../../../state/use-command';
import type { ReferenceIndex } from '../../../state/use-reference';
import { Button } from '../../../ui/button';
import { ComboBox } from '../../../ui/combo-box';
import { Dialog } from '../../../ui/dialog';
import { Select } from '../../../ui/select';
import { Text } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { MatterPicker } from '../../entry-editor/matter-picker';
import { amountProblem, classNames, kindNames, parseHundredths } from './card-words';

type Part = 'matter' | 'client' | 'timekeeper' | 'class';
type Shape = { readonly id: string; readonly label: string; readonly parts: readonly Part[] };

/** For whom each kind of card may be, as `cardProblem` has it. */
const shapes: Readonly<Record<RateCardContent['kind'], readonly Shape[]>> = {
  rate: [
    { id: 'matter timekeeper', label: words.rates.timekeeperOnMatter, parts: ['timekeeper', 'matter'] },
    { id: 'client class', label: words.rates.classForClient, parts: ['class', 'client'] },
    { id: 'timekeeper', label: words.rates.aTimekeeper, parts: ['timekeeper'] },
    { id: 'class', label: words.rates.aClass, parts: ['class'] },
  ],
  blended: [
    { id: 'matter', label: words.rates.aMatter, parts: ['matter'] },
    { id: 'client', label: words.rates.aClient, parts: ['client'] },
  ],
  cap: [
    { id: 'client', label: words.rates.aClient, parts: ['client'] },
    { id: 'client class', label: words.rates.classForClient, parts: ['class', 'client'] },
    { id: 'timekeeper', label: words.rates.aTimekeeper, parts: ['timekeeper'] },
    { id: 'class', label: words.rates.aClass, parts: ['class'] },
  ],
  discount: [
    { id: 'matter', label: words.rates.aMatter, parts: ['matter'] },
    { id: 'client', label: words.rates.aClient, parts: ['client'] },
  ],
};

const kinds = (Object.keys(kindNames) as RateCardContent['kind'][]).map((id) => ({
  id,
  label: kindNames[id],
}));

/** Adds a rate card. Earlier ones stay; this one holds for its days. */
export function RateCardDialog({ reference, onClose }: { reference: ReferenceIndex; onClose: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState<RateCardContent['kind']>('rate');
  const [shapeId, setShape] = useState('timekeeper');
  const [matterId, setMatter] = useState<string | null>(null);
  const [clientId, setClient] = useState<string | null>(null);
  const [timekeeperId, setTimekeeper] = useState<string | null>(null);
  const [classCode, setClass] = useState<string | null>(null);
  const [amount, setAmount] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const command = useCommand('rateCardAdd', { quiet: true });
  const options = shapes[kind];
  const shape = options.find(({ id }) => id === shapeId) ?? options[0];
  const has = (part: Part): boolean => shape?.parts.includes(part) === true;
  const value = parseHundredths(amount);
  const isDiscount = kind === 'discount';
  // A card for a client is in that client's currency; one for anybody counts for the clients that are billed in it.
  const whose = has('matter') ? (reference.matterById.get(matterId ?? '')?.clientId ?? null) : clientId;
  const isForOne = has('matter') || has('client');
  const currency = isForOne
    ? matterCurrencyOf(reference, has('matter') ? matterId : null, whose)
    : (chosen ?? reference.currency);
  const said = [...reference.clientCurrencies, ...reference.matterCurrencies];
  const inUse = [...new Set([reference.currency, ...said.map((one) => one.currency)])];
  const isWhole =
    value !== null &&
    (!isDiscount || value <= 10_000) &&
    from !== '' &&
    (!has('matter') || matterId !== null) &&
    (!has('client') || clientId !== null) &&
    (!has('timekeeper') || timekeeperId !== null) &&
    (!has('class') || classCode !== null);
  const add = async (): Promise<void> => {
    const done = await command.run({
      kind,
      matterId: has('matter') ? matterId : null,
      clientId: has('client') ? clientId : null,
      timekeeperId: has('timekeeper') ? timekeeperId : null,
      classCode: has('class') ? classCode : null,
      from,
      to: to === '' ? null : to,
      rateMinor: isDiscount ? null : value,
      discountBasis: isDiscount ? value : null,
      currency,
      note: note.trim() === '' ? null : note.trim(),
    });
    if (!done.ok) return;
    announce(words.rates.rateCardAdded);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.rates.addRateCard}
      width="medium"
      footer={
        <>
          <Text role="alert" tone="danger" className="min-w-0 flex-1">
            {command.error?.message}
          </Text>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isWhole}
            isPending={command.isPending}
            onPress={() => void add()}
          >
            {words.common.add}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <Select label={words.rates.what} options={kinds} value={kind} onChange={setKind} autoFocus />
        <Select label={words.rates.forWhom} options={options} value={shape?.id ?? null} onChange={setShape} />
        {has('timekeeper') ? (
          <Select
            label={words.common.timekeeper}
            options={reference.timekeepers.map(({ id, name }) => ({ id, label: name }))}
            value={timekeeperId}
            onChange={setTimekeeper}
          />
        ) : null}
        {has('class') ? (
          <Select
            label={words.rates.ofClass}
            options={Object.entries(classNames).map(([id, label]) => ({ id, label, detail: id }))}
            value={classCode}
            onChange={setClass}
          />
        ) : null}
        {has('matter') ? <MatterPicker value={matterId} onChange={setMatter} /> : null}
        {has('client') ? <ClientPicker reference={reference} value={clientId} onChange={setClient} /> : null}
        <TextField
          label={isDiscount ? words.rates.percentOff : words.rates.anHour(currency)}
          inputClassName="figures text-right"
          value={amount}
          onChange={setAmount}
          error={amountProblem(amount, kind)}
          className="col-start-1"
        />
        {isForOne || inUse.length < 2 ? (
          <span />
        ) : (
          <Select
            label={words.rates.forClientsBilledIn}
            options={inUse.map((id) => ({ id, label: id }))}
            value={currency}
            onChange={setChosen}
          />
        )}
        <TextField label={words.rates.from} type="date" value={from} onChange={setFrom} />
        <TextField label={words.rates.toIfItEnds} type="date" value={to} onChange={setTo} />
        <TextField
          label={words.rates.note}
          value={note}
          onChange={setNote}
          maxLength={500}
          className="col-span-2"
        />
      </div>
    </Dialog>
  );
}

function ClientPicker({
  reference,
  value,
  onChange,
}: {
  reference: ReferenceIndex;
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = value === null ? null : (reference.clientById.get(value)?.name ?? null);
  const text = (typed ?? '').toLowerCase();
  const found = reference.clients.filter(({ name }) => name.toLowerCase().includes(text)).slice(0, 40);
  const options = found.map(({ id, name }) => ({ id, label: name }));
  return (
    <ComboBox
      label={words.common.client}
      options={
        value === null || chosen === null || options.some(({ id }) => id === value)
          ? options
          : [...options, { id: value, label: chosen }]
      }
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen ?? ''}
      onInputChange={(text) => setTyped(text === chosen ? null : text)}
    />
  );
}
