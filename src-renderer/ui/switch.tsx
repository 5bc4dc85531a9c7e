import type { ReactNode } from 'react';
import { Switch as RacSwitch, type SwitchProps as RacSwitchProps } from 'react-aria-components';
import { cx } from './class-names';
import { useIsHeld } from './held';

type SwitchProps = Omit<RacSwitchProps, 'className' | 'style' | 'children'> & {
  children: ReactNode;
  className?: string;
};

/** Something that is on or off at once, without a Save. */
export function Switch({ children, className, isDisabled = false, ...rest }: SwitchProps) {
  const isHeld = useIsHeld();
  return (
    <RacSwitch
      {...rest}
      isDisabled={isDisabled || isHeld}
      className={cx('group inline-flex min-h-6 items-center gap-2 data-disabled:opacity-45', className)}
    >
      <span className="flex h-4 w-7 shrink-0 items-center rounded-full border border-line-control bg-sunken p-0.5 outline-offset-2 transition-colors duration-(--fast) group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-selected:border-accent-solid group-data-selected:bg-accent-solid">
        <span className="size-2.5 rounded-full bg-muted transition-transform duration-(--fast) group-data-selected:translate-x-3 group-data-selected:bg-on-accent" />
      </span>
      {children}
    </RacSwitch>
  );
}
