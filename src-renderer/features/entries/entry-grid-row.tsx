import type { Cell, ReactTable } from '@tanstack/react-table';
import type { EntryView } from '../../../shared/ipc/views';
import { formatWorkDate } from '../../state/format';
import { cx } from '../../ui/class-names';
import { TickBox } from '../../ui/tick-box';
import { words } from '../../words';
import type { entryFeatures } from './entry-columns';
import { amountWords, billedWords } from './entry-figures';
import { EntryGridCell } from './entry-grid-cell';
import type { CellCursor } from './use-cell-cursor';

type Features = typeof entryFeatures;

/** The tracks that head and rows share, and the width below which they scroll. */
export type RowLayout = { readonly gridTemplateColumns: string; readonly minWidth: number };

/** One row: an entry, or the place of one that is still being read. */
export function EntryGridRow({
  id,
  index,
  top,
  height,
  layout,
  view,
  cells,
  FlexRender,
  level,
  isActive,
  isSelected,
  cursor,
  onActive,
  onTick,
  onOpen,
}: {
  id: string;
  index: number;
  top: number;
  height: number;
  layout: RowLayout;
  view: EntryView | null;
  cells: readonly Cell<Features, EntryView>[];
  FlexRender: ReactTable<Features, EntryView>['FlexRender'];
  /** Within a group; absent where there is none. */
  level: number | undefined;
  isActive: boolean;
  isSelected: boolean;
  cursor: CellCursor;
  onActive: (index: number) => void;
  onTick: (row: EntryView) => void;
  onOpen: (row: EntryView) => void;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its rows
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold rows that are placed one by one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-selected={isSelected}
      aria-label={view ? rowSentence(view) : words.entries.beingRead}
      onClick={() => onActive(index)}
      onDoubleClick={() => {
        if (view) onOpen(view);
      }}
      className={cx(
        'absolute top-0 left-0 grid w-full cursor-default items-center border-b border-line hover:bg-hover',
        isSelected && 'bg-selected forced-colors:outline-2',
        // What lies over a cell lies over the rows beneath, too.
        view !== null && (cursor.edit?.id === view.entry.id || cursor.note?.id === view.entry.id) && 'z-10',
        isActive && 'bg-selected',
        // Where a cell is marked, the ring is the cell's.
        isActive &&
          cursor.column === null &&
          'outline-2 -outline-offset-2 outline-transparent group-focus-visible:outline-focus',
      )}
      style={{ ...layout, height, transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: X ticks */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="gridcell"
        aria-colindex={1}
        className="flex h-full items-center pl-4"
        onClick={() => {
          if (view) onTick(view);
        }}
      >
        {view ? <TickBox isTicked={isSelected} /> : null}
      </div>
      {cells.map((cell, index) => (
        <EntryGridCell
          key={cell.id}
          rowId={id}
          column={cell.column.id}
          colIndex={index + 2}
          isEnd={cell.column.columnDef.meta?.align === 'end'}
          view={view}
          isActiveRow={isActive}
          cursor={cursor}
        >
          <FlexRender cell={cell} />
        </EntryGridCell>
      ))}
    </div>
  );
}

/** The row read aloud. */
function rowSentence(view: EntryView): string {
  const parts = [
    formatWorkDate(view.entry.workDate),
    view.timekeeperName,
    view.matterName || words.entries.noMatter,
    view.entry.narrative || words.entries.noNarrative,
    billedWords(view),
    ...amountWords(view),
    view.custody.words,
  ];
  if (view.flags.length > 0) parts.push(words.counts.flags(view.flags.length));
  return `${parts.map((part) => part.replace(/[.\s]+$/, '')).join('. ')}.`;
}
