import { cx } from './class-names';

/**
 * A key or chord as printed beside a command ("Ctrl K"), one box per key. It is there for the eye: the control that it
 * belongs to carries the name, and tells a screen reader its keys by `aria-keyshortcuts`.
 */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span aria-hidden="true" className={cx('inline-flex gap-0.5 font-sans text-small text-faint', className)}>
      {keys.split(/[ +]/).map((key) => (
        <span
          key={key}
          className="min-w-4 rounded-[0.1875rem] border border-line-strong px-1 text-center leading-4"
        >
          {key}
        </span>
      ))}
    </span>
  );
}
