import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { cx } from './class-names';

/**
 * A column's heading in a grid that has the focus itself: a press sorts by it, and the heading says how it is sorted. Not in the
 * order of the tab key: a grid is one stop, and its keys sort by a menu.
 */
export function SortHeading({
  title,
  index,
  isEnd,
  direction,
  onSort,
  children,
}: {
  title: string;
  /** Counted from 1. */
  index: number;
  isEnd: boolean;
  /** How the list is sorted by this column; null: by another. */
  direction: 'up' | 'down' | null;
  /** Null: it can't be sorted by. */
  onSort: (() => void) | null;
  children?: ReactNode;
}) {
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its cells
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold rows that are placed one by one
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={direction === null ? undefined : direction === 'up' ? 'ascending' : 'descending'}
      className={cx('relative flex h-full min-w-0 items-center', isEnd && 'justify-end')}
    >
      {onSort === null ? (
        <span className="truncate px-2">{title}</span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          onClick={onSort}
          // The focus stays in the grid, so that its keys go on.
          onMouseDown={(event) => event.preventDefault()}
          className={cx(
            'flex h-full min-w-0 flex-1 cursor-default items-center gap-1 px-2 hover:bg-hover hover:text-ink',
            isEnd && 'justify-end',
            direction !== null && 'text-ink',
          )}
        >
          <span className="truncate">{title}</span>
          {direction === null ? null : <Arrow aria-hidden="true" className="size-3 shrink-0 text-accent" />}
        </button>
      )}
      {children}
    </div>
  );
}

/** The edge of a column: dragging makes it wider, a double press gives it its own width again. For the mouse alone. */
export function ColumnEdge({ onWidth, onReset }: { onWidth: (px: number) => void; onReset: () => void }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>): void => {
    const heading = event.currentTarget.parentElement;
    if (event.button !== 0 || heading === null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: heading.getBoundingClientRect().width };
  };
  const move = (event: PointerEvent<HTMLSpanElement>): void => {
    if (from.current !== null) onWidth(from.current.width + event.clientX - from.current.x);
  };
  const end = (): void => {
    from.current = null;
  };
  return (
    <span
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onReset}
      className="absolute top-0 right-0 z-10 h-full w-2 cursor-col-resize border-x-[3px] border-transparent bg-clip-padding hover:bg-line-strong"
    />
  );
}
