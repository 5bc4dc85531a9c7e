import { counts } from './counts';

/** What is to be done about a refused line, behind "Enter to". */
const mends = {
  split: 'separate the pieces of work',
  describe: 'say more of the work',
  shorten: 'shorten the narrative',
  code: 'change its codes',
  write_down: 'write it down',
  no_charge: 'mark it as no charge',
  rate: 'change the rate',
  date: 'change the day',
  move: 'move it to another matter',
};

/** Words of the answers from clients’ portals. */
export const answers = {
  // features/invoices/answers/reconciliation.tsx
  readingAnswers: 'Reading the answers',
  takeAnswers: 'Take answers…',
  onceInvoiceHasBeenExported:
    'Once an invoice has been exported, what its client’s portal answers is laid beside it here.',
  nothingWasSubmittedYet: 'Nothing was submitted yet',
  rejectionsReductionsAndPayments:
    'Rejections, reductions and payments from Legal Tracker, Brightflag and the like, as CSV, Excel or JSON.',
  submittedInvoices: 'Submitted invoices',
  invoice: 'Invoice',
  approved: 'Approved',
  paid: 'Paid',
  refused: 'Refused',
  noAnswerYet: 'No answer yet',
  reduced: 'Reduced',
  warned: 'Warning',
  readingItsLines: 'Reading its lines',
  linesOfInvoice: (number: string) => `Lines of invoice ${number}`,
  invoiceLinesRefusedOrReduced: (number: string, count: number, refused: number) =>
    `Invoice ${number}: ${counts.lines(count)}${refused > 0 ? `, ${refused} refused or reduced` : ''}`,
  line: 'Line',
  work: 'Work',
  answer: 'Answer',
  noneYet: 'None yet',
  why: 'Why',
  reasonReadFromPortalsWords: 'reason read from the portal’s words',
  /** @param answer what was answered there; null: nothing yet; '': it is not out yet */
  billedAnew: (number: string, answer: string | null) =>
    `billed anew on ${number}${answer === null ? ', no answer yet' : answer === '' ? ', not exported yet' : `: ${answer.toLowerCase()}`}`,
  openAgainMend: (fix: keyof typeof mends | null) =>
    fix === null ? 'open again: mend it and bill it anew' : `open again: Enter to ${mends[fix]}`,

  // features/invoices/answers/portal-field.tsx
  portal: 'Portal',
  /** Portals that many clients use: any other can be typed. */
  wellKnownPortals: [
    'Legal Tracker',
    'Brightflag',
    'CounselLink',
    'Collaborati',
    'TeamConnect',
    'SimpleLegal',
    'Onit',
    'Apperio',
  ],

  // features/invoices/answers/invoice-field.tsx
  lookingForInvoices: 'Looking which invoices fit',
  whichInvoice: 'Which invoice',
  whichInvoiceHint: (fitting: number, all: number) =>
    all === 0
      ? 'No invoice has been exported yet.'
      : fitting === 0
        ? 'The file names none, and none fits every row: look at each one’s reason.'
        : `The file names none. ${fitting === 1 ? 'One fits every row' : `${counts.number(fitting)} fit every row`}; the likeliest stands first.`,

  // features/invoices/answers/meaning-fields.tsx
  asItsRowSays: 'As its row says',
  noneOfOurs: 'No rule of ours',
  outcomes: {
    rejected: 'Refused',
    reduced: 'Reduced',
    warned: 'Warning',
    approved: 'Approved',
    paid: 'Paid',
  },
  code: 'Code',
  treatedAs: 'Treated as',
  about: 'About',
  treatAs: (code: string) => `${code} is treated as`,
  ruleOf: (code: string) => `${code} is about`,

  // features/invoices/answers/unknown-codes.tsx
  codesNotKnown: (count: number) =>
    count === 1
      ? 'A code that Daybook doesn’t know'
      : `${counts.number(count)} codes that Daybook doesn’t know`,
  codesNotKnownHint: (portal: string) =>
    `Say what a line with it is treated as, and what it is about. That is kept for ${portal === '' ? 'files without a portal' : portal} and can be changed under Portal codes.`,
  codesKept: (count: number) =>
    `${count === 1 ? 'One code is' : `${counts.number(count)} codes are`} known from now on. Undo takes it back.`,
  keepAndLookAgain: 'Keep, and look again',

  // features/invoices/answers/portal-codes-dialog.tsx
  portalCodes: 'Portal codes',
  portalCodesButton: 'Portal codes…',
  readingCodes: 'Reading the codes',
  portalCodesHint:
    'What a portal’s own reason codes mean here. Answers taken before keep what they decided; what they are about follows.',
  noCodesYet: 'None yet. They are asked for where a file has one that Daybook doesn’t know.',
  anyPortal: 'files without a portal',
  forgetCode: (code: string) => `Forget what ${code} means`,
  anotherCode: 'Another code',
  itsCode: 'Its code',
  addCode: 'Add',

  // features/invoices/answers/take-answers-dialog.tsx
  portalHint: 'Who answered. Codes are kept by portal.',
  rowsUndecided: (count: number) => `${counts.rows(count)} not decided yet, passed over`,
  thisIsWhatTakingAnswers: 'This is what taking the answers would do.',
  answersTakenLinesOpenAgain: (answers: number, reopened: number) =>
    `${counts.answers(answers)} taken; ${counts.lines(reopened)} open again.`,
  answersFromClientsPortal: 'Answers from a client’s portal',
  whatIsKnownAlready: 'What is known already is not taken twice.',
  takeAnswersCount: (answers: number) => `Take ${counts.answers(answers)}`,
  knownAlready: (known: number) => `${known} known already`,
  linesComeOff: (reopened: number) =>
    `${counts.lines(reopened)} ${reopened === 1 ? 'comes off its' : 'come off their'} invoice and ${reopened === 1 ? 'is' : 'are'} open again`,
  rowsThatCantBeTaken: (count: number) => `${counts.rows(count)} that can’t be taken`,
  rowProblem: (row: number, label: string, why: string) => `Row ${row}, ${label}: ${why}`,
  leaveOutRowsThatCant: (count: number) => `Leave out the ${counts.rows(count)} that can’t be taken`,
};
