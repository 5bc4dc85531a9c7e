import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { cx } from './class-names';

/**
 * What lies over a cell of a grid while it is edited, or tells why it can't be: over the neighbours, as wide as it needs, and to
 * the side on which there is room. The cell must be `relative`.
 */
export function CellBox({
  width,
  children,
}: {
  /** At least as wide as the cell, and as this many px. */
  width: number;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(false);
  useLayoutEffect(() => {
    const cell = ref.current?.parentElement?.closest('[role="gridcell"]')?.getBoundingClientRect();
    const grid = ref.current?.closest('[role="grid"], [role="treegrid"]')?.getBoundingClientRect();
    if (cell && grid) setAtEnd(cell.left + width > grid.right && cell.right - width >= grid.left);
  }, [width]);
  return (
    <div
      ref={ref}
      className={cx(
        'absolute top-0 z-20 min-w-full rounded-control bg-raised p-0.5 shadow-floating forced-colors:border',
        isAtEnd ? 'right-0' : 'left-0',
      )}
      style={{ width }}
    >
      {children}
    </div>
  );
}
