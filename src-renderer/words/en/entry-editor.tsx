import type { ReactNode } from 'react';
import { counts } from './counts';

/** Words of the entry editor and its pickers. */
export const entryEditor = {
  // features/entry-editor/client-codes.tsx
  codesForClientsBill: 'Codes for the client’s bill',
  inNoSet: 'in no set on this laptop',
  saidForThisLineKept: ' · said for this line, kept on this laptop',
  byClientsMapping: ' · by the client’s mapping',
  change: 'Change…',
  changeClientsCode: (kind: string) => `Change the client’s ${kind} code`,
  goesOutAsKept: (code: string) => `Goes out as ${code}. Kept on this laptop.`,
  perhapsCode: (code: string, meantName: string, whyWords: string) =>
    `Perhaps ${code} ${meantName}: ${whyWords}`,
  use: (code: string) => `Use ${code}`,
  client: 'the client',
  noCodeGoesOutTo: (kind: string, client: string) => `No ${kind} code goes out to ${client}`,
  goesOut: (code: string | null, client: string) => `${code} goes out to ${client} as it is`,
  goesOutToAs: (client: string, code: string) => `Goes out to ${client} as ${code}`,
  heading: (setName: string) => `heading · ${setName}`,
  goesOutAsMapping: 'Goes out as the mapping has it.',
  clientsCode: (kind: string) => `Client’s ${kind} code`,
  asMappingHasIt: 'As the mapping has it',
  noSuchCode: 'No such code',

  // features/entry-editor/client-picker.tsx
  noSuchClient: 'No such client',

  // features/entry-editor/code-picker.tsx
  expenseCode: 'Expense code',
  chosenNow: 'chosen now',
  starsCodeStarredOnesStand: (key: ReactNode) => <>{key} stars a code: starred ones stand first</>,
  none: 'None',
  noCodeIsWritten: 'No code is written so. Choose one with the arrows, or Escape leaves it as it was.',
  notInChoose: (pmsName: string) => `not in ${pmsName}: choose it as the client’s code`,
  starred: 'Starred',
  notBillableForThisClient: 'not billable for this client',
  notInSet: (by: string) => `not in ${by}`,
  notAmongThisClientsCodes: 'not among this client’s codes',
  headingCodeUnder: 'heading: a code under it is asked for',
  usedOnThisMatter: 'used on this matter',

  // features/entry-editor/delete-entry.ts
  deletedH: (hours: string, matterName: string) => `Deleted ${hours} h, ${matterName}.`,
  noMatter: 'no matter',
  restored: 'Restored.',

  // features/entry-editor/edit-notice.ts
  thisEntryIsInTrash: 'This entry is in the trash. Restore it to change it.',
  thisEntryIsOnBill:
    'This entry is on a bill. The bill stands: a change here becomes a conflict, to be billed as an adjustment.',
  thisEntryIsInConflict: 'This entry is in conflict. Decide the conflict before changing it.',
  thisEntryIsApprovedChanging: 'This entry is approved. Changing it withdraws the approval.',

  // features/entry-editor/entry-editor-form.tsx
  saved: 'Saved.',
  hoursAre: (typed: string, why: string) => `“${typed}” ${why}.`,
  writeDay: 'Write the day as 11/18, 18 Nov, yest, mon or -2.',
  dayHint: '11/18, yest, mon, -2',
  typedIsKept: 'What you typed is kept. Open the entry again to go on.',
  typedIsDropped: 'Left as it was. What you typed was not saved.',
  bringBack: 'Bring back',
  typedIsBack: 'Here is what you typed and did not save. Cancel drops it.',
  timeEntry: 'Time entry',
  fieldsOfEntry: 'Fields of the entry',
  thisEntryHasJustChanged:
    'This entry has just changed. What you typed is kept; the other fields show the new values.',
  firmsRateCardSaysHour: (amount: string, cardWords: string) =>
    `The firm’s rate card says ${amount} an hour (${cardWords}).`,
  ruleCanBeWaivedOnce: 'A rule can be waived once what you typed is saved.',

  // features/entry-editor/entry-fieldset.tsx
  billable: 'Billable',
  shownOnBillAtZero: 'shown on the bill at zero',
  notOnBill: 'not on the bill',
  workedHours: 'Worked hours',
  hidden: 'hidden',
  billedHours: 'Billed hours',
  roundedTo: (hours: string) => `rounded to ${hours}`,
  ratePerHour: 'Rate per hour',
  billing: 'Billing',
  noneKnown: 'none known',
  usualRate: (amount: string) => `usual ${amount}`,

  // features/entry-editor/entry-form.ts
  writeHoursAs12: 'Write hours as 1.2, 72m, 1:12 or 9-10:30.',
  chooseDayOfWork: 'Choose the day of the work.',
  writeRatePerHourSuch: 'Write a rate per hour, such as 450.00.',

  // features/entry-editor/entry-history.tsx
  historyCount: (count: number) => `History (${count})`,
  typedAs: (rawText: ReactNode) => <>Typed as: {rawText}</>,

  // features/entry-editor/entry-way.tsx
  onItsWayStepsShown: (count: number, hasMore: boolean) =>
    `On its way (${counts.steps(count)}${hasMore ? ' shown' : ''})`,
  onItsWay: 'On its way',

  // features/entry-editor/join-matter.tsx
  thisMatterIsTemporary:
    'This matter is temporary: your firm’s list doesn’t have it, so its entries wait here.',
  joinToMatter: 'Join to a matter',
  isJoined: (matterName: string) => `${matterName} is joined.`,
  whichMatterIs: (matterName: string) => `Which matter is ${matterName}?`,
  join: 'Join',
  allEntriesAndTimers: 'All entries and timers of the temporary matter move there.',

  // features/entry-editor/matter-picker.tsx
  noMatterHasThisNumber: 'No matter has this number, name or client.',
  numberNameOrClient: 'Number, name or client',
  noSuchMatterHere: 'No such matter here. In quick entry, @name makes a temporary one.',
  noMatterHasThisNumberChoose:
    'No matter has this number. Choose one with the arrows, or Escape leaves it as it was.',

  // features/entry-editor/suggested-codes.tsx
  taken: (code: string, offerName: string) => `${code} ${offerName} taken.`,

  // features/entry-editor/timekeeper-filter.tsx
  everybody: 'Everybody',
};
