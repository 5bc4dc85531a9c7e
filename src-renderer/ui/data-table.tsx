import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  type Selection,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from 'react-aria-components';
import { words } from '../words';
import { Checkbox } from './checkbox';
import { cx } from './class-names';
import { type ListKeys, useListKeys } from './list-keys';
import type { RowItem } from './row-list';

export type TableColumn<T> = {
  id: string;
  title: string;
  /** Read out, not shown. */
  hideTitle?: boolean;
  /** px, or a share of what is left ("1fr"). */
  width: number | `${number}fr`;
  minWidth?: number;
  align?: 'start' | 'end';
  /** The column that names the row: exactly one. */
  isRowHeader?: boolean;
  cell: (row: T) => ReactNode;
};

type DataTableProps<T extends RowItem> = {
  label: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  selection?: 'none' | 'single' | 'multiple';
  selectedIds?: ReadonlySet<string>;
  onSelect?: (ids: ReadonlySet<string>) => void;
  onOpen?: (row: T) => void;
  keys?: ListKeys;
  rowHeight?: number;
  onLoadMore?: () => void;
  isLoadingMore?: boolean;
  empty?: ReactNode;
  className?: string;
};

const headingHeight = 30;
const checkboxColumn = 40;

/** The ids of a selection; "all" means the rows that are shown. */
function idsOf(keys: Selection, rows: readonly RowItem[]): Set<string> {
  return keys === 'all' ? new Set(rows.map((row) => row.id)) : new Set([...keys].map(String));
}

/**
 * A real grid: column headers, cells reached with left and right, one tab stop, rows out of sight not in the DOM.
 * It fills its parent's height and scrolls. With `multiple`, Space and the first column tick rows.
 */
export function DataTable<T extends RowItem>(props: DataTableProps<T>) {
  const { columns, rows, selection = 'none', rowHeight = 32 } = props;
  const onKeyDownCapture = useListKeys(props.keys);
  const ticks = selection === 'multiple';
  return (
    <div className={cx('h-full min-h-0', props.className)} onKeyDownCapture={onKeyDownCapture}>
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight }}>
        <Table
          aria-label={props.label}
          selectionMode={selection}
          selectionBehavior={selection === 'single' ? 'replace' : 'toggle'}
          disallowEmptySelection={selection === 'single'}
          {...(props.selectedIds ? { selectedKeys: props.selectedIds } : {})}
          onSelectionChange={(keys) => props.onSelect?.(idsOf(keys, rows))}
          onRowAction={(key) => {
            const row = rows.find((candidate) => candidate.id === key);
            if (row) props.onOpen?.(row);
          }}
          className="h-full overflow-auto -outline-offset-2 outline-focus not-focus-visible:outline-none focus-visible:outline-2"
        >
          <TableHeader className="bg-surface">
            {ticks ? (
              <Column id="tick" width={checkboxColumn} className="border-b border-line bg-surface pl-4">
                <Checkbox slot="selection" aria-label={words.controls.selectAll} />
              </Column>
            ) : null}
            {columns.map((column, at) => (
              <Column
                key={column.id}
                id={column.id}
                width={column.width}
                {...(column.minWidth === undefined ? {} : { minWidth: column.minWidth })}
                isRowHeader={column.isRowHeader ?? false}
                className={cx(
                  'focus-ring-inset flex h-full items-center border-b border-line bg-surface pr-2 text-note font-medium text-muted',
                  at === 0 && !ticks ? 'pl-4' : 'pl-2',
                  column.align === 'end' && 'justify-end',
                )}
              >
                <span className={column.hideTitle ? 'sr-only' : 'truncate'}>{column.title}</span>
              </Column>
            ))}
          </TableHeader>
          <TableBody renderEmptyState={() => props.empty ?? null} dependencies={[columns]}>
            {rows.map((row) => (
              <Row
                key={row.id}
                id={row.id}
                className="focus-ring-inset cursor-default data-hovered:bg-hover data-selected:bg-selected forced-colors:data-selected:outline-2"
              >
                {ticks ? (
                  <Cell className="flex h-full items-center border-b border-line pl-4">
                    <Checkbox slot="selection" />
                  </Cell>
                ) : null}
                {columns.map((column, at) => (
                  <Cell
                    key={column.id}
                    className={cx(
                      'focus-ring-inset flex h-full min-w-0 items-center overflow-hidden border-b border-line pr-2',
                      // What is first lines up with the rest of the screen.
                      at === 0 && !ticks ? 'pl-4' : 'pl-2',
                      column.align === 'end' && 'justify-end',
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                ))}
              </Row>
            ))}
            {props.onLoadMore ? (
              <TableLoadMoreItem onLoadMore={props.onLoadMore} isLoading={props.isLoadingMore ?? false}>
                <p className="p-2 text-center text-note text-faint">{words.controls.readingMore}</p>
              </TableLoadMoreItem>
            ) : null}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}
