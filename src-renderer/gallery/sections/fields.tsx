import { useState } from 'react';
import { ComboBox } from '../../ui/combo-box';
import { HoursField } from '../../ui/hours-field';
import { KeysField } from '../../ui/keys-field';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { SearchField, TextArea, TextField } from '../../ui/text-field';
import { Specimen, Specimens } from '../specimen';

const matters = [
  { id: '1', label: 'Smith v. Jones', detail: '00231-004' },
  { id: '2', label: 'Acme lease', detail: '00198-001' },
  { id: '3', label: 'Doe estate', detail: '00177-002', isDisabled: true },
];
const roundings = [
  { id: 'up', label: 'Up' },
  { id: 'nearest', label: 'Nearest' },
] as const;

/** What one writes into. */
export function Fields() {
  const [narrative, setNarrative] = useState('Attend hearing on motion to compel');
  const [search, setSearch] = useState('smith');
  const [seconds, setSeconds] = useState<number | null>(4320);
  const [matter, setMatter] = useState<string | null>('1');
  const [typed, setTyped] = useState('Smith v. Jones');
  const [rounding, setRounding] = useState<'up' | 'nearest'>('up');
  return (
    <>
      <Specimens title="TextField" file="text-field.tsx">
        <Specimen state="empty">
          <TextField label="Nickname" placeholder="smith" />
        </Specimen>
        <Specimen state="filled, with hint">
          <TextField label="Firm" hint="As it stands on bills." defaultValue="Dale & Cole LLP" />
        </Specimen>
        <Specimen state="wrong">
          <TextField
            label="Work date"
            error="31 February is no day. Write it as 28 Feb."
            defaultValue="31 Feb"
          />
        </Specimen>
        <Specimen state="disabled">
          <TextField label="Matter number" defaultValue="00231-004" isDisabled />
        </Specimen>
      </Specimens>
      <Specimens title="TextArea" file="text-field.tsx">
        <Specimen state="filled">
          <TextArea label="Narrative" value={narrative} onChange={setNarrative} />
        </Specimen>
        <Specimen state="wrong">
          <TextArea label="Reason" error="Write why: the client reads it." defaultValue="" />
        </Specimen>
      </Specimens>
      <Specimens title="SearchField" file="text-field.tsx">
        <Specimen state="filled">
          <SearchField label="Search in narratives" value={search} onChange={setSearch} />
        </Specimen>
        <Specimen state="empty">
          <SearchField label="Search matters" value="" onChange={() => {}} placeholder="Search matters" />
        </Specimen>
      </Specimens>
      <Specimens title="HoursField, NumberField" file="hours-field.tsx, ui/number-field.tsx">
        <Specimen state="hours as people write them">
          <HoursField label="Worked hours" seconds={seconds} onChange={setSeconds} />
        </Specimen>
        <Specimen state="disabled">
          <HoursField label="Billed hours" seconds={4320} onChange={() => {}} isDisabled />
        </Specimen>
        <Specimen state="number">
          <NumberField label="Copies" defaultValue={12} minValue={0} />
        </Specimen>
        <Specimen state="wrong">
          <NumberField label="Price" defaultValue={-1} error="A price is zero or more." />
        </Specimen>
      </Specimens>
      <Specimens title="KeysField" file="keys-field.tsx">
        <Specimen state="takes what is pressed">
          <KeysField
            label="Quick entry from any program"
            shown="Ctrl+Shift+Space"
            onPress={() => {}}
            onClear={() => {}}
          />
        </Specimen>
        <Specimen state="wrong">
          <KeysField
            label="Start or stop the timer"
            shown="Ctrl+Shift+T"
            onPress={() => {}}
            onClear={() => {}}
            error="Another program has Ctrl+Shift+T. Press other keys."
          />
        </Specimen>
      </Specimens>
      <Specimens title="ComboBox, Select" file="combo-box.tsx, ui/select.tsx">
        <Specimen state="one of many, by typing">
          <ComboBox
            label="Matter"
            options={matters}
            value={matter}
            onChange={setMatter}
            inputValue={typed}
            onInputChange={setTyped}
          />
        </Specimen>
        <Specimen state="one of a few">
          <Select label="Rounding" options={roundings} value={rounding} onChange={setRounding} />
        </Specimen>
        <Specimen state="disabled">
          <Select label="Week begins" options={roundings} value="up" onChange={() => {}} isDisabled />
        </Specimen>
      </Specimens>
    </>
  );
}
