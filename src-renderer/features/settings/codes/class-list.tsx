import { useState } from 'react';
import type { CodesView } from '../../../../shared/ipc/views';
import { useCommand } from '../../../state/use-command';
import { useReference } from '../../../state/use-reference';
import { ComboBox } from '../../../ui/combo-box';
import { ClientPicker } from './client-picker';
import { cell, head } from './table-look';

/** By which class e-billing knows each timekeeper: for all clients, or for one. */
export function ClassList({ view }: { view: CodesView }) {
  const reference = useReference();
  const [clientId, setClientId] = useState<string | null>(null);
  const people = reference?.timekeepers.filter(({ active }) => active) ?? [];
  return (
    <div className="flex flex-col gap-2 pt-2">
      <ClientPicker
        label="For"
        placeholder="All clients that say nothing else"
        clients={reference?.clients ?? []}
        value={clientId}
        onChange={setClientId}
      />
      <table aria-label="Timekeeper classes" className="w-full border-collapse">
        <thead>
          <tr>
            <th className={head}>Timekeeper</th>
            <th className={head}>Role in the firm</th>
            <th className={head}>Class</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, role }) => (
            <tr key={id}>
              <td className={cell}>{name}</td>
              <td className={`${cell} text-muted`}>{role}</td>
              <td className="w-80 border-b border-line py-1">
                <ClassPicker key={clientId} view={view} timekeeperId={id} name={name} clientId={clientId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClassPicker({
  view,
  timekeeperId,
  name,
  clientId,
}: {
  view: CodesView;
  timekeeperId: string;
  name: string;
  clientId: string | null;
}) {
  const set = useCommand('timekeeperClassSet');
  const [typed, setTyped] = useState<string | null>(null);
  const said = view.classes.find((one) => one.timekeeperId === timekeeperId && one.clientId === clientId);
  const forAll = view.classes.find((one) => one.timekeeperId === timekeeperId && one.clientId === null);
  const value = said?.classCode ?? null;
  const labelOf = (code: string) => {
    const label = view.knownClasses.find((known) => known.code === code)?.label;
    return label ? `${code} ${label}` : code;
  };
  const wanted = (typed ?? '').toLowerCase();
  const options = view.knownClasses
    .map(({ code }) => ({ id: code, label: labelOf(code) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
  const shown = value === null ? '' : labelOf(value);
  return (
    <ComboBox
      label={`Class of ${name}`}
      hideLabel
      options={
        value !== null && !options.some(({ id }) => id === value)
          ? [...options, { id: value, label: shown }]
          : options
      }
      value={value}
      onChange={(classCode) => {
        setTyped(null);
        void set.run({ timekeeperId, clientId, classCode });
      }}
      inputValue={typed ?? shown}
      onInputChange={(text) => setTyped(text === shown ? null : text)}
      placeholder={clientId !== null && forAll ? `as for all: ${forAll.classCode}` : 'Not said'}
      emptyText="No such class"
    />
  );
}
