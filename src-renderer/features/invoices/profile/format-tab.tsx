import { Select } from '../../../ui/select';
import { type ProfileFields, ProfileText } from './profile-fields';

/** Whose profile it is, under which ids, and in which letters its files are written. */
export function FormatTab(fields: ProfileFields) {
  const { draft, set } = fields;
  const { profile } = draft;
  return (
    <div className="grid grid-cols-6 gap-3">
      <ProfileText fields={fields} name="name" label="Name" autoFocus className="col-span-4" />
      <Select
        label="Format"
        className="col-span-2"
        options={[
          { id: '1998B', label: 'LEDES 1998B' },
          { id: '98BI', label: 'LEDES 98BI V2' },
        ]}
        value={profile.format}
        onChange={(format) => set({ format })}
      />
      <ProfileText fields={fields} name="clientId" label="Client’s id" className="col-span-3" />
      <ProfileText
        fields={fields}
        name="lawFirmId"
        label="Firm’s id (US: federal tax id)"
        className="col-span-3"
      />
      <Select
        label="Characters"
        className="col-span-2"
        options={[
          { id: 'ascii', label: 'ASCII' },
          { id: 'ansi', label: 'Windows-1252' },
          { id: 'utf8', label: 'UTF-8' },
        ]}
        value={profile.encoding}
        onChange={(encoding) => set({ encoding })}
      />
      <Select
        label="Line ends"
        className="col-span-2"
        options={[
          { id: 'CRLF', label: 'CRLF (Windows)' },
          { id: 'LF', label: 'LF' },
        ]}
        value={profile.lineEnds}
        onChange={(lineEnds) => set({ lineEnds })}
      />
      <Select
        label="Fewest decimals"
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
        label="Ids and invoice numbers"
        className="col-span-3"
        options={[
          { id: 'alphanumeric', label: 'Letters and digits' },
          { id: 'with_hyphen', label: 'Letters, digits, hyphens' },
          { id: 'any', label: 'Anything' },
        ]}
        value={profile.idAlphabet}
        onChange={(idAlphabet) => set({ idAlphabet })}
      />
      <Select
        label="Timekeeper classes"
        className="col-span-3"
        options={[
          { id: '2014', label: 'Six letters (PARTNR)' },
          { id: 'old', label: 'Two letters (PT)' },
        ]}
        value={profile.classes}
        onChange={(classes) => set({ classes })}
      />
    </div>
  );
}
