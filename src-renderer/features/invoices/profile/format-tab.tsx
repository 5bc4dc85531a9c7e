import { Select } from '../../../ui/select';
import { words } from '../../../words';
import { type ProfileFields, ProfileText } from './profile-fields';

/** Whose profile it is, under which ids, and in which letters its files are written. */
export function FormatTab(fields: ProfileFields) {
  const { draft, set } = fields;
  const { profile } = draft;
  return (
    <div className="grid grid-cols-6 gap-3">
      <ProfileText fields={fields} name="name" label={words.common.name} autoFocus className="col-span-4" />
      <Select
        label={words.profile.format}
        className="col-span-2"
        options={[
          { id: '1998B', label: words.profile.ledes1998b },
          { id: '98BI', label: words.profile.ledes98biV2 },
        ]}
        value={profile.format}
        onChange={(format) => set({ format })}
      />
      <ProfileText fields={fields} name="clientId" label={words.profile.clientsId} className="col-span-3" />
      <ProfileText
        fields={fields}
        name="lawFirmId"
        label={words.profile.firmsIdUsFederalTax}
        className="col-span-3"
      />
      <Select
        label={words.profile.characters}
        className="col-span-2"
        options={[
          { id: 'ascii', label: words.profile.ascii },
          { id: 'ansi', label: words.profile.windows1252 },
          { id: 'utf8', label: words.profile.utf8 },
        ]}
        value={profile.encoding}
        onChange={(encoding) => set({ encoding })}
      />
      <Select
        label={words.profile.lineEnds}
        className="col-span-2"
        options={[
          { id: 'CRLF', label: words.profile.crlfWindows },
          { id: 'LF', label: words.profile.lf },
        ]}
        value={profile.lineEnds}
        onChange={(lineEnds) => set({ lineEnds })}
      />
      <Select
        label={words.profile.fewestDecimals}
        className="col-span-2"
        options={[
          { id: '2', label: '2 (12.50)' },
          { id: '3', label: '3 (12.500)' },
          { id: '4', label: '4 (12.5000)' },
        ]}
        value={String(profile.decimals)}
        onChange={(decimals) => set({ decimals: Number(decimals) })}
      />
      <Select
        label={words.profile.idsAndInvoiceNumbers}
        className="col-span-3"
        options={[
          { id: 'alphanumeric', label: words.profile.lettersAndDigits },
          { id: 'with_hyphen', label: words.profile.lettersDigitsHyphens },
          { id: 'any', label: words.profile.anything },
        ]}
        value={profile.idAlphabet}
        onChange={(idAlphabet) => set({ idAlphabet })}
      />
      <Select
        label={words.profile.timekeeperClasses}
        className="col-span-3"
        options={[
          { id: '2014', label: words.profile.sixLettersPartnr },
          { id: 'old', label: words.profile.twoLettersPt },
        ]}
        value={profile.classes}
        onChange={(classes) => set({ classes })}
      />
    </div>
  );
}
