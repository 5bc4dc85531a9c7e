import { type Column, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { EntryGroup, EntryView } from '../../../shared/ipc/views';
import { type ListKeys, useListKeys } from '../../ui/list-keys';
import { useWidth } from '../../ui/use-width';
import { words } from '../../words';
import { toggleGroup } from './arrangement';
import { entryColumns, entryFeatures } from './entry-columns';
import { cellId } from './entry-grid-cell';
import { EntryGridHead } from './entry-grid-head';
import { EntryGridRow, type RowLayout } from './entry-grid-row';
import { EntryGroupRow } from './entry-group-row';
import { onGroupKey } from './group-keys';
import { useCellCursor } from './use-cell-cursor';
import { useColumns } from './use-columns';
import { type EntryWindow, viewAt } from './use-entry-window';

const rowHeight = 34;
const tickWidth = 44;

/**
 * The grid of entries: real grid roles, one tab stop, rows out of sight neither in the DOM nor in memory. The grid
 * keeps the focus and names its active row, so that a row that scrolls away never takes the focus with it.
 */
export function EntryGrid({
  window,
  version,
  total,
  group,
  activeIndex,
  isTicked,
  keys,
  empty,
  onActive,
  onStretch,
  onTick,
  onOpen,
}: {
  window: EntryWindow;
  /** Grows when rows changed, so that they are read again. */
  version: number;
  /** How many lines there are, heads of groups included. */
  total: number;
  group: EntryGroup | null;
  activeIndex: number;
  isTicked: (id: string) => boolean;
  keys: ListKeys;
  empty: ReactNode;
  onActive: (index: number) => void;
  /** The marked row goes on with Shift held: what lies between is ticked. */
  onStretch: (index: number) => void;
  onTick: (row: EntryView) => void;
  onOpen: (row: EntryView) => void;
}) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const { ref: widthRef, width } = useWidth<HTMLDivElement>();
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // Fixed heights and no measuring: React 19 warns about flushing in the middle of a render otherwise.
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => window.show(first, last), [window, first, last]);
  useEffect(() => {
    if (activeIndex < total) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, total, virtualizer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's rows change with `version`
  const data = useMemo(() => {
    const rows: EntryView[] = [];
    for (let index = first; index <= last; index += 1) {
      const row = viewAt(window, index);
      if (row) rows.push(row);
    }
    return rows;
  }, [window, version, first, last]);
  const columnState = useColumns(width);
  const table = useTable({
    features: entryFeatures,
    columns: entryColumns,
    data,
    getRowId: (row) => row.entry.id,
    state: columnState,
  });
  const rowsById = table.getRowModel().rowsById;
  const columns = table.getVisibleLeafColumns();
  const layout: RowLayout = {
    gridTemplateColumns: [`${tickWidth}px`, ...columns.map(trackOf)].join(' '),
    minWidth: columns.reduce((sum, column) => sum + column.getSize(), tickWidth),
  };

  const isOnHead = window.rowAt(activeIndex)?.kind === 'group';
  const shown = columns.map(({ id }) => id);
  const cursor = useCellCursor({
    columns: shown,
    activeIndex,
    total,
    rowAt: (index) => viewAt(window, index),
    rowById: (id) => {
      const index = window.indexWhere((line) => line.kind === 'entry' && line.view.entry.id === id);
      return index === null ? null : viewAt(window, index);
    },
    onActive,
    onOpen,
    focusGrid: () => scrollRef.current?.focus({ preventScroll: true }),
  });
  const onKeyDownCapture = useListKeys({
    ...keys,
    cell_edit: cursor.start,
    // In a cell Enter edits it; on the row as a whole it opens the entry.
    ...(cursor.column === null || isOnHead ? {} : { list_open: cursor.start }),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      // Within an entry arrows go from cell to cell; on the row as a whole, and on a head, they fold.
      const folds = group !== null && (isOnHead || event.ctrlKey || event.metaKey || cursor.column === null);
      if (folds && onGroupKey(event, { window, activeIndex, onActive })) return;
      cursor.move(event.key === 'ArrowLeft' ? 'left' : 'right');
      return;
    }
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: total - 1,
    };
    const to = moves[event.key];
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    cursor.dismissNote();
    const place = Math.min(Math.max(to, 0), total - 1);
    // A stretch passes rows in sight; to the ends of the list Ctrl+A is the way.
    if (event.shiftKey && event.key !== 'Home' && event.key !== 'End') onStretch(place);
    else onActive(place);
  };

  const activeId =
    total === 0
      ? undefined
      : cursor.column === null || isOnHead
        ? rowId(activeIndex)
        : cellId(rowId(activeIndex), cursor.column);
  return (
    <div ref={widthRef} className="flex min-h-0 min-w-0 flex-1">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, or with groups a tree grid */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: see above */}
      <div
        ref={scrollRef}
        role={group === null ? 'grid' : 'treegrid'}
        aria-label={words.entries.entries}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={activeId}
        tabIndex={0}
        onKeyDownCapture={onKeyDownCapture}
        onKeyDown={onKeyDown}
        className="group min-h-0 min-w-0 flex-1 overflow-auto outline-none"
      >
        <EntryGridHead columns={columns} layout={layout} />
        {total === 0 ? empty : null}
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const line = window.rowAt(item.index);
            if (line?.kind === 'group' && group !== null) {
              return (
                <EntryGroupRow
                  key={item.index}
                  id={rowId(item.index)}
                  index={item.index}
                  top={item.start}
                  height={rowHeight}
                  head={line}
                  group={group}
                  layout={layout}
                  columns={shown}
                  isActive={item.index === activeIndex}
                  onActive={onActive}
                  onToggle={({ key }) => toggleGroup(key)}
                />
              );
            }
            const view = viewAt(window, item.index);
            return (
              <EntryGridRow
                key={item.index}
                id={rowId(item.index)}
                index={item.index}
                top={item.start}
                height={rowHeight}
                layout={layout}
                view={view}
                cells={view ? (rowsById[view.entry.id]?.getVisibleCells() ?? []) : []}
                FlexRender={table.FlexRender}
                level={group === null ? undefined : 2}
                isActive={item.index === activeIndex}
                cursor={cursor}
                isSelected={view !== null && isTicked(view.entry.id)}
                onActive={onActive}
                onTick={onTick}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A column's track: its size, or at least its size and a share of what is left where nobody gave it a width. */
function trackOf(column: Column<typeof entryFeatures, EntryView>): string {
  const share = column.getSize() === column.columnDef.size ? column.columnDef.meta?.grows : undefined;
  return share === undefined ? `${column.getSize()}px` : `minmax(${column.getSize()}px, ${share}fr)`;
}

function rowId(index: number): string {
  return `entry-row-${index}`;
}
