import { useState } from 'react';
import { whyNoHours } from '../../shared/quick-entry/odd-words';
import { formatHours, parseHours } from '../../shared/time/hours';
import { words } from '../words';
import { TextField } from './text-field';

/**
 * Hours as people write them (`1.2`, `72m`, `1:12`), handed on as whole seconds; null while what is typed is no
 * duration. A value that comes from outside replaces the text only when it is another duration.
 */
export function HoursField({
  label,
  hideLabel = false,
  seconds,
  onChange,
  hint,
  error,
  isDisabled = false,
  autoFocus = false,
  className,
}: {
  label: string;
  hideLabel?: boolean;
  seconds: number | null;
  onChange: (seconds: number | null) => void;
  hint?: string;
  error?: string | null;
  isDisabled?: boolean;
  autoFocus?: boolean;
  className?: string;
}) {
  const [text, setText] = useState(seconds === null ? '' : formatHours(seconds));
  const read = readHours(text);
  const shown = read === seconds ? text : seconds === null ? text : formatHours(seconds);
  const isNonsense = text.trim() !== '' && read === null;
  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={error ?? (isNonsense ? hoursError(text) : null)}
      inputClassName="figures text-right"
      value={shown}
      onChange={(next) => {
        setText(next);
        onChange(readHours(next));
      }}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(className ? { className } : {})}
    />
  );
}

function hoursError(text: string): string {
  const why = whyNoHours(text);
  return why === null ? words.controls.writeHours : words.controls.hoursAre(text.trim(), why);
}

/** Zero is said too: work that is to be billed at nothing. */
function readHours(text: string): number | null {
  return /^0+(?:\.0*)?$/.test(text.trim()) ? 0 : parseHours(text);
}
