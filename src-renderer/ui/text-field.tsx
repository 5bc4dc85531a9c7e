import { Search, X } from 'lucide-react';
import {
  type KeyboardEventHandler,
  type MouseEventHandler,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import {
  Button,
  Input,
  SearchField as RacSearchField,
  TextArea as RacTextArea,
  TextField as RacTextField,
  type TextFieldProps as RacTextFieldProps,
} from 'react-aria-components';
import { words } from '../words';
import { cx } from './class-names';
import { FieldLabel, FieldNotes, type FieldTextProps, fieldBox } from './field-parts';
import { useIsHeld } from './held';

type Shared = Omit<RacTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> &
  FieldTextProps & { placeholder?: string; className?: string };

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  placeholder,
  className,
  inputClassName,
  inputRef,
  isDisabled = false,
  ...rest
}: Shared & {
  /** Alignment and figures only ("text-right figures"). */
  inputClassName?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const isHeld = useIsHeld();
  return (
    <RacTextField
      {...rest}
      isDisabled={isDisabled || isHeld}
      isInvalid={Boolean(error)}
      className={className ?? ''}
    >
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Input ref={inputRef} placeholder={placeholder} className={cx(fieldBox, 'h-control', inputClassName)} />
      <FieldNotes hint={hint} error={error ?? null} />
    </RacTextField>
  );
}

/**
 * Several lines of text, with the browser's own spell check off: dictionaries are never fetched. The caret is at the end until
 * somebody puts it elsewhere: who comes to a text mostly goes on writing it.
 */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  placeholder,
  className,
  rows = 3,
  areaRef,
  onAreaKeyDown,
  onAreaContextMenu,
  over,
  ...rest
}: Shared & {
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
  onAreaKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
  onAreaContextMenu?: MouseEventHandler<HTMLTextAreaElement>;
  /** What lies over the text: `AreaSquiggles`. */
  over?: ReactNode;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    areaRef,
    () => area.current,
    [],
  );
  useLayoutEffect(() => {
    const end = area.current?.value.length ?? 0;
    area.current?.setSelectionRange(end, end);
  }, []);
  return (
    <RacTextField {...rest} isInvalid={Boolean(error)} className={className ?? ''}>
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <div className="relative flex">
        <RacTextArea
          ref={area}
          rows={rows}
          spellCheck={false}
          placeholder={placeholder}
          onKeyDown={onAreaKeyDown}
          onContextMenu={onAreaContextMenu}
          className={cx(fieldBox, 'resize-y py-1.5 leading-5')}
        />
        {over}
      </div>
      <FieldNotes hint={hint} error={error ?? null} />
    </RacTextField>
  );
}

/** A search line: Escape and the cross clear it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  className,
  inputRef,
  autoFocus = false,
  onEnterList,
}: {
  autoFocus?: boolean;
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** Enter and the arrow down, where what is found stands in a list beneath. */
  onEnterList?: () => void;
}) {
  return (
    <RacSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      className={cx('group relative flex items-center', className)}
    >
      <Search aria-hidden="true" className="pointer-events-none absolute left-2 size-3.5 text-faint" />
      <Input
        ref={inputRef}
        placeholder={placeholder}
        onKeyDown={(event) => {
          if (onEnterList === undefined || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
          event.preventDefault();
          onEnterList();
        }}
        className={cx(fieldBox, 'h-control pr-7 pl-7 [&::-webkit-search-cancel-button]:hidden')}
      />
      <Button
        className="focus-ring absolute right-1 rounded-control p-1 text-faint group-data-empty:hidden data-hovered:text-ink"
        aria-label={words.controls.clear}
      >
        <X aria-hidden="true" className="size-3" />
      </Button>
    </RacSearchField>
  );
}
