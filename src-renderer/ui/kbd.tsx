import { cx } from './class-names';

/** A key or chord as printed beside a command ("Ctrl K"): one box per key, read out as one phrase. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd aria-label={keys} className={cx('inline-flex gap-0.5 font-sans text-small text-faint', className)}>
      {keys.split(/[ +]/).map((key) => (
        <span
          key={key}
          aria-hidden="true"
          className="min-w-4 rounded-[0.1875rem] border border-line-strong px-1 text-center leading-4"
        >
          {key}
        </span>
      ))}
    </kbd>
  );
}
