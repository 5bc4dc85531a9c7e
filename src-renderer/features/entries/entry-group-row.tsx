import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntryGroup, GroupHead } from '../../../shared/ipc/views';
import { today } from '../../state/clock';
import { formatAmounts, formatHours, formatWorkDate } from '../../state/format';
import { useReference } from '../../state/use-reference';
import { cx } from '../../ui/class-names';
import { custodyWord } from '../../ui/custody-mark';
import { Note, Strong } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import type { RowLayout } from './entry-grid-row';
import { GroupAmounts, GroupHours, groupAmounts, LooseFigures, nameEnd, sumPlaces } from './group-figures';

/** The head of a group: what it is, and the sums of all that it holds. A press folds and unfolds it. */
export function EntryGroupRow({
  id,
  index,
  top,
  height,
  head,
  group,
  layout,
  columns,
  isActive,
  onActive,
  onToggle,
}: {
  id: string;
  index: number;
  top: number;
  height: number;
  head: GroupHead;
  group: EntryGroup;
  layout: RowLayout;
  /** Those that are shown, in their order: its sums stand under theirs. */
  columns: readonly string[];
  isActive: boolean;
  onActive: (index: number) => void;
  onToggle: (head: GroupHead) => void;
}) {
  const Chevron = head.isOpen ? ChevronDown : ChevronRight;
  const name = groupName(head, group);
  const places = sumPlaces(columns);
  const end = nameEnd(places);
  const currency = useReference()?.currency ?? 'USD';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its rows
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold rows that are placed one by one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={head.isOpen}
      aria-label={words.entries.entriesHours(
        name,
        head.sums.entries,
        formatHours(head.sums.seconds),
        formatAmounts(groupAmounts(head.sums, currency), currency),
        head.sums.withoutRate,
      )}
      onClick={() => {
        onActive(index);
        onToggle(head);
      }}
      className={cx(
        'absolute top-0 left-0 grid w-full cursor-default items-center border-b border-line bg-canvas hover:bg-hover',
        isActive &&
          'bg-selected outline-2 -outline-offset-2 outline-transparent group-focus-visible:outline-focus',
      )}
      style={{ ...layout, height, transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={end === null ? columns.length + 1 : end - 1}
        className="flex min-w-0 items-center gap-2 pr-2 pl-4"
        style={{ gridColumn: `1 / ${end ?? -1}` }}
      >
        <ToneIcon aria-hidden="true" of={Chevron} tone="muted" className="size-4 shrink-0" />
        <Strong className="truncate">{name}</Strong>
        <Note as="span" className="truncate">
          {head.detail}
        </Note>
        <span className="flex-1" />
        <LooseFigures sums={head.sums} places={places} />
      </div>
      {places.hours === null ? null : (
        <SumCell column={places.hours}>
          <GroupHours sums={head.sums} />
        </SumCell>
      )}
      {places.amount === null ? null : (
        <SumCell column={places.amount}>
          <GroupAmounts sums={head.sums} />
        </SumCell>
      )}
    </div>
  );
}

/** A sum under its column, as wide as it needs to be: to its left stands nothing. */
function SumCell({ column, children }: { column: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its rows and cells
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold rows that are placed one by one
    <div
      role="gridcell"
      aria-colindex={column}
      className="flex min-w-0 items-center justify-end px-2"
      style={{ gridColumn: column, gridRow: 1 }}
    >
      {children}
    </div>
  );
}

function groupName({ key, label }: GroupHead, group: EntryGroup): string {
  if (group === 'day' && key !== null) return formatWorkDate(key, today());
  if (group === 'custody' && label === null && key !== null) return custodyWord(key);
  return label ?? words.entries.none;
}
