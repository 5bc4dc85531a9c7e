import { useState } from 'react';
import type { CodesView } from '../../../../shared/ipc/views';
import { useCommand } from '../../../state/use-command';
import { useQuery } from '../../../state/use-query';
import { useReference } from '../../../state/use-reference';
import { ComboBox } from '../../../ui/combo-box';
import { Surface } from '../../../ui/surface';
import { Muted } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { ClientPicker } from '../../entry-editor/client-picker';
import { cell, head } from './table-look';

/** By which class e-billing knows each timekeeper: for all clients, or for one. */
export function ClassList({ view }: { view: CodesView }) {
  const reference = useReference();
  const [clientId, setClientId] = useState<string | null>(null);
  const { data: book } = useQuery('ruleBookGet', {});
  const years = new Map(book?.admissions.map((one) => [one.timekeeperId, one.year]));
  const people = reference?.timekeepers.filter(({ active }) => active) ?? [];
  return (
    <div className="flex flex-col gap-2 pt-2">
      <ClientPicker
        label={words.codes.forWhom}
        placeholder={words.codes.allClientsThatSayNothing}
        clients={reference?.clients ?? []}
        value={clientId}
        onChange={setClientId}
      />
      <table aria-label={words.codes.timekeeperClasses} className="w-full border-collapse">
        <thead>
          <tr>
            <th className={head}>{words.common.timekeeper}</th>
            <th className={head}>{words.codes.roleInFirm}</th>
            <th className={head}>{words.codes.class}</th>
            <th className={`${head} pl-2`}>{words.codes.admittedIn}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, role }) => (
            <tr key={id}>
              <td className={cell}>{name}</td>
              <Muted as="td" className={cell}>
                {role}
              </Muted>
              <Surface as="td" edge="bottom" className="w-80 py-1">
                <ClassPicker key={clientId} view={view} timekeeperId={id} name={name} clientId={clientId} />
              </Surface>
              <Surface as="td" edge="bottom" className="w-24 py-1 pl-2">
                <AdmissionField timekeeperId={id} name={name} year={years.get(id) ?? null} />
              </Surface>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const earliest = 1900;
const latest = 2200;

/** The year of admission to the bar, for clients that ask for years of practice; kept when the field is left. */
function AdmissionField({
  timekeeperId,
  name,
  year,
}: {
  timekeeperId: string;
  name: string;
  year: number | null;
}) {
  const set = useCommand('admissionSet');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (year === null ? '' : String(year));
  const read = text.trim() === '' ? null : Number(text);
  const isYear = read === null || (Number.isInteger(read) && read >= earliest && read <= latest);
  const keep = async (): Promise<void> => {
    if (typed === null || !isYear) return;
    if (read !== year && !(await set.run({ timekeeperId, year: read })).ok) return;
    setTyped(null);
  };
  return (
    <TextField
      label={words.codes.yearOfAdmissionOf(name)}
      hideLabel
      value={text}
      onChange={setTyped}
      onBlur={() => void keep()}
      error={isYear ? null : words.codes.writeYear}
      placeholder={words.codes.notSaid}
      inputClassName="figures"
    />
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
      label={words.codes.classOf(name)}
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
      placeholder={clientId !== null && forAll ? words.codes.asForAll(forAll.classCode) : words.codes.notSaid}
      emptyText={words.codes.noSuchClass}
    />
  );
}
