import { counts } from './counts';

/** Words of the notes that become entries. */
export const notes = {
  // features/notes/accept.ts
  savedH: (hours: string, matterName: string) => `Saved ${hours} h, ${matterName}.`,
  noMatterYet: 'no matter yet',
  droppedItStaysInNotes: 'Dropped. It stays in the notes.',
  nothingToTakeBack: 'Nothing to take back.',
  takenBack: 'Taken back.',

  // features/notes/notes-dialog.tsx
  notesToEntries: 'Notes to entries',
  whatWasDone: (accepted: number, secondAccepted: number, dropped: number) =>
    `${accepted > 0 ? `${secondAccepted} accepted, ${dropped} dropped. ` : ''}The notes stay here until you clear them.`,
  takeBack: 'Take back',
  clearNotes: 'Clear the notes',
  howToBegin: (modKey: string) =>
    `Type, dictate or paste notes or an e-mail. Nothing leaves this laptop. Tab goes to the entries;${` ${modKey}+Enter `}accepts the chosen one from here.`,
  stagedEntries: 'Staged entries',
  entriesToAccept: (count: number) => `${counts.entries(count)} to accept`,
  acceptNext: 'accept, next',
  edit: 'edit',
  drop: 'drop',
  entriesAppearHere: 'Entries appear here as you write, to be accepted one by one.',
  allOfItIsDealt: 'All of it is dealt with.',
  nothingHereTellsOfWork: 'Nothing here tells of work yet. A line such as “0.5 smith call with client” does.',

  // features/notes/notes-text.tsx
  notesExample: 'Smith: 1.2 drafting motion to compel, then half an hour call with opposing counsel',
  notes: 'Notes',

  // features/notes/staged-form.tsx
  mayBe: (candidates: string) => `May be ${candidates}.`,
  fieldsOfStagedEntry: 'Fields of the staged entry',

  // features/notes/staged-row.tsx
  hoursShort: (hours: string) => `${hours} h`,
  noHours: 'no hours',
  temporaryMatter: (temporaryMatterName: string) => `Temporary matter: ${temporaryMatterName}`,
  whichMatter: 'which matter?',
  noMatter: 'no matter',
  today: 'Today',
  codesSuggested: 'codes suggested',
  codeSuggested: 'code suggested',
  noNarrative: 'No narrative',
  hoursSaid: (hours: string) => `${hours} hours`,

  // features/notes/unused-list.tsx
  headerOfEMail: 'header of the e-mail',
  quotedFromEarlierMessage: 'quoted from an earlier message',
  tellsOfNoWork: 'tells of no work',
  moreThanIsRead: 'more than is read at once',
  notUsedLines: (count: number) => `Not used (${counts.lines(count)})`,
  andMore: (count: number) => `and ${count} more`,
};
