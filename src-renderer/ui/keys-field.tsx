import type { KeyboardEvent } from 'react';
import { Input, TextField as RacTextField } from 'react-aria-components';
import { chordOf } from '../state/key-name';
import { platform } from '../state/keymap';
import { words } from '../words';
import { cx } from './class-names';
import { FieldLabel, FieldNotes, type FieldTextProps, fieldBox } from './field-parts';

/** Keys that only hold others, and those that leave the field or move in it. */
const notNamed =
  /^(Control|Meta|Alt|AltGraph|Shift|CapsLock|Tab|Escape|Arrow\w+|Home|End|PageUp|PageDown|Dead|Process)$/;

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
  /** The combination as the list of shortcuts spells it ("Mod+Shift+K"). */
  onPress: (keys: string) => void;
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
    if (notNamed.test(event.key)) return;
    event.preventDefault();
    // Not for the app's own shortcuts: here a combination is only named.
    event.stopPropagation();
    onPress(chordOf(event, platform === 'mac'));
  }
  return (
    <RacTextField value={shown} isReadOnly isInvalid={Boolean(error)} className={className ?? ''}>
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Input
        data-takes-keys
        placeholder={words.controls.pressKeys}
        onKeyDown={onKeyDown}
        className={cx(fieldBox, 'h-control')}
      />
      <FieldNotes hint={hint} error={error ?? null} />
    </RacTextField>
  );
}
