import type { Column } from '@tanstack/react-table';
import { EntryColumnId, type EntrySort, type EntryView } from '../../../shared/ipc/views';
import { ColumnEdge, SortHeading } from '../../ui/sort-heading';
import { Surface } from '../../ui/surface';
import { words } from '../../words';
import { setColumns, sortBy, useArrangement, withWidth } from './arrangement';
import { sortOf } from './column-names';
import type { entryFeatures } from './entry-columns';
import type { RowLayout } from './entry-grid-row';

/** The header row, which stays in sight: a press sorts, an edge makes a column wider. Keys do both by the menus. */
export function EntryGridHead({
  columns,
  layout,
}: {
  columns: readonly Column<typeof entryFeatures, EntryView>[];
  layout: RowLayout;
}) {
  const sort = useArrangement((state) => state.sort);
  return (
    // The grid has the focus and names its rows; a table element can't hold rows that are placed one by one.
    <Surface
      role="row"
      aria-rowindex={1}
      edge="bottom"
      ground="surface"
      tone="muted"
      size="note"
      weight="medium"
      className="sticky top-0 z-10 grid h-8 items-center"
      style={layout}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="columnheader" aria-colindex={1} className="sr-only">
        {words.entries.selected}
      </div>
      <span aria-hidden="true" />
      {columns.map((column, index) => (
        <Heading key={column.id} column={column} index={index} sort={sort} />
      ))}
    </Surface>
  );
}

function Heading({
  column,
  index,
  sort,
}: {
  column: Column<typeof entryFeatures, EntryView>;
  index: number;
  sort: EntrySort;
}) {
  const id = EntryColumnId.parse(column.id);
  const by = sortOf[id];
  return (
    <SortHeading
      title={String(column.columnDef.header)}
      index={index + 2}
      isEnd={column.columnDef.meta?.align === 'end'}
      direction={by !== undefined && sort.by === by ? sort.direction : null}
      onSort={by === undefined ? null : () => sortBy(by)}
    >
      <ColumnEdge
        onWidth={(width) => setColumns(withWidth(useArrangement.getState().columns, id, width))}
        onReset={() => setColumns(withWidth(useArrangement.getState().columns, id, null))}
      />
    </SortHeading>
  );
}
