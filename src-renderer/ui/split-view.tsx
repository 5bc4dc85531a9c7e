import type { CSSProperties, ReactNode } from 'react';
import { cx } from './class-names';

/** A list at the left and what it opens at the right, each scrolling on its own. */
export function SplitView({
  list,
  detail,
  listWidth = '20rem',
  className,
}: {
  list: ReactNode;
  detail: ReactNode;
  /** A CSS length; the detail takes the rest. */
  listWidth?: string;
  className?: string;
}) {
  return (
    <div
      className={cx(
        'grid min-h-0 flex-1 grid-cols-[minmax(0,var(--list-width))_minmax(0,1fr)] narrow:grid-cols-1 narrow:grid-rows-2',
        className,
      )}
      style={{ '--list-width': listWidth } as CSSProperties}
    >
      <div className="flex min-h-0 flex-col border-r border-line">{list}</div>
      <div className="flex min-h-0 flex-col">{detail}</div>
    </div>
  );
}
