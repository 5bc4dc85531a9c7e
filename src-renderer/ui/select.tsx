import { ChevronDown } from 'lucide-react';
import { Button, ListBox, Popover, Select as RacSelect, SelectValue } from 'react-aria-components';
import { words } from '../words';
import { cx } from './class-names';
import { FieldLabel, FieldNotes, type FieldTextProps, fieldBox } from './field-parts';
import { useIsHeld } from './held';
import { ListOption, type Option, popoverLook } from './list-option';

type SelectProps<T extends string> = FieldTextProps & {
  options: readonly (Option & { id: T })[];
  value: T | null;
  onChange: (value: T) => void;
  placeholder?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  className?: string;
};

/** One of a few: for many, use ComboBox. */
export function Select<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  placeholder = words.controls.choose,
  isDisabled = false,
  autoFocus = false,
  className,
}: SelectProps<T>) {
  const isHeld = useIsHeld();
  return (
    <RacSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled || isHeld}
      autoFocus={autoFocus}
      isInvalid={Boolean(error)}
      className={className ?? ''}
    >
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Button className={cx(fieldBox, 'flex h-control items-center gap-2 text-left')}>
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-faint">
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
      </Button>
      <FieldNotes hint={hint} error={error ?? null} />
      <Popover offset={4} className={cx(popoverLook, 'min-w-(--trigger-width)')}>
        <ListBox items={options} className="max-h-80 overflow-auto p-1 outline-none">
          {(option) => <ListOption option={option} />}
        </ListBox>
      </Popover>
    </RacSelect>
  );
}
