import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Timekeeper } from '../../../shared/domain/reference';
import type { PrebillMatter } from '../../../shared/ipc/views';
import type { Amount } from '../../../shared/money/amounts';
import { daysBetween } from '../../../shared/time/calendar';
import { useToday } from '../../state/clock';
import { formatAmounts } from '../../state/format';
import { useReference } from '../../state/use-reference';
import { Badge } from '../../ui/badge';
import { Amounts } from '../../ui/figures';
import { RowList } from '../../ui/row-list';
import { Muted, Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { lineStates, stateWords, waitingIn } from './line-state';
import { amountsOf, whatIsUnbilled } from './matter-amounts';

type MatterItem = { readonly id: string; readonly matter: PrebillMatter };

/** The matters with unbilled work: amount, states, flags, owner and the age of the oldest line. */
export function MatterList({
  matters,
  selectedId,
  pmsName,
  onSelect,
}: {
  matters: readonly PrebillMatter[];
  selectedId: string | null;
  pmsName: string;
  onSelect: (matterId: string) => void;
}) {
  const today = useToday();
  const reference = useReference();
  const ownerOf = (matterId: string): Timekeeper | undefined =>
    reference?.timekeeperById.get(reference.matterById.get(matterId)?.responsibleId ?? '');
  const items: MatterItem[] = matters.map((matter) => ({ id: matter.matterId, matter }));
  return (
    <RowList
      label={words.prebill.preBillMatters}
      items={items}
      rowName={({ matter }) => matterSentence(matter, ownerOf(matter.matterId), pmsName)}
      selection="single"
      selectedIds={new Set(selectedId === null ? [] : [selectedId])}
      onSelect={(ids) => {
        const [id] = ids;
        if (id !== undefined) onSelect(id);
      }}
      likelyRowHeight={68}
      empty={
        <Muted as="p" className="p-4">
          {words.prebill.noMatterInThisState}
        </Muted>
      }
    >
      {({ matter }) => (
        <MatterRow matter={matter} owner={ownerOf(matter.matterId)} today={today} pmsName={pmsName} />
      )}
    </RowList>
  );
}

function MatterRow({
  matter,
  owner,
  today,
  pmsName,
}: {
  matter: PrebillMatter;
  owner: Timekeeper | undefined;
  today: string;
  pmsName: string;
}) {
  return (
    <div className="flex min-h-17 flex-col justify-center gap-0.5 px-4 py-1.5">
      <Strong
        className="truncate"
        title={[matter.matterName, matter.matterNumber, matter.clientName].filter(Boolean).join(' · ')}
      >
        {matter.matterName}
      </Strong>
      <Note as="div" className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="min-w-16 flex-1 text-pretty">{countsWords(matter, pmsName)}</span>
        <span className="flex shrink-0 flex-col items-end" title={whatIsUnbilled(matter)}>
          {/* Each currency on a line of its own: beside each other they are wider than the list. */}
          {oneByOne(matter).map((one) => (
            <span key={one.currency}>
              {words.prebill.unbilled(
                <Amounts amounts={[one]} currency={one.currency} tone="ink" size="base" weight="medium" />,
              )}
            </span>
          ))}
        </span>
      </Note>
      <Text as="div" tone="faint" size="note" className="flex h-5 min-w-0 items-center gap-2">
        <span className="figures min-w-0 flex-1 truncate">
          {matter.matterNumber === '' ? null : `${matter.matterNumber} · `}
          {owner === undefined ? null : (
            <span title={words.prebill.ownerIs(owner.name)}>{owner.initials} · </span>
          )}
          <span title={words.prebill.oldestLineAge(ageWords(matter, today))}>
            {ageInShort(matter, today)}
          </span>
        </span>
        {matter.withoutRate === 0 ? null : (
          <Text tone="warn" size="note" title={words.entries.inNoSum} className="shrink-0">
            {words.prebill.withoutRateShort(matter.withoutRate)}
          </Text>
        )}
        {matter.blocks > 0 ? (
          <Badge tone="danger" icon={OctagonAlert}>
            {matter.blocks}
          </Badge>
        ) : null}
        {matter.warns > 0 ? (
          <Badge tone="warn" icon={TriangleAlert}>
            {matter.warns}
          </Badge>
        ) : null}
      </Text>
    </div>
  );
}

/** Its sums; nothing at all is nothing in its own currency. */
function oneByOne(matter: PrebillMatter): readonly Amount[] {
  const amounts = amountsOf(matter);
  return amounts.length === 0 ? [{ currency: matter.currency, minor: 0 }] : amounts;
}

/** How old the oldest unbilled line is. */
function ageWords({ oldestWorkDate }: PrebillMatter, today: string): string {
  return oldestWorkDate === null ? '' : words.counts.days(daysBetween(oldestWorkDate, today));
}

/** The same where there is no room for a word beside the flags: "54 d". */
function ageInShort({ oldestWorkDate }: PrebillMatter, today: string): string {
  return oldestWorkDate === null ? '' : words.prebill.daysShort(daysBetween(oldestWorkDate, today));
}

/** "2 draft, 1 in review, 2 expenses"; what is done already is counted only where nothing else is left. */
function countsWords(matter: PrebillMatter, pmsName: string): string {
  const isDone = waitingIn(matter) === 0;
  const lines = lineStates
    .filter((state) => matter.counts[state] > 0 && (isDone || state !== 'pushed'))
    .map((state) => `${matter.counts[state]} ${inSentence(stateWords(state, pmsName))}`);
  const expenses = isDone ? matter.expenses.lines : matter.expenses.toReview;
  return [...lines, ...(expenses === 0 ? [] : [words.counts.expenses(expenses)])].join(', ');
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** One row read aloud. */
function matterSentence(matter: PrebillMatter, owner: Timekeeper | undefined, pmsName: string): string {
  const amount = words.prebill.unbilledList(formatAmounts(amountsOf(matter), matter.currency));
  const parts = [matter.matterName, amount, countsWords(matter, pmsName)];
  if (owner !== undefined) parts.push(words.prebill.ownerList(owner.name));
  if (matter.withoutRate > 0) parts.push(words.counts.linesWithoutRate(matter.withoutRate));
  if (matter.blocks > 0) parts.push(words.prebill.flagsThatBlockApproval(matter.blocks));
  if (matter.warns > 0) parts.push(words.counts.warnings(matter.warns));
  return `${parts.join('. ')}.`;
}
