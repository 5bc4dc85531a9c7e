import { Checkbox } from '../../../ui/checkbox';
import { Muted } from '../../../ui/text';
import { words } from '../../../words';
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
          label={words.profile.longestNarrative}
          hint={words.profile.narrativeCharacters}
          className="col-span-2"
        />
        <ProfileNumber
          fields={fields}
          name="maxInvoiceDescription"
          label={words.profile.longestInvoiceDescription}
          hint={words.profile.textAboutWholeInvoice}
          className="col-span-2"
        />
        <ProfileNumber
          fields={fields}
          name="maxInvoiceNumber"
          label={words.profile.longestInvoiceNumber}
          hint={words.profile.numberCharacters}
          className="col-span-2"
        />
        <ProfileNumber
          fields={fields}
          name="maxAgeDays"
          label={words.profile.oldestInvoiceDays}
          hint={words.profile.emptyOfAnyAge}
          className="col-span-2"
        />
      </div>
      <div className="flex flex-col gap-2">
        <Checkbox
          isSelected={profile.requireClientMatterId}
          onChange={(requireClientMatterId) => set({ requireClientMatterId })}
        >
          {words.profile.clientWantsItsOwnMatter}
        </Checkbox>
        <Checkbox
          isSelected={profile.linesWithinPeriod}
          onChange={(linesWithinPeriod) => set({ linesWithinPeriod })}
        >
          {words.profile.clientTakesOnlyLinesWithin}
        </Checkbox>
        <Checkbox
          isSelected={profile.periodWithinMonth}
          onChange={(periodWithinMonth) => set({ periodWithinMonth })}
        >
          {words.profile.clientTakesOnlyBillingPeriods}
        </Checkbox>
        <Checkbox isSelected={profile.stopOtherSets} onChange={(stopOtherSets) => set({ stopOtherSets })}>
          {words.profile.codesOfOtherSetsStop}
        </Checkbox>
        <Checkbox
          isSelected={profile.allowFutureDate}
          onChange={(allowFutureDate) => set({ allowFutureDate })}
        >
          {words.profile.clientTakesInvoicesWithDate}
        </Checkbox>
      </div>
      <Muted as="p">{words.profile.everyFileHoldsOneInvoice}</Muted>
    </div>
  );
}
