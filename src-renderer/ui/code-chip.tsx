import { cx } from './class-names';

/** A UTBMS code ("L350"), with its name as title where known. */
export function CodeChip({ code, name, className }: { code: string; name?: string; className?: string }) {
  return (
    <span
      title={name}
      className={cx(
        'figures inline-flex h-[1.125rem] shrink-0 items-center rounded-[0.1875rem] border border-line-strong px-1 text-small font-medium text-muted',
        className,
      )}
    >
      {code}
    </span>
  );
}
