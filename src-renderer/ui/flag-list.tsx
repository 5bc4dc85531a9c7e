import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Flag } from '../../shared/ipc/views';
import { Badge, toneText } from './badge';
import { cx } from './class-names';

/** The verdicts on a line, in words: what blocks approval first. */
export function FlagList({ flags, className }: { flags: readonly Flag[]; className?: string }) {
  if (flags.length === 0) return null;
  const ordered = [...flags].sort((left, right) => left.level.localeCompare(right.level));
  return (
    <ul aria-label="Flags" className={cx('flex flex-col gap-1', className)}>
      {ordered.map((flag) => (
        <li key={`${flag.rule} ${flag.message}`} className="flex items-start gap-1.5 text-note">
          {flag.level === 'block' ? (
            <OctagonAlert aria-hidden="true" className={cx('mt-0.5 size-3 shrink-0', toneText.danger)} />
          ) : (
            <TriangleAlert aria-hidden="true" className={cx('mt-0.5 size-3 shrink-0', toneText.warn)} />
          )}
          <span className="text-ink">
            {flag.message} <span className="text-faint">{flag.source}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The short form for a row: how many block, how many warn. */
export function FlagCount({ flags }: { flags: readonly Flag[] }) {
  const blocks = flags.filter((flag) => flag.level === 'block').length;
  const warns = flags.length - blocks;
  if (flags.length === 0) return null;
  const words = flags.map((flag) => flag.message).join(' ');
  return (
    <span className="inline-flex gap-1" title={words}>
      {blocks > 0 ? (
        <Badge tone="danger" icon={OctagonAlert}>
          {blocks}{' '}
          <span className="sr-only">
            {blocks === 1 ? 'blocks approval' : 'block approval'}: {words}
          </span>
        </Badge>
      ) : null}
      {warns > 0 ? (
        <Badge tone="warn" icon={TriangleAlert}>
          {warns}{' '}
          <span className="sr-only">
            {warns === 1 ? 'warning' : 'warnings'}: {words}
          </span>
        </Badge>
      ) : null}
    </span>
  );
}
