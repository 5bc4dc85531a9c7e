import type { ReactNode } from 'react';
import { cx } from '../../ui/class-names';
import { Surface } from '../../ui/surface';
import { Strong } from '../../ui/text';
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
      <Strong as="p" role="status">
        {told.join(' · ')}
      </Strong>
      <Surface
        as="ul"
        aria-label={label}
        // A list that scrolls must be reached by keyboard.
        tabIndex={0}
        edge="all"
        corners="control"
        className={cx('focus-ring overflow-auto', size === 'small' ? 'max-h-44' : 'max-h-80')}
      >
        {children}
      </Surface>
    </>
  );
}
