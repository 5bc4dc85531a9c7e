import { ChevronDown, ChevronRight } from 'lucide-react';
import type { EntryGroup, GroupHead } from '../../../shared/ipc/views';
import { today } from '../../state/clock';
import { formatAmounts, formatHours, formatWorkDate } from '../../state/format';
import { useReference } from '../../state/use-reference';
import { cx } from '../../ui/class-names';
import { custodyWord } from '../../ui/custody-mark';
import { Note, Strong } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { GroupFigures, groupAmounts } from './group-figures';

/** The head of a group: what it is, and the sums of all that it holds. A press folds and unfolds it. */
export function EntryGroupRow({
  id,
  index,
  top,
  height,
  head,
  group,
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
  /** How many columns it goes across. */
  columns: number;
  isActive: boolean;
  onActive: (index: number) => void;
  onToggle: (head: GroupHead) => void;
}) {
  const Chevron = head.isOpen ? ChevronDown : ChevronRight;
  const name = groupName(head, group);
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
      )}
      onClick={() => {
        onActive(index);
        onToggle(head);
      }}
      className={cx(
        'absolute top-0 left-0 flex w-full cursor-default items-center border-b border-line bg-canvas hover:bg-hover',
        isActive &&
          'bg-selected outline-2 -outline-offset-2 outline-transparent group-focus-visible:outline-focus',
      )}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        className="flex min-w-0 flex-1 items-center gap-2 pr-4 pl-4"
      >
        <ToneIcon aria-hidden="true" of={Chevron} tone="muted" className="size-4 shrink-0" />
        <Strong className="truncate">{name}</Strong>
        <Note as="span" className="truncate">
          {head.detail}
        </Note>
        <span className="flex-1" />
        <GroupFigures sums={head.sums} />
      </div>
    </div>
  );
}

function groupName({ key, label }: GroupHead, group: EntryGroup): string {
  if (group === 'day' && key !== null) return formatWorkDate(key, today());
  if (group === 'custody' && label === null && key !== null) return custodyWord(key);
  return label ?? words.entries.none;
}
