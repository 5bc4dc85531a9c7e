import { counts } from './counts';

/** Words of the client guidelines. */
export const guidelines = {
  // features/guidelines/guidelines-section.tsx
  readingGuidelines: 'Reading the guidelines',
  wasRead: (into: string) => `${into} was read and is not saved yet.`,
  wasReadProblemsToMend: (into: string, count: number) =>
    `${into} was read: ${counts.problems(count)} to mend before it can be saved.`,
  newRuleSet: 'New rule set…',
  fromFile: 'From a file…',
  ruleSets: 'Rule sets',
  notSavedYet: 'not saved yet',
  whereNoneHoldsDaybooksStandard:
    'Where none holds, Daybook’s standard does: long days, vague words, block billing, stale work.',
  takeClientsOutsideCounselGuidelines:
    'Take a client’s outside counsel guidelines down once, and every entry is judged by them as it is written.',
  noClientGuidelinesYet: 'No client guidelines yet',
  holdsNowhereYet: 'holds nowhere yet',
  andMorePlaces: (scopeName: string, count: number) => `${scopeName} and ${counts.morePlaces(count)}`,

  // features/guidelines/new-rule-set-dialog.tsx
  newRuleSetDialog: 'New rule set',
  begin: 'Begin',
  thereIsRuleSet: 'There is a rule set of this name already.',
  ruleSetExample: 'Acme Insurance 2026',
  clientAsVerdictsCiteIt: 'The client, as verdicts cite it',
  clientExample: 'Acme Insurance',
  beginWith: 'Begin with',
  samplesAreModelledOnPublic:
    'Samples are modelled on public guidelines and name their sources; check them against your client’s own text.',

  // features/guidelines/parameter-field.tsx
  oneLine: (label: string) => `${label}, one a line`,
  notSaid: 'Not said',
  writtenInJsonBeside: (hint: string) => `Written in the JSON beside.${hint}`,

  // features/guidelines/rule-form.tsx
  blockNoApproval: 'Block: no approval',
  warnPersonWeighsIt: 'Warn: a person weighs it',
  adjustSayWhatItShould: 'Adjust: say what it should be',
  kindOfRule: 'Kind of rule',
  whatItDoes: 'What it does',
  clauseItIsCitedBy: 'Clause it is cited by',
  clauseExample: 'OCG §4.2',
  id: 'Id',
  thereIsNoSuchKind: 'There is no such kind of rule: choose one.',
  whatClientsTextSays: 'What the client’s text says',
  shownBesideVerdict: 'Shown beside the verdict.',
  removeRule: 'Remove the rule',

  // features/guidelines/rule-set-detail.tsx
  versionSaved: (version: number, doneValueName: string) => `Version ${version} of ${doneValueName} saved.`,
  writtenTo: (name: string, path: string) => `${name} written to ${path}.`,
  notSavedYetDetail: 'Not saved yet',
  versionSavedBy: (version: number, savedBy: string) => `Version ${version}, saved by ${savedBy}`,
  changedSince: '; changed since',
  partsOfRuleSet: 'Parts of the rule set',
  rules: 'Rules',
  tryIt: 'Try it',
  whereItHolds: 'Where it holds',
  versions: 'Versions',
  inForceFromToday: 'In force from today',
  toFile: 'To a file…',
  saveAsVersion: (next: number) => `Save as version ${next}`,

  // features/guidelines/rule-set-editor.tsx
  formComesBackAsSoon: 'The form comes back as soon as the text is sound JSON again.',
  noRulesOfItsOwn: 'No rules of its own yet.',
  addRule: 'Add a rule',
  json: 'JSON',
  soundRulesOfItsOwn: (count: number) => `Sound: ${count} rules of its own.`,
  whatIsWrong: 'What is wrong',
  lineColumn: (line: number, column: number) => `Line ${line}, column ${column}`,

  // features/guidelines/samples.ts
  daybooksStandardAndNothingMore: 'Daybook’s standard, and nothing more',
  anInsurer: 'An insurer',
  largeBank: 'A large bank',
  technologyCompany: 'A technology company',
  publicCounsel: 'Public counsel',
  strictCorporateClient: 'A strict corporate client',

  // features/guidelines/try-line.tsx
  reviewAnswersDraftMotion: 'Review answers; draft motion to compel and call opposing counsel',
  onLineOfYourOwn: 'On a line of your own',
  whatIsTried: 'What is tried',
  time: 'Time',
  expense: 'Expense',
  description: 'Description',
  writeHours: 'Hours, such as 2.4',
  writeAmount: 'An amount, such as 120.00',
  nothingToFlag: 'Nothing to flag.',

  // features/guidelines/try-out.tsx
  textHasToBeSound: 'The text has to be sound before it can be tried.',
  onPresentLines: 'On the present lines',
  onPresentPreBillLines: 'On the present pre-bill lines',
  tryOnAllLines: 'Try on all lines',
  textHasChangedSince: 'The text has changed since.',
  thereAreNoLines: 'There are no lines that still have a way to go.',
  wouldFlagOfLines: (flagged: number, lines: number, blocked: number) =>
    `Would flag ${flagged} of ${counts.lines(lines)}, and block ${blocked}.`,
  byRule: 'By rule',
  examples: 'Examples',

  // features/guidelines/version-history.tsx
  version: (version: number, savedBy: string) => `Version ${version}, ${savedBy}`,
  versionShort: (version: number) => `Version ${version}`,
  changes: 'Changes',
  fromVersionToVersion: (version: number, shown: number) => `From version ${version} to version ${shown}`,

  // features/guidelines/where-it-holds.tsx
  aClient: 'A client',
  aMatter: 'A matter',
  firm: 'The firm',
  versionHoldsFromOn: (version: string, date: string) => `Version ${version} holds from ${date} on.`,
  endedForFromToday: (scopeName: string) =>
    `Ended for ${scopeName} from today on. Days before stay as they were.`,
  mattersOwnRuleSetGoes:
    'A matter’s own rule set goes before its client’s, and that before the firm’s. The work date decides which version judges a line.',
  itHoldsNowhereYet: 'It holds nowhere yet.',
  versionHolds: (version: number | null) => `version ${version}`,
  fromBy: (date: string, by: string) => `from ${date}, by ${by}`,
  end: 'End',
  followedByLaterOne: 'followed by a later one',
  forWhom: 'For',
  versionLabel: 'Version',
  fromWorkDate: 'From work date',
  assign: 'Assign',
};
