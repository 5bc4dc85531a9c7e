import type { ReactNode } from 'react';
import type { LedesLook } from '../../../../shared/ipc/ledes-in-calls';
import { useReference } from '../../../state/use-reference';
import { Checkbox } from '../../../ui/checkbox';
import { Select } from '../../../ui/select';
import { words } from '../../../words';
import { MatterPicker } from '../../entry-editor/matter-picker';
import { amountText } from './amount-text';

export type NameChoices = {
  /** By the file's name for it. Null: its lines can't be taken. */
  readonly matters: Readonly<Record<string, string | null>>;
  /** The names in the file that mean the person at this laptop. */
  readonly mine: readonly string[];
  readonly withExpenses: boolean;
};

const shownInvoices = 100;
const mostFields = 40;

const whose = [
  { id: 'me', label: words.files.thatIsMe },
  { id: 'other', label: words.files.somebodyElseLeftOut },
] as const;

/** What a LEDES file holds, and what its names for matters and people mean here. */
export function NamesForm({
  look,
  choices,
  onChange,
}: {
  look: LedesLook;
  choices: NameChoices;
  onChange: (choices: NameChoices) => void;
}) {
  const reference = useReference();
  const firmCurrency = reference?.currency ?? 'USD';
  // Of many matters only those that were not found have a field: hundreds of fields would be slow, and nobody reads them.
  const isLong = look.matters.length > mostFields;
  const matters = [...look.matters].sort(
    (left, right) => Number(left.matterId !== null) - Number(right.matterId !== null),
  );
  const setMine = (key: string, isMine: boolean) =>
    onChange({
      ...choices,
      mine: isMine ? [...choices.mine, key] : choices.mine.filter((one) => one !== key),
    });
  return (
    <>
      <Group title={words.counts.invoices(look.invoices.length)}>
        {look.invoices.slice(0, shownInvoices).map(({ number, date, lines, total, currency }) => (
          <NameRow key={number} name={number} detail={`${date} · ${words.counts.lines(lines)}`}>
            <span className="figures block text-right">{amountText(total, currency ?? firmCurrency)}</span>
          </NameRow>
        ))}
        {look.invoices.length > shownInvoices ? (
          <li className="px-3 py-2 text-muted">{words.files.firstAreShown(shownInvoices)}</li>
        ) : null}
      </Group>
      <Group title={words.files.matters}>
        {matters.map(({ key, name, lines, matterId }) => (
          <NameRow key={key} name={name || words.files.noMatterNamed} detail={words.counts.lines(lines)}>
            {isLong && matterId !== null ? (
              <span className="truncate text-muted">{reference?.matterById.get(matterId)?.name}</span>
            ) : (
              <MatterPicker
                label={words.files.matterFor(name || words.files.linesThatNameNone)}
                hideLabel
                value={choices.matters[key] ?? null}
                error={choices.matters[key] == null ? words.files.notFoundHereChooseOne : null}
                onChange={(chosen) =>
                  onChange({ ...choices, matters: { ...choices.matters, [key]: chosen } })
                }
              />
            )}
          </NameRow>
        ))}
      </Group>
      <Group title={words.files.timekeepers}>
        {look.people.map(({ key, name, lines, who }) => (
          <NameRow key={key} name={name} detail={words.counts.lines(lines)}>
            {who === 'other' ? (
              <span className="text-muted">{words.files.colleagueWhoBrings}</span>
            ) : (
              <Select
                label={words.files.whoIs(name)}
                hideLabel
                options={whose}
                value={choices.mine.includes(key) ? 'me' : 'other'}
                onChange={(value) => setMine(key, value === 'me')}
              />
            )}
          </NameRow>
        ))}
      </Group>
      {look.expenses === 0 ? null : (
        <Checkbox
          isSelected={choices.withExpenses}
          onChange={(withExpenses) => onChange({ ...choices, withExpenses })}
        >
          {words.files.bringInExpensesAsWell(look.expenses)}
        </Checkbox>
      )}
      <p className="text-muted">{words.files.ledesFileIsInvoice}</p>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={title}
        className="focus-ring max-h-44 overflow-auto rounded-control border border-line"
      >
        {children}
      </ul>
    </section>
  );
}

function NameRow({ name, detail, children }: { name: string; detail: string; children: ReactNode }) {
  return (
    <li className="grid min-h-10 grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-x-4 border-b border-line px-3 py-1 last:border-0">
      <span className="min-w-0">
        <span className="figures block truncate" title={name}>
          {name}
        </span>
        <span className="block text-note text-muted">{detail}</span>
      </span>
      {children}
    </li>
  );
}
