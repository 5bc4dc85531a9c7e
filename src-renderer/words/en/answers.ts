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
  openAgainMend: (fix: keyof typeof mends | null) =>
    fix === null ? 'open again: mend it and bill it anew' : `open again: Enter to ${mends[fix]}`,

  // features/invoices/answers/take-answers-dialog.tsx
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
