import type { ReactNode } from 'react';
import { cx } from '../../ui/class-names';
import { words } from '../../words';

/** What taking a file would do: the figures in one line, then its rows in a list that scrolls. */
export function PreviewList({
  told,
  label = words.files.rows,
  size = 'large',
  children,
}: {
  told: readonly string[];
  label?: string;
  size?: 'small' | 'large';
  children: ReactNode;
}) {
  return (
    <>
      <p role="status" className="font-medium">
        {told.join(' · ')}
      </p>
      <ul
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
        tabIndex={0}
        className={cx(
          'focus-ring overflow-auto rounded-control border border-line',
          size === 'small' ? 'max-h-44' : 'max-h-80',
        )}
      >
        {children}
      </ul>
    </>
  );
}
