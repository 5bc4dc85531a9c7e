import {
  Input,
  NumberField as RacNumberField,
  type NumberFieldProps as RacNumberFieldProps,
} from 'react-aria-components';
import { cx } from './class-names';
import { FieldLabel, FieldNotes, type FieldTextProps, fieldBox } from './field-parts';

type NumberFieldProps = Omit<RacNumberFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> &
  FieldTextProps & { className?: string };

/** A number; arrow keys step it. `formatOptions` says how it is written. */
export function NumberField({ label, hideLabel, hint, error, className, ...rest }: NumberFieldProps) {
  return (
    <RacNumberField {...rest} isInvalid={Boolean(error)} className={className ?? ''}>
      <FieldLabel label={label} {...(hideLabel ? { hideLabel } : {})} />
      <Input className={cx(fieldBox, 'figures h-control text-right')} />
      <FieldNotes hint={hint} error={error ?? null} />
    </RacNumberField>
  );
}
