import type { ProfileParty } from '../../../../shared/ledes/profile';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { type ProfileFields, ProfileNumber, ProfileText } from './profile-fields';

/** Addresses and tax: what only 98BI says. */
export function PartiesTab(fields: ProfileFields) {
  const { draft, set } = fields;
  return (
    <div className="flex flex-col gap-4">
      {draft.profile.format === '98BI' ? null : (
        <p className="text-muted">
          LEDES 1998B says none of this. It is kept, and written once 98BI is chosen under “Format and ids”.
        </p>
      )}
      <div className="grid grid-cols-6 gap-3">
        <ProfileText fields={fields} name="clientTaxId" label="Client’s tax id" className="col-span-2" />
        <ProfileText fields={fields} name="taxType" label="Kind of tax" className="col-span-2" />
        <ProfileNumber fields={fields} name="taxPercent" label="Tax rate, %" className="col-span-2" />
        <Select
          label="Countries are written"
          className="col-span-3"
          options={[
            { id: 'alpha3', label: 'In three letters (USA)' },
            { id: 'alpha2', label: 'In two letters (US)' },
          ]}
          value={draft.profile.countryForm}
          onChange={(countryForm) => set({ countryForm })}
        />
      </div>
      <Party fields={fields} whose="firm" title="The firm" word="Firm’s" />
      <Party fields={fields} whose="client" title="The client" word="Client’s" />
    </div>
  );
}

const parts: readonly (readonly [name: keyof ProfileParty, label: string, span: string])[] = [
  ['name', 'name', 'col-span-6'],
  ['address1', 'address', 'col-span-3'],
  ['address2', 'address, second line', 'col-span-3'],
  ['city', 'city', 'col-span-2'],
  ['region', 'state or region', 'col-span-2'],
  ['postcode', 'postcode', 'col-span-1'],
  ['country', 'country', 'col-span-1'],
];

function Party({
  fields: { draft, error, set },
  whose,
  title,
  word,
}: {
  fields: ProfileFields;
  whose: 'firm' | 'client';
  title: string;
  word: string;
}) {
  const party = draft.profile[whose];
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{title}</legend>
      <div className="grid grid-cols-6 gap-3">
        {parts.map(([name, label, span]) => (
          <TextField
            key={name}
            label={name === 'name' ? `${word} name` : sentence(label)}
            value={party[name]}
            onChange={(text) =>
              set({ [whose]: { ...party, [name]: name === 'country' ? text.toUpperCase() : text } })
            }
            error={error(`${whose}.${name}`)}
            className={span}
          />
        ))}
      </div>
    </fieldset>
  );
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
