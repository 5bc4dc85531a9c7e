import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Group, Input, ListBox, Popover, ComboBox as RacComboBox } from 'react-aria-components';
import { cx } from './class-names';
import { FieldLabel, FieldNotes, type FieldTextProps, fieldBox } from './field-parts';
import { ListOption, type Option, popoverLook } from './list-option';

type ComboBoxProps = FieldTextProps & {
  /** Already in the order wanted. The list shows at most `limit` of those that match. */
  options: readonly Option[];
  value: string | null;
  /** Null when the person empties the line. */
  onChange: (value: string | null) => void;
  inputValue: string;
  onInputChange: (text: string) => void;
  placeholder?: string;
  isDisabled?: boolean;
  emptyText?: string;
  footer?: ReactNode;
  autoFocus?: boolean;
  className?: string;
};

/** One of many, found by typing. The caller filters: `options` are the candidates for `inputValue`. */
export function ComboBox({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  inputValue,
  onInputChange,
  placeholder,
  isDisabled = false,
  emptyText = 'Nothing found',
  footer,
  autoFocus = false,
  className,
}: ComboBoxProps) {
  return (
    <RacComboBox
      items={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      inputValue={inputValue}
      onInputChange={onInputChange}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="focus"
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      className={className ?? ''}
    >
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Group className="relative flex items-center">
        <Input placeholder={placeholder} className={cx(fieldBox, 'h-control pr-7')} />
        <Button className="focus-ring absolute right-1 rounded-control p-1 text-faint data-hovered:text-ink">
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error ?? null} />
      <Popover offset={4} className={cx(popoverLook, 'w-max max-w-160 min-w-(--trigger-width)')}>
        <ListBox<Option>
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-note text-faint">{emptyText}</p>}
        >
          {(option) => <ListOption option={option} />}
        </ListBox>
        {footer}
      </Popover>
    </RacComboBox>
  );
}
