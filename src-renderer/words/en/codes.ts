import { counts } from './counts';

/** Words of Settings, Codes. */
export const codes = {
  // features/settings/codes/class-list.tsx
  forWhom: 'For',
  allClientsThatSayNothing: 'All clients that say nothing else',
  timekeeperClasses: 'Timekeeper classes',
  roleInFirm: 'Role in the firm',
  class: 'Class',
  admittedIn: 'Admitted in',
  yearOfAdmissionOf: (name: string) => `Year of admission of ${name}`,
  writeYear: 'A year, such as 2019',
  notSaid: 'Not said',
  classOf: (name: string) => `Class of ${name}`,
  asForAll: (classCode: string) => `as for all: ${classCode}`,
  noSuchClass: 'No such class',

  // features/settings/codes/code-file-dialog.tsx
  code: 'Code',
  parentHeading: 'Parent (heading)',
  description: 'Description',
  firmCode: 'Firm code',
  clientCode: 'Client code',
  taskCodes: 'Task codes',
  activityCodes: 'Activity codes',
  expenseCodes: 'Expense codes',
  codesImported: (name: string, codes: number) => `${name}: ${codes} codes imported.`,
  codesMapped: (codes: number) => `${codes} codes mapped.`,
  fileCantBeTaken: 'The file can’t be taken as it is.',
  thisIsWhatImporting: 'This is what importing it does.',
  importClientsCodes: 'Import a client’s codes',
  importClientsMapping: 'Import a client’s mapping',
  import: 'Import',
  showWhatItDoes: 'Show what it does',
  lookingAtFile: 'Looking at the file',
  rows: (rows: number, format: string) => `${rows} rows · ${format}`,
  nameOfSet: 'Name of the set',
  anyClient: 'Any client',
  chooseClient: 'Choose a client',
  theyAre: 'They are',
  notInFile: 'Not in the file',
  column: (at: number) => `Column ${at}`,
  eG: (at: string) => `e.g. ${at}`,

  // features/settings/codes/code-file-outcome.tsx
  cellsCantBeTaken: (problemCount: number) =>
    `${counts.cells(problemCount)} can’t be taken, so nothing will be imported. Mend the file and choose it once more.`,
  whatIsWrong: 'What is wrong',
  codesAsVersion: (codes: number, version: number) => `${counts.codes(codes)}, as version ${version}.`,
  codesWillBeMapped: (codes: number) => `${counts.codes(codes)} will be mapped, in place of what was.`,
  new: (listed: string) => `New: ${listed}.`,
  changed: (listed: string) => `Changed: ${listed}.`,
  noLongerThere: (listed: string) => `No longer there: ${listed}.`,
  nothingDiffers: 'Nothing differs from what is here.',
  whatImportingItDoes: 'What importing it does',
  worthKnowingAndNoHindrance: 'Worth knowing, and no hindrance:',
  worthKnowing: 'Worth knowing',
  andMore: (shown: string, count: number) => `${shown} and ${count} more`,
  row: 'Row',
  columnOutcome: 'Column',

  // features/settings/codes/code-set-list.tsx
  set: 'Set',
  codes: 'Codes',
  actions: 'Actions',
  knownToBeIncompleteSource: (note: string, hasComplete: boolean, from: string) =>
    `${note} ${hasComplete ? '' : 'Known to be incomplete. '}Source: ${from}.`,
  versionNoLongerOffered: (version: number | null, moment: string, from: string, hasRetired: boolean) =>
    `Version ${version}, ${moment}, ${from}${hasRetired ? '. No longer offered' : ''}`,
  export: 'Export…',
  exportNamed: (setName: string) => `Export… ${setName}`,
  isOfferedAgain: (setName: string) => `${setName} is offered again.`,
  isNoLongerOffered: (setName: string) => `${setName} is no longer offered.`,
  offerAgain: 'Offer again',
  putAway: 'Put away',

  // features/settings/codes/codes-section.tsx
  readingCodes: 'Reading the codes',
  codeSets: 'Code sets',
  csvOrExcelWithCode:
    'CSV or Excel with a code and a name on each row. A set is taken whole or not at all; the next import of the same name is its next version.',
  importClientsOwnCodes: 'Import a client’s own codes',
  fromFile: 'From a file…',
  requiredCodes: 'Required codes',
  codeMapping: 'Code mapping',
  clientMayWantOtherCodes: (pmsName: string) =>
    `A client may want other codes than the firm’s on its bill. ${pmsName} keeps the firm’s code; the client’s bill has the other.`,
  starredCodes: 'Starred codes',
  clientsOwn: 'Clients’ own',
  isInPms: (pmsName: string) => `In ${pmsName}`,
  bundledWithDaybook: 'Bundled with Daybook',
  codesWritten: (codes: number) => `${codes} codes written.`,
  rowsWritten: (codes: number) => `${codes} rows written.`,

  // features/settings/codes/demand-list.tsx
  readingWhatIsAskedFor: 'Reading what is asked for',
  allClientsWithoutRules: 'All clients without rules of their own',
  allItsMatters: 'All its matters',
  itsOwnRuleSet: 'its own rule set',
  otherRulesHoldForChoose: (ownRuleSets: string) =>
    `Other rules hold for ${ownRuleSets}: choose the matter to see them.`,
  nothingIsAskedOfCodes: (heldWords: string) =>
    `Nothing is asked of codes here: ${heldWords} says nothing of them. A rule on codes in a client’s guidelines would.`,
  clientGuidelines: 'Client guidelines',
  askedFor: 'Asked for',
  whoSaysSo: 'Who says so',
  bothCodesOnAllTime: 'A task and an activity code on all time',
  matterAsksInPms: (pmsName: string, mattersWords: string) =>
    `The matter in ${pmsName}${mattersWords}. It is changed there.`,
  only: (onlyFor: string) => `only ${onlyFor}`,
  noSetOnThisLaptop: (unknownSets: string) =>
    `No set on this laptop is called ${unknownSets}. Import it above, or it binds nothing.`,
  version: (ruleSet: string, version: number, clause: string) => `${ruleSet}, version ${version}${clause}`,
  open: 'Open',
  openNamed: (ruleSet: string, says: string) => `Open ${ruleSet}: ${says}`,
  daybooksStandard: 'Daybook’s standard',
  ruleSetOfFirm: (name: string) => `${name}, the firm’s,`,
  ruleSetOfScope: (name: string, scope: string) => `${name}, the ${scope}’s,`,
  andRestMore: (titles: string, rest: number) => `${titles} and ${rest} more`,

  // features/settings/codes/favourite-list.tsx
  noneYetAltSStars: 'None yet. Alt+S stars a code in any list of codes; starred ones stand first.',
  inNoSet: 'in no set on this laptop',
  takeOff: 'Take off',
  takeOffStarOf: (code: string) => `Take off the star of ${code}`,

  // features/settings/codes/mapping-list.tsx
  task: 'Task',
  activity: 'Activity',
  expense: 'Expense',
  codesMappedShort: (get: number | undefined) => `${get} codes mapped`,
  firmsCodesGoOut: (clientName: string) => `The firm’s codes go out to ${clientName} as they are.`,
  mappingFor: (clientName: string) => `Mapping for ${clientName}`,
  kind: 'Kind',
  goesOutAs: 'Goes out as',
  takeAwayAs: (firmCode: string, clientCode: string) => `Take away ${firmCode} as ${clientCode}`,
  goesOutAsItIs: (firmCode: string) => `${firmCode} goes out as it is.`,
  goesOutAsNow: (firmCode: string, clientCode: string) => `${firmCode} goes out as ${clientCode}.`,
  addToMapping: 'Add to the mapping',
};
