import type { ReactNode } from 'react';
import type { UpdateView } from '../../../shared/ipc/desktop-calls';
import { counts } from './counts';

const updateRefusals: Readonly<Record<string, string>> = {
  not_signed:
    'The server offers a version that the makers of Daybook did not sign. It was not taken: tell your IT.',
  not_newer: 'The server offers an older version, which could not read your database. It was not taken.',
  too_early: 'The server offers a version before its release; your firm takes released ones.',
};
const updateWaits: Readonly<Record<string, string>> = {
  court: 'It waits until you leave court mode.',
  timer: 'It waits until no timer runs.',
  review: 'It waits until you have left the pre-bill or the conflict that is open.',
};

/** Words of Settings. */
export const settings = {
  // features/settings/appearance-section.tsx
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  contrastMotionAndForcedColours: 'Contrast, motion and forced colours follow the system.',
  theme: 'Theme',

  // features/settings/approval-section.tsx
  anyone: 'Anyone',
  attorneysAndPartners: 'Attorneys and partners',
  partners: 'Partners',
  likeAnyOther: 'Like any other',
  partner: 'A partner',
  secondPerson: 'A second person',
  nothingLeavesThisLaptopBefore: 'Nothing leaves this laptop before it is approved.',
  whoMayApprove: 'Who may approve',
  onesOwnTime: 'One’s own time',
  mayBeApprovedByOneself: 'May be approved by oneself',
  largeAmounts: 'Large amounts',
  whoApprovesLargeAmounts: 'Who approves large amounts',
  aboveIn: (currency: string) => `Above, in ${currency}`,
  writeAmount: 'Write an amount.',
  whoeverMayApproveApprovesAny: 'Whoever may approve, approves any amount.',
  onceApprovedAndUnbilledWork: (currency: string, isPartner: boolean) =>
    `Once the approved and unbilled work of a matter comes to more than this in ${currency}, ${isPartner ? 'only a partner approves more of it' : 'nobody approves more of their own time on it'}. Work in another currency can’t be weighed against it, and counts as above it.`,

  // features/settings/diagnostics-section.tsx
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  diagnostics: 'Diagnostics',
  daybook: 'Daybook',
  database: 'Database',
  schema: 'Schema',
  journalSynchronous: 'Journal, synchronous',
  encryption: 'Encryption',
  signInTokens: 'Sign-in tokens',
  holds: 'Holds',

  // features/settings/updates-row.tsx
  updates: 'Newer versions',
  lookForUpdates: 'Look now',
  installUpdate: 'Back up and install',
  updateState: ({ step, why, version, failed }: UpdateView): string => {
    if (step === 'off' && why === 'policy') return 'Your firm’s IT brings new versions.';
    if (step === 'off') return 'This build of Daybook does not look for newer versions.';
    if (failed) return 'The server for newer versions could not be reached. Daybook tries again by itself.';
    if (step === 'up_to_date') return 'This is the newest version, as far as the last look tells.';
    if (step === 'refuse') return updateRefusals[why ?? ''] ?? 'What the server offers is not taken.';
    if (step === 'wait') return `Version ${version} is ready. ${updateWaits[why ?? ''] ?? ''}`;
    if (step === 'download') return `Version ${version} is there and has not been fetched yet.`;
    return `Version ${version} is ready. What is on this laptop alone is backed up first; Daybook then starts anew.`;
  },

  // features/settings/licence-list.tsx
  licences: 'Licences',
  licencesOf: (count: number) => `The ${count} packages that Daybook is made of, and their licences`,
  licenceOf: (name: string, version: string, licence: string) => `${name} ${version}: ${licence}`,
  noLicenceText: 'The package carries no text of its licence.',

  // features/settings/firm-section.tsx
  signedInTo: (pmsName: string) => `Signed in to ${pmsName}`,
  notSignedInTo: (pmsName: string) => `Not signed in to ${pmsName}`,
  itStandsOnYourTime: (pmsName: string) => `It stands on your time until ${pmsName} says it.`,
  yourNameAndRole: 'Your name and role',
  waitingForBrowser: 'Waiting for the browser',
  signIn: 'Sign in',
  signOut: 'Sign out',
  entriesWaitOnThisLaptop: (waiting: number, pmsName: string) =>
    `${waiting > 0 ? `${counts.entries(waiting)} wait on this laptop and stay here. ` : 'Everything on this laptop stays here. '}Nothing goes to ${pmsName} until somebody signs in again.`,
  signOutOf: (pmsName: string) => `Sign out of ${pmsName}?`,
  neverRead: 'never read',
  readAgo: (age: string) => `read ${age}`,
  whatIsReadFromIt: 'What this laptop has read from it',
  address: 'Address',
  matters: 'Matters',
  timekeepersAndRates: 'Timekeepers and rates',
  utbmsCodes: 'UTBMS codes',

  // features/settings/hotkey-row.tsx
  opensQuickEntryLineOver:
    'Opens the quick entry line over whatever you are in; Enter saves, Escape keeps the text.',
  quickEntryFromAnyProgram: 'Quick entry from any program',
  keysForQuickEntry: 'Keys for quick entry from any program',
  anotherProgramHasPressOther: (printKeys: string) => `Another program has ${printKeys}. Press other keys.`,
  pressKeysDeleteLeaves: 'Press the keys. Delete leaves it without.',

  // features/settings/notices-section.tsx
  withNames: 'With names',
  withoutNames: 'Without names',
  none: 'None',
  conflictOrEntry:
    'A conflict, or an entry that is held, while Daybook is not in front; never in court mode. The warning that nothing has synced for hours always comes, and names nobody.',
  whenSomethingWaitsForYou: 'When something waits for you',

  // features/settings/policy-facts.tsx
  firmsPolicy: 'The firm’s policy',
  noPolicy: 'None',
  wrongInPolicy: 'Wrong in it',

  // features/settings/rights-rows.tsx
  administrators: 'Administrators',
  whoMayUnlock: 'Who may take an approval back',
  unlockNote:
    'By withdrawing it, by an edit and by undo. Administrators, whom the firm’s policy names, may do all of these.',
  whoMayWaive: 'Who may waive a guideline',
  waiveNote: 'Going on in spite of a client’s rule, with a reason.',
  whoDecidesMoney: 'Who decides the hours and rates of others',
  decideMoneyNote: 'In a conflict. One’s own are always one’s own to decide.',
  whoChangesRules: 'Who may change the firm’s rules',
  changeRulesNote: 'Rounding, approval, these rights, rates and client guidelines.',

  // features/settings/setting-words.ts
  firmKeywords: 'firm clio pms sign in out account address connection timekeeper role person',
  timeKeywords:
    'time rounding increment minimum nearest up down hours target day week start monday idle timers calendar',
  ratesKeywords:
    'rates rate card cap caps blended discount currency money hourly partner associate class price',
  approvalKeywords:
    'roles rights role right waive unlock withdraw administrator approval approve approver partner own time large amount second person review',
  guidelinesKeywords:
    'client guidelines rules rule set ocg billing block waiver vague travel budget json versions',
  codesKeywords:
    'codes utbms task activity expense custom client set mapping import star favourite classes ledes',
  shorthandKeywords:
    'phrases phrase nicknames nickname matter shorthand shortcut abbreviation trigger expand text quick entry words',
  appearanceKeywords: 'appearance theme light dark system colours contrast text size',
  noticesKeywords: 'notices notifications names privacy badge conflict held quiet',
  filesKeywords: 'files csv excel xlsx json export import quickbooks spreadsheet everything bring in out',
  movingKeywords: 'backups backup restore put back moving laptop encrypted file passphrase folder',
  securityKeywords:
    'security encryption encrypted passphrase keychain recovery key unlock rotate private database print',
  shortcutsKeywords: 'shortcuts keys keyboard hotkey remap any program quick entry',
  diagnosticsKeywords:
    'about diagnostics check network proxy certificate clock help desk version database encryption electron sqlite schema disk',

  // features/settings/settings-screen.tsx
  settings: 'Settings',
  readingSettings: 'Reading the settings',
  firmAnd: (pmsName: string) => `Firm and ${pmsName}`,
  time: 'Time',
  rates: 'Rates',
  approval: 'Approval',
  clientGuidelines: 'Client guidelines',
  codes: 'Codes',
  phrasesAndNicknames: 'Phrases and nicknames',
  appearance: 'Appearance',
  notices: 'Notices',
  filesInAndOut: 'Files in and out',
  backupsAndMoving: 'Backups and moving',
  shortcuts: 'Shortcuts',
  aboutAndDiagnostics: 'About and diagnostics',
  partsOfSettings: 'Parts of the settings',
  searchSettings: 'Search the settings',
  search: 'Search',
  noSettingIsCalled: (asked: string) => `No setting is called “${asked}”.`,

  // features/settings/shortcut-settings.tsx
  everywhere: 'Everywhere',
  inEveryList: 'In every list',
  inListsOf: (names: string) => `In the lists of ${names}`,
  keyIsTaken: (printKeys: string, shortcutOfLabel: string) => `${printKeys} is for “${shortcutOfLabel}”.`,
  keyTakenNow: (shortcutOfLabel: string) => `Now it is for “${shortcutOfLabel}”.`,
  searchShortcuts: 'Search the shortcuts',
  commandScreenOrKey: 'A command, a screen or a key',
  allAsTheyCame: 'All as they came',
  keysFor: (shortcutLabel: string, placeOf: string) => `Keys for ${shortcutLabel}, ${placeOf}`,
  asItCame: (shortcutLabel: string) => `${shortcutLabel}: as it came`,
  noShortcutHas: (search: string) => `No shortcut has “${search}” in it.`,
  takeIt: 'Take it',

  // features/settings/time-section.tsx
  up: 'Up',
  toNearest: 'To the nearest',
  down: 'Down',
  eachEntry: 'Each entry',
  eachDayAndMatter: 'Each day and matter',
  tenthWithMinutes: '0.1 h (6 minutes)',
  quarterWithMinutes: '0.25 h (15 minutes)',
  halfWithMinutes: '0.5 h (30 minutes)',
  oneMinute: '1 minute',
  exactToSecond: 'Exact to the second',
  tenthOfHour: '0.1 h',
  fifthOfHour: '0.2 h',
  quarterOfHour: '0.25 h',
  sunday: 'Sunday',
  monday: 'Monday',
  saturday: 'Saturday',
  never: 'Never',
  fiveMinutes: '5 minutes',
  tenMinutes: '10 minutes',
  fifteenMinutes: '15 minutes',
  thirtyMinutes: '30 minutes',
  anHour: 'An hour',
  hoursUnit: (hours: string) => `${hours} h`,
  workedTimeStays: (hours: ReactNode) => (
    <>Worked time stays as it is; billed time is rounded once. 37 minutes become {hours}.</>
  ),
  rounding: 'Rounding',
  directionOfRounding: 'Direction of rounding',
  increment: 'Increment',
  whatIsRounded: 'What is rounded',
  sumOfTimekeepersDay:
    'The sum of a timekeeper’s day on a matter, when its lines are approved: they share it out exactly. Until then they show their exact time.',
  eachEntryByItself: 'Each entry by itself.',
  forDayEntryWithAny: (isDayAndMatter: boolean) =>
    `For ${isDayAndMatter ? 'a day' : 'an entry'} with any worked time.`,
  leastBilledTime: 'Least billed time',
  whatWeekStripMeasuresAgainst: 'What the week strip measures against.',
  targetOfDay: 'Target of a day',
  whenNobodyTouchesLaptop:
    'When nobody touches the laptop for so long, a running timer goes on, and you are asked once whether the time counts. A locked screen is not an absence, and in court mode nothing is asked.',
  askAboutAbsence: 'Ask about an absence',
  askAboutAbsenceAfter: 'Ask about an absence after',
  weekBeginsOn: 'The week begins on',
  firstDayOfWeek: 'First day of the week',
  targetOfDayInHours: 'Target of a day in hours',
  writeHours: 'Write hours, such as 7.5.',

  // features/settings/trial.tsx
  good: 'Good',
  lookAtIt: 'Look at it',
  wrong: 'Wrong',
  notKnown: 'Not known',
  nothingIsWrong: 'Nothing is wrong',
  thingsToLookAt: (wrong: number) => `${counts.things(wrong)} to look at`,
  whatDaybookStandsOn: 'What Daybook stands on',
  triesNetworkWithItsProxy:
    'Tries the network with its proxy and certificate, the clock, the disk, the database and the backups. It changes nothing and sends nothing of yours.',
  isSomethingOdd: 'Is something odd?',
  tryEverything: 'Try everything',
  findings: 'Findings',
  saveReport: 'Save a report…',
  reportSaved: (path: string) => `The report is in ${path}. Read it before you send it.`,

  // features/settings/use-settings.ts
  settingSaved: 'Setting saved.',
};
