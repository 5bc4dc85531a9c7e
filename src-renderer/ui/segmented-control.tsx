import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './class-names';
import { useIsHeld } from './held';

type Segment<T extends string> = {
  id: T;
  label: ReactNode /** If the label isn't plain text. */;
  name?: string;
};

/** One of two to six, all in sight: filters and modes. Arrow keys move within it. */
export function SegmentedControl<T extends string>({
  label,
  segments,
  value,
  onChange,
  autoFocus = false,
  className,
}: {
  label: string;
  segments: readonly Segment<T>[];
  value: T;
  onChange: (value: T) => void;
  /** The chosen one has the focus when it appears. */
  autoFocus?: boolean;
  className?: string;
}) {
  const isHeld = useIsHeld();
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isHeld}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen) onChange(chosen.id);
      }}
      className={cx(
        'inline-flex h-control items-stretch gap-0.5 rounded-control bg-sunken p-0.5 narrow:h-auto narrow:flex-wrap',
        className,
      )}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          autoFocus={autoFocus && segment.id === value}
          {...(segment.name ? { 'aria-label': segment.name } : {})}
          className="focus-ring flex min-h-6 items-center gap-1.5 rounded-[0.25rem] px-2.5 text-note font-medium text-muted data-hovered:text-ink data-disabled:opacity-45 data-selected:bg-raised data-selected:text-ink data-selected:shadow-raised forced-colors:data-selected:outline-2"
        >
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
