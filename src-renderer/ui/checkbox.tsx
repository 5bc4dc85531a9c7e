import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as RacCheckbox, type CheckboxProps as RacCheckboxProps } from 'react-aria-components';
import { cx } from './class-names';

type CheckboxProps = Omit<RacCheckboxProps, 'className' | 'style' | 'children'> & {
  children?: ReactNode;
  className?: string;
};

/** A box to tick. In a list of rows give it `slot="selection"` and no children. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <RacCheckbox
      {...rest}
      className={cx('group inline-flex min-h-6 items-center gap-2 data-disabled:opacity-45', className)}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="flex size-4 shrink-0 items-center justify-center rounded-[0.1875rem] border border-line-control bg-surface outline-offset-2 group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-indeterminate:border-accent-solid group-data-indeterminate:bg-accent-solid group-data-selected:border-accent-solid group-data-selected:bg-accent-solid">
            {isIndeterminate ? (
              <Minus aria-hidden="true" className="size-3 text-on-accent" strokeWidth={3} />
            ) : isSelected ? (
              <Check aria-hidden="true" className="size-3 text-on-accent" strokeWidth={3} />
            ) : null}
          </span>
          {children}
        </>
      )}
    </RacCheckbox>
  );
}
