import { Checkbox } from '../../../ui/checkbox';
import { type ProfileFields, ProfileNumber } from './profile-fields';

/** What the client refuses: texts that are too long, and dates that it doesn't take. */
export function RulesTab(fields: ProfileFields) {
  const { draft, set } = fields;
  const { profile } = draft;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-6 gap-3">
        <ProfileNumber
          fields={fields}
          name="maxNarrative"
          label="Longest narrative"
          hint="Characters; some portals take 1,023"
          className="col-span-2"
        />
        <ProfileNumber
          fields={fields}
          name="maxInvoiceDescription"
          label="Longest invoice description"
          hint="The text about the whole invoice"
          className="col-span-2"
        />
        <ProfileNumber
          fields={fields}
          name="maxInvoiceNumber"
          label="Longest invoice number"
          hint="Characters; LEDES takes 20"
          className="col-span-2"
        />
        <ProfileNumber
          fields={fields}
          name="maxAgeDays"
          label="Oldest invoice, days"
          hint="Empty: of any age"
          className="col-span-2"
        />
      </div>
      <div className="flex flex-col gap-2">
        <Checkbox
          isSelected={profile.requireClientMatterId}
          onChange={(requireClientMatterId) => set({ requireClientMatterId })}
        >
          The client wants its own matter number on every line
        </Checkbox>
        <Checkbox
          isSelected={profile.linesWithinPeriod}
          onChange={(linesWithinPeriod) => set({ linesWithinPeriod })}
        >
          The client takes only lines within the billing period
        </Checkbox>
        <Checkbox
          isSelected={profile.periodWithinMonth}
          onChange={(periodWithinMonth) => set({ periodWithinMonth })}
        >
          The client takes only billing periods within one month
        </Checkbox>
        <Checkbox
          isSelected={profile.allowFutureDate}
          onChange={(allowFutureDate) => set({ allowFutureDate })}
        >
          The client takes invoices with a date in the future
        </Checkbox>
      </div>
      <p className="text-muted">Every file holds one invoice of one matter: all known receivers take that.</p>
    </div>
  );
}
