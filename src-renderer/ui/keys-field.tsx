import type { KeyboardEvent } from 'react';
import { Input, TextField as RacTextField } from 'react-aria-components';
import { cx } from './class-names';
import { FieldLabel, FieldNotes, type FieldTextProps, fieldBox } from './field-parts';

/** A press of keys with the modifiers that were held: `key` is named as on a US keyboard (`N`, `7`, `Space`, `F9`). */
export type KeyPress = { ctrl: boolean; meta: boolean; alt: boolean; shift: boolean; key: string };

/** The key of an event; null for a modifier alone and for keys that have no name of their own here. */
function keyOf({ code }: KeyboardEvent): string | null {
  const named = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2})|(Space))$/.exec(code);
  return named?.slice(1).find((name) => name !== undefined) ?? null;
}

/** A field that takes a key combination by its being pressed. Delete empties it; Tab and Escape go on as everywhere. */
export function KeysField({
  label,
  hideLabel,
  hint,
  error,
  shown,
  onPress,
  onClear,
  className,
}: FieldTextProps & {
  /** The present keys, as they are printed on this platform; empty: none. */
  shown: string;
  onPress: (press: KeyPress) => void;
  onClear: () => void;
  className?: string;
}) {
  function onKeyDown(event: KeyboardEvent): void {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (plain && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      onClear();
      return;
    }
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    // Not for the app's own shortcuts: here a combination is only named.
    event.stopPropagation();
    onPress({ ctrl: event.ctrlKey, meta: event.metaKey, alt: event.altKey, shift: event.shiftKey, key });
  }
  return (
    <RacTextField value={shown} isReadOnly isInvalid={Boolean(error)} className={className ?? ''}>
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Input
        data-takes-keys
        placeholder="Press the keys"
        onKeyDown={onKeyDown}
        className={cx(fieldBox, 'h-control')}
      />
      <FieldNotes hint={hint} error={error ?? null} />
    </RacTextField>
  );
}
