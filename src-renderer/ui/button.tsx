import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as RacButton, type ButtonProps as RacButtonProps } from 'react-aria-components';
import { type ShownKeys, useShownKeys } from '../state/keymap';
import { cx } from './class-names';
import { ariaKeys, Kbd } from './kbd';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

/** The keys are shown beside the label; they aren't part of the button's name. */
export type ButtonProps = Omit<RacButtonProps, 'className' | 'style' | 'children'> &
  ShownKeys & {
    /** One `primary` per view at most. */
    variant?: ButtonVariant;
    size?: 'small' | 'medium';
    icon?: LucideIcon;
    children: ReactNode;
    /** Layout only. */
    className?: string;
    ref?: Ref<HTMLButtonElement>;
  };

/** A solid one keeps its own two system colours in forced colours: the system would lay a plate of Canvas under its word. */
const looks: Record<ButtonVariant, string> = {
  primary:
    'forced-color-adjust-none border-transparent bg-accent-solid text-on-accent data-hovered:bg-accent-solid-hover data-disabled:border-line-strong data-disabled:bg-chip data-disabled:text-ink not-data-disabled:[&_span]:text-on-accent',
  plain: 'border-line-strong bg-raised text-ink shadow-raised data-hovered:bg-hover',
  quiet: 'border-transparent text-muted data-hovered:bg-hover data-hovered:text-ink',
  danger:
    'forced-color-adjust-none border-transparent bg-danger-solid text-on-accent data-hovered:bg-danger-solid-hover [&_span]:text-on-accent',
};

/** A button with a word on it. Pending shows progress and keeps the width. */
export function Button({
  variant = 'plain',
  size = 'medium',
  icon: Icon,
  shortcut,
  keys: fixedKeys,
  children,
  className,
  ...rest
}: ButtonProps) {
  const keys = useShownKeys({ shortcut, keys: fixedKeys });
  return (
    <RacButton
      {...rest}
      {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      className={cx(
        'focus-ring inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap transition-colors duration-(--fast)',
        'data-pressed:brightness-95 data-disabled:opacity-55 data-pending:opacity-70',
        size === 'small' ? 'h-control-small px-2 text-note' : 'h-control px-2.5 text-base',
        looks[variant],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden="true" className="size-3.5" /> : null}
      {children}
      {keys ? <Kbd keys={keys} className="ml-1" /> : null}
    </RacButton>
  );
}

export type IconButtonProps = Omit<RacButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  icon: LucideIcon;
  /** The accessible name, also shown as tooltip by `IconButton` in `icon-button.tsx`. */
  label: string;
  size?: 'small' | 'medium';
  variant?: 'quiet' | 'plain' | 'primary';
  /** Draws the icon as a solid shape (play, pause). */
  solid?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** The bare square button: use `IconButton`, which adds the tooltip. */
export function BareIconButton({
  icon: Icon,
  label,
  size = 'medium',
  variant = 'quiet',
  solid = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <RacButton
      {...rest}
      aria-label={label}
      className={cx(
        'focus-ring inline-flex shrink-0 items-center justify-center rounded-control border transition-colors duration-(--fast)',
        'data-pressed:brightness-95 data-disabled:opacity-55',
        size === 'small' ? 'size-control-small' : 'size-control',
        looks[variant],
        className,
      )}
    >
      <Icon aria-hidden="true" className={cx('size-4', solid && 'fill-current')} />
    </RacButton>
  );
}
