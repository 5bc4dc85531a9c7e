import { type ShownKeys, useShownKeys } from '../state/keymap';
import { cx } from './class-names';

/** Printed keys ("Ctrl Enter", "Ctrl+K") as `aria-keyshortcuts` spells them. */
export function ariaKeys(keys: string): string {
  return keys.replaceAll(' ', '+').replace('Ctrl', 'Control');
}

/**
 * A key or chord as printed beside a command ("Ctrl K"), one box per key. It is there for the eye: the control that it
 * belongs to carries the name, and tells a screen reader its keys by `aria-keyshortcuts`.
 */
export function Kbd({ className, ...shown }: ShownKeys & { className?: string }) {
  const keys = useShownKeys(shown);
  if (keys === undefined) return null;
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
