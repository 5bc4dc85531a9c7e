import { Clock, CornerUpLeft } from 'lucide-react';
import type { ConflictSummary } from '../../../shared/ipc/views';
import { choiceWords } from '../../../shared/sync/choice-words';
import { formatAge, formatInstant, formatMoney } from '../../state/format';
import { Badge } from '../../ui/badge';
import { Money } from '../../ui/figures';
import type { ListKeys } from '../../ui/list-keys';
import { RowList } from '../../ui/row-list';
import { Faint, Note, Strong } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import type { Names } from './fact-words';
import { kindLooks } from './kind-look';

/** The one queue: by money, then age. Moving through it shows each conflict beside. */
export function ConflictQueue({
  rows,
  selectedId,
  onSelect,
  keys,
  now,
  names,
}: {
  rows: readonly ConflictSummary[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  keys: ListKeys;
  /** Milliseconds since 1970. */
  now: number;
  names: Names;
}) {
  // An open row goes by its entry, so that it keeps its place and the focus when a third change replaces the conflict.
  const items = rows.map((row) => ({ id: row.decided === null ? row.entryId : row.id, row }));
  return (
    <RowList
      label={words.conflicts.conflictsQueue}
      items={items}
      rowName={({ row }) => rowSentence(row, now, names)}
      selection="single"
      selectedIds={new Set(items.filter(({ row }) => row.id === selectedId).map(({ id }) => id))}
      onSelect={(ids) => {
        const item = items.find(({ id }) => ids.has(id));
        if (item) onSelect(item.row.id);
      }}
      keys={keys}
      likelyRowHeight={60}
    >
      {({ row }) => <QueueRow row={row} now={now} names={names} />}
    </RowList>
  );
}

function QueueRow({ row, now, names }: { row: ConflictSummary; now: number; names: Names }) {
  const look = kindLooks[row.kind];
  return (
    <div className="flex min-h-15 flex-col justify-center gap-0.5 px-4 py-2">
      <div className="flex min-w-0 items-start gap-2">
        <ToneIcon aria-hidden="true" of={look.icon} tone="clash" className="mt-0.75 size-3.5 shrink-0" />
        <Strong className="line-clamp-2 min-w-0 flex-1">{row.title}</Strong>
        {row.stakeMinor === 0 ? null : (
          <Money minor={Math.abs(row.stakeMinor)} currency={names.currency} weight="medium" />
        )}
      </div>
      <Note as="div" className="flex min-w-0 items-start gap-2 pl-5.5">
        <span className="line-clamp-2 min-w-0 flex-1 text-pretty">
          {row.decided ? choiceWords(row.decided.choice, names.pmsName) : capitalised(row.subtitle)}
        </span>
        <QueueRowState row={row} now={now} />
      </Note>
    </div>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function QueueRowState({ row, now }: { row: ConflictSummary; now: number }) {
  if (row.decided) {
    return <Faint className="figures shrink-0">{formatAge(row.decided.at, now)}</Faint>;
  }
  if (row.returnedAt !== null) {
    return (
      <Badge icon={CornerUpLeft} tone="warn">
        {words.conflicts.sentBack}
      </Badge>
    );
  }
  if (row.snoozedUntil !== null && Date.parse(row.snoozedUntil) > now) {
    return <Badge icon={Clock}>{words.conflicts.until(formatInstant(row.snoozedUntil))}</Badge>;
  }
  return <Faint className="figures shrink-0">{formatAge(row.openedAt, now)}</Faint>;
}

/** One row read aloud. */
function rowSentence(row: ConflictSummary, now: number, names: Names): string {
  const parts = [row.title, row.subtitle, kindLooks[row.kind].words];
  if (row.stakeMinor !== 0) parts.push(formatMoney(Math.abs(row.stakeMinor), names.currency));
  if (row.decided) parts.push(choiceWords(row.decided.choice, names.pmsName));
  else parts.push(row.returnedAt === null ? formatAge(row.openedAt, now) : words.conflicts.sentBack);
  return `${parts.join('. ')}.`;
}
