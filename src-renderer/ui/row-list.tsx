import type { ReactNode } from 'react';
import { GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components';
import { words } from '../words';
import { cx } from './class-names';
import { type ListKeys, useListKeys } from './list-keys';

export type RowItem = { id: string };

type RowListProps<T extends RowItem> = {
  /** The accessible name of the list. */
  label: string;
  items: readonly T[];
  /** One row: a sentence for screen readers, and what is seen. */
  rowName: (item: T) => string;
  children: (item: T, state: { isSelected: boolean; isFocused: boolean }) => ReactNode;
  selection?: 'none' | 'single' | 'multiple';
  /** With `single`, moving the focus selects: the detail beside follows the arrow keys. */
  selectedIds?: ReadonlySet<string>;
  onSelect?: (ids: ReadonlySet<string>) => void;
  /** Enter or double press. */
  onOpen?: (item: T) => void;
  /** Single letters and other keys while the list has focus, called with the focused row. */
  keys?: ListKeys;
  /** Row height in px for long lists: rows out of sight are not in the DOM. Omit for short lists. */
  rowHeight?: number;
  /** The same where rows differ in height: this is only what one is taken for until it is seen. */
  likelyRowHeight?: number;
  onLoadMore?: () => void;
  isLoadingMore?: boolean;
  empty?: ReactNode;
  rowClassName?: string;
  /** Set off by a line around it, where it is a part among others. */
  isFramed?: boolean;
  className?: string;
};

/**
 * A list of rows with one tab stop: arrows, J/K, Home, End and Page keys move; Enter opens.
 * Grid roles come from react-aria, so buttons inside a row are reached with the right arrow.
 */
export function RowList<T extends RowItem>(props: RowListProps<T>) {
  const { items, selection = 'none', selectedIds, onSelect, onOpen, rowHeight, likelyRowHeight } = props;
  const { onLoadMore } = props;
  const isLong = rowHeight !== undefined || likelyRowHeight !== undefined;
  const onKeyDownCapture = useListKeys(props.keys);
  const byId = (id: unknown) => items.find((item) => item.id === id);
  const grid = (
    <GridList
      aria-label={props.label}
      selectionMode={selection}
      selectionBehavior={selection === 'single' ? 'replace' : 'toggle'}
      disallowEmptySelection={selection === 'single'}
      {...(selectedIds ? { selectedKeys: selectedIds } : {})}
      onSelectionChange={(keys) =>
        onSelect?.(keys === 'all' ? new Set(items.map((item) => item.id)) : new Set([...keys].map(String)))
      }
      onAction={(key) => {
        const item = byId(key);
        if (item) onOpen?.(item);
      }}
      disallowTypeAhead
      renderEmptyState={() => props.empty ?? null}
      className={cx(
        'min-h-0 outline-none',
        isLong ? 'h-full overflow-auto' : '',
        props.isFramed && 'rounded-control border border-line',
        props.className,
      )}
    >
      {items.map((item) => (
        <GridListItem
          key={item.id}
          id={item.id}
          textValue={props.rowName(item)}
          className={cx(
            'focus-ring-inset cursor-default border-b border-line data-hovered:bg-hover data-selected:bg-selected forced-colors:data-selected:outline-2 forced-colors:data-selected:-outline-offset-2',
            props.rowClassName,
          )}
        >
          {({ isSelected, isFocusVisible }) =>
            props.children(item, { isSelected, isFocused: isFocusVisible })
          }
        </GridListItem>
      ))}
      {onLoadMore ? (
        <GridListLoadMoreItem onLoadMore={onLoadMore} isLoading={props.isLoadingMore ?? false}>
          <p className="p-2 text-center text-note text-faint">{words.controls.readingMore}</p>
        </GridListLoadMoreItem>
      ) : null}
    </GridList>
  );
  return (
    <div className={isLong ? 'h-full min-h-0' : ''} onKeyDownCapture={onKeyDownCapture}>
      {isLong ? (
        <Virtualizer
          layout={ListLayout}
          layoutOptions={
            rowHeight === undefined ? { estimatedRowHeight: likelyRowHeight ?? 0 } : { rowHeight }
          }
        >
          {grid}
        </Virtualizer>
      ) : (
        grid
      )}
    </div>
  );
}
