import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton as RacToggleButton } from 'react-aria-components';
import { type ShownKeys, useShownKeys } from '../state/keymap';
import { cx } from './class-names';
import { ariaKeys, Kbd } from './kbd';

/** A button that stays pressed: one answer among several that are all in sight. */
export function ToggleButton({
  isSelected,
  onChange,
  icon: Icon,
  shortcut,
  keys: fixedKeys,
  isDisabled = false,
  children,
  className,
}: ShownKeys & {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  icon?: LucideIcon;
  isDisabled?: boolean;
  children: ReactNode;
  /** Layout only. */
  className?: string;
}) {
  const keys = useShownKeys({ shortcut, keys: fixedKeys });
  return (
    <RacToggleButton
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      className={cx(
        'focus-ring inline-flex h-control shrink-0 items-center justify-center gap-1.5 rounded-control border border-line-strong bg-raised px-2.5 text-base font-medium whitespace-nowrap text-ink shadow-raised transition-colors duration-(--fast)',
        'data-hovered:bg-hover data-selected:border-accent data-selected:bg-selected data-selected:text-accent data-disabled:opacity-45 forced-colors:data-selected:outline-2',
        className,
      )}
    >
      {Icon ? <Icon aria-hidden="true" className="size-3.5" /> : null}
      {children}
      {keys ? (
        <span aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      ) : null}
    </RacToggleButton>
  );
}
