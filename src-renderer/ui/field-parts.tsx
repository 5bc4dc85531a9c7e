import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** Shared by all fields: the box, the label above and the hint or error below. */
export const fieldBox =
  'focus-ring w-full min-w-0 rounded-control border border-line-control bg-surface px-2 text-base text-ink data-disabled:opacity-50 data-invalid:border-danger data-hovered:border-muted';

export type FieldTextProps = {
  /** The visible label and accessible name. */
  label: string;
  /** Show the label only to screen readers, where the layout already says it. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** A sentence: what is wrong and what would be right. */
  error?: string | null;
};

export function FieldLabel({ label, hideLabel = false }: Pick<FieldTextProps, 'label' | 'hideLabel'>) {
  return (
    <Label className={hideLabel ? 'sr-only' : 'mb-1 block text-note font-medium text-muted'}>{label}</Label>
  );
}

export function FieldNotes({ hint, error }: Pick<FieldTextProps, 'hint' | 'error'>) {
  return (
    <>
      {hint && !error ? (
        <Text slot="description" className="mt-1 block text-note text-faint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="mt-1 block text-note text-danger">{error ?? undefined}</FieldError>
    </>
  );
}
