import type { ReactNode } from 'react';
import { Radio } from 'react-aria-components';
import { cx } from './class-names';

/** One answer of a radio group, with room for what it means. Put it into react-aria's `RadioGroup`. */
export function RadioCard({
  value,
  name,
  isDisabled = false,
  children,
  className,
}: {
  value: string;
  /** The whole answer in one sentence, for screen readers. */
  name: string;
  isDisabled?: boolean;
  children: ReactNode;
  /** Layout only. */
  className?: string;
}) {
  return (
    <Radio
      value={value}
      isDisabled={isDisabled}
      aria-label={name}
      className={cx(
        'focus-ring flex min-w-0 cursor-default items-start gap-2 rounded-control border border-transparent p-1.5 data-hovered:bg-hover',
        'data-selected:border-accent data-selected:bg-selected data-disabled:opacity-60 forced-colors:data-selected:outline-2',
        className,
      )}
    >
      {({ isSelected }) => (
        <>
          <span
            aria-hidden="true"
            className={cx(
              'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border bg-surface',
              isSelected ? 'border-accent-solid' : 'border-line-control',
            )}
          >
            {isSelected ? <span className="size-2 rounded-full bg-accent-solid" /> : null}
          </span>
          <span className="min-w-0 flex-1">{children}</span>
        </>
      )}
    </Radio>
  );
}
