import type { ReactNode } from 'react';
import type { LedesLook } from '../../../../shared/ipc/ledes-in-calls';
import { useReference } from '../../../state/use-reference';
import { Checkbox } from '../../../ui/checkbox';
import { Select } from '../../../ui/select';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Strong } from '../../../ui/text';
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
          <Muted as="li" className="px-3 py-2">
            {words.files.firstAreShown(shownInvoices)}
          </Muted>
        ) : null}
      </Group>
      <Group title={words.files.matters}>
        {matters.map(({ key, name, lines, matterId }) => (
          <NameRow key={key} name={name || words.files.noMatterNamed} detail={words.counts.lines(lines)}>
            {isLong && matterId !== null ? (
              <Muted className="truncate">{reference?.matterById.get(matterId)?.name}</Muted>
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
              <Muted>{words.files.colleagueWhoBrings}</Muted>
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
      <Muted as="p">{words.files.ledesFileIsInvoice}</Muted>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Strong as="h3" className="mb-1">
        {title}
      </Strong>
      <Surface
        as="ul"
        // A list that scrolls must be reached by keyboard.
        tabIndex={0}
        aria-label={title}
        edge="all"
        corners="control"
        className="focus-ring max-h-44 overflow-auto"
      >
        {children}
      </Surface>
    </section>
  );
}

function NameRow({ name, detail, children }: { name: string; detail: string; children: ReactNode }) {
  return (
    <Surface
      as="li"
      edge="row"
      className="grid min-h-10 grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-x-4 px-3 py-1"
    >
      <span className="min-w-0">
        <span className="figures block truncate" title={name}>
          {name}
        </span>
        <Note as="span" className="block">
          {detail}
        </Note>
      </span>
      {children}
    </Surface>
  );
}
