import type { ProfileParty } from '../../../../shared/ledes/profile';
import { Select } from '../../../ui/select';
import { Muted, Strong } from '../../../ui/text';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { type ProfileFields, ProfileNumber, ProfileText } from './profile-fields';

/** Addresses and tax: what only 98BI says. */
export function PartiesTab(fields: ProfileFields) {
  const { draft, set } = fields;
  return (
    <div className="flex flex-col gap-4">
      {draft.profile.format === '98BI' ? null : <Muted as="p">{words.profile.ledes1998bSaysNone}</Muted>}
      <div className="grid grid-cols-6 gap-3">
        <ProfileText
          fields={fields}
          name="clientTaxId"
          label={words.profile.clientsTaxId}
          className="col-span-2"
        />
        <ProfileText fields={fields} name="taxType" label={words.profile.kindOfTax} className="col-span-2" />
        <ProfileNumber
          fields={fields}
          name="taxPercent"
          label={words.profile.taxRate}
          className="col-span-2"
        />
        <Select
          label={words.profile.countriesAreWritten}
          className="col-span-3"
          options={[
            { id: 'alpha3', label: words.profile.inThreeLettersUsa },
            { id: 'alpha2', label: words.profile.inTwoLettersUs },
          ]}
          value={draft.profile.countryForm}
          onChange={(countryForm) => set({ countryForm })}
        />
      </div>
      <Party fields={fields} whose="firm" title={words.profile.firm} word={words.profile.firmsOwn} />
      <Party fields={fields} whose="client" title={words.profile.client} word={words.profile.clientsOwn} />
    </div>
  );
}

const parts: readonly (readonly [name: keyof ProfileParty, label: string, span: string])[] = [
  ['name', 'name', 'col-span-6'],
  ['address1', 'address', 'col-span-3'],
  ['address2', words.profile.addressSecondLine, 'col-span-3'],
  ['city', 'city', 'col-span-2'],
  ['region', words.profile.stateOrRegion, 'col-span-2'],
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
      <Strong as="legend" className="mb-2">
        {title}
      </Strong>
      <div className="grid grid-cols-6 gap-3">
        {parts.map(([name, label, span]) => (
          <TextField
            key={name}
            label={name === 'name' ? words.profile.nameOf(word) : sentence(label)}
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
