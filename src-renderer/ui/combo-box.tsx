import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Group, Input, ListBox, Popover, ComboBox as RacComboBox } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { words } from '../words';
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
  /** The option that a text names all by itself, a code or a number: Enter, Tab or leaving the field then chooses it. */
  namedBy?: (text: string) => string | null;
  /**
   * Enter takes the first option for what was typed, and where there is none the text stays: for a field whose list stands
   * for an act that is shown before it is done.
   */
  enterTakesFirst?: boolean;
  placeholder?: string;
  isDisabled?: boolean;
  emptyText?: string;
  /** What Enter says where the text names nothing: the text stays then. Without it the text gives way to the choice. */
  unnamedText?: string;
  footer?: ReactNode;
  /** Alt+S on the option that the arrows reached, or on the chosen one. */
  onStar?: (id: string) => void;
  autoFocus?: boolean;
  className?: string;
};

/**
 * One of many, found by typing. The caller filters: `options` are the candidates for `inputValue`. What the field shows
 * when it is left is what is chosen: text that names nothing gives way to the choice, and an empty line is no choice.
 */
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
  namedBy,
  enterTakesFirst = false,
  placeholder,
  isDisabled = false,
  emptyText = words.controls.nothingFound,
  unnamedText,
  footer,
  onStar,
  autoFocus = false,
  className,
}: ComboBoxProps) {
  const chosen = options.find(({ id }) => id === value);
  /** The text that Enter was pressed on in vain. */
  const [unnamed, setUnnamed] = useState<string | null>(null);
  const type = (text: string): void => {
    setUnnamed(null);
    if (text === '' && value !== null) onChange(null);
    else onInputChange(text);
  };
  /** Takes the option that the text names; says whether there is one. */
  const chooseNamed = (): boolean => {
    const id = inputValue === chosen?.label ? null : (namedBy?.(inputValue) ?? null);
    if (id !== null) onChange(id);
    return id !== null;
  };
  /** Takes the first option for the text; says whether the text was one to be looked for, found or not. */
  const chooseFirst = (): boolean => {
    if (!enterTakesFirst || inputValue.trim() === '' || inputValue === chosen?.label) return false;
    const first = options.find(({ isDisabled }) => isDisabled !== true);
    if (first) onChange(first.id);
    return true;
  };
  return (
    <RacComboBox
      items={options}
      value={value}
      onChange={(key) => {
        // As the field is left, react-aria reports the former choice once more: what was typed may name another.
        if (key !== value || !chooseNamed()) onChange(key === null ? null : String(key));
      }}
      inputValue={inputValue}
      onInputChange={type}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="focus"
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      className={className ?? ''}
    >
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Group
        className="relative flex items-center"
        onKeyDownCapture={(event) => {
          if (onStar && event.altKey && event.code === 'KeyS') {
            event.preventDefault();
            const id = reachedOption(event.target) ?? value;
            if (id !== null) onStar(id);
            return;
          }
          // An option that the arrows reached is what Enter means; without one, the text may name it.
          const hasReached =
            event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
          if (event.key !== 'Enter' || hasReached) return;
          if (event.ctrlKey || event.metaKey) {
            // Saves the form around: it has to see the choice already.
            flushSync(chooseNamed);
            return;
          }
          if (!chooseNamed() && !chooseFirst()) {
            if (unnamedText === undefined || inputValue === '' || inputValue === (chosen?.label ?? ''))
              return;
            setUnnamed(inputValue);
          }
          // React-aria would open the list again, or put the choice back into the line; with a choice the list closes by itself.
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Input
          placeholder={placeholder}
          onFocus={({ target }) => {
            // What is typed takes the choice's place; what was typed already is gone on with.
            if (target instanceof HTMLInputElement && inputValue === chosen?.label) target.select();
          }}
          className={cx(fieldBox, 'h-control pr-7')}
        />
        <Button className="focus-ring absolute right-1 rounded-control p-1 text-faint data-hovered:text-ink">
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error ?? null} />
      <Popover offset={4} className={cx(popoverLook, 'w-max max-w-160 min-w-(--trigger-width)')}>
        {unnamedText !== undefined && unnamed !== null && unnamed === inputValue ? (
          <p role="alert" className="border-b border-line px-2 py-1.5 text-note text-danger">
            {unnamedText}
          </p>
        ) : null}
        <ListBox<Option>
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2 py-1.5 text-note text-faint">{emptyText}</p>}
        >
          {(option) => <ListOption option={option} text={option.label} />}
        </ListBox>
        {footer}
      </Popover>
    </RacComboBox>
  );
}

/** The option that the arrows reached, by its id; null: none. */
function reachedOption(input: EventTarget): string | null {
  const id = input instanceof Element ? input.getAttribute('aria-activedescendant') : null;
  return id === null ? null : (document.getElementById(id)?.dataset.key ?? null);
}
