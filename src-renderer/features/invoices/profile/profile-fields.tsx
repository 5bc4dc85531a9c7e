import type { ExportProfile } from '../../../../shared/ledes/profile';
import { TextField } from '../../../ui/text-field';
import type { NumberField, ProfileDraft } from './profile-draft';

/** What every part of the profile's form is given. */
export type ProfileFields = {
  readonly draft: ProfileDraft;
  /** What is wrong with a field, by its path. */
  readonly error: (path: string) => string | null;
  readonly set: (change: Partial<ExportProfile>) => void;
  readonly type: (change: Partial<ProfileDraft['typed']>) => void;
};

/** A text of the profile itself. */
export function ProfileText({
  fields: { draft, error, set },
  name,
  label,
  className,
  autoFocus = false,
}: {
  fields: ProfileFields;
  name: 'name' | 'lawFirmId' | 'clientId' | 'clientTaxId' | 'taxType';
  label: string;
  className: string;
  autoFocus?: boolean;
}) {
  return (
    <TextField
      label={label}
      value={draft.profile[name]}
      onChange={(said) => set({ [name]: said })}
      error={error(name)}
      autoFocus={autoFocus}
      className={className}
    />
  );
}

/** A number of the profile, kept as it is typed. */
export function ProfileNumber({
  fields: { draft, error, type },
  name,
  label,
  hint,
  className,
}: {
  fields: ProfileFields;
  name: NumberField | 'taxPercent';
  label: string;
  hint?: string;
  className: string;
}) {
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={draft.typed[name]}
      onChange={(said) => type({ [name]: said })}
      error={error(name)}
      inputClassName="figures text-right"
      className={className}
    />
  );
}
