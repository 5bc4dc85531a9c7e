import { counts } from './counts';

/** Words of Invoices and of expenses. */
export const invoices = {
  // features/invoices/edit-invoice-dialog.tsx
  invoiceChanged: (number: string) => `Invoice ${number} changed.`,
  editInvoice: (number: string) => `Edit invoice ${number}`,
  invoiceNumber: 'Invoice number',
  clientProfile: 'Client profile',
  ledes: (format: string) => `LEDES ${format}`,
  invoiceDate: 'Invoice date',
  periodFrom: 'Period from',
  periodTo: 'Period to',
  clientsMatterNumber: 'Client’s matter number',
  purchaseOrder: 'Purchase order',
  only98bi: '98BI only',
  description: 'Description',
  adjustmentsOfWholeInvoice: 'Adjustments of the whole invoice',
  fees: 'Fees',
  expenses: 'Expenses',
  adjustmentOf: 'Adjustment of',
  why: 'Why',

  // features/invoices/expense-dialog.tsx
  expenseAdded: 'Expense added.',
  expenseChanged: 'Expense changed.',
  newExpense: 'New expense',
  editExpense: 'Edit expense',
  quantity: 'Quantity',
  writeQuantity: 'A number, such as 25',
  unitPrice: (currency: string) => `Unit price, ${currency}`,
  writePrice: 'A number, such as 0.085',
  billing: 'Billing',
  billable: 'Billable',
  taxRate: 'Tax rate, %',
  writtenByLedes98biOnly: 'Written by LEDES 98BI only',
  numberBelow100Such: 'A number below 100, such as 20',
  receipt: 'Receipt',
  whereItLies: 'Where it lies on this laptop. The file itself is not copied.',
  choose: 'Choose…',

  // features/invoices/expense-flags.tsx
  waiverWithdrawnRuleSpeaksAgain: 'Waiver withdrawn: the rule speaks again.',
  broughtToWhatClientPays: 'Brought to what the client pays. Undo takes it back.',
  withdraw: 'Withdraw',
  bill: (amount: string) => `Bill ${amount}`,
  waive: 'Waive…',
  ruleCanBeWaivedOnce: 'A rule can be waived once the expense is saved.',

  // features/invoices/expense-list.tsx
  draft: 'Draft',
  inReview: 'In review',
  returned: 'Returned',
  onHold: 'On hold',
  approved: 'Approved',
  thisExpenseIsOnHold: 'This expense is on hold',
  approveIt: 'Approve it',
  noReasonWasGiven: 'No reason was given.',
  expensesShown: 'Expenses shown',
  notBilled: 'Not billed',
  onInvoice: 'On an invoice',
  all: 'All',
  trash: 'Trash',
  nNewEEditApprove: 'N new · E edit · A approve · Delete to the trash',
  notApproved: (why: string) => `Not approved. ${why}`,
  readingExpenses: 'Reading expenses',
  code: 'Code',
  quantityPrice: 'Quantity × price',
  state: 'State',
  trashIsEmpty: 'The trash is empty',
  noExpensesHere: 'No expenses here',
  copiesTravelCourtFees: 'Copies, travel, court fees: what was laid out for a matter.',
  newestAreShown: (pageLength: number) => `The newest ${pageLength} are shown.`,
  noCode: 'no code',
  noDescription: 'No description',
  noMatter: 'No matter',
  invoice: (number: string) => `Invoice ${number}`,
  onInvoiceNamed: (number: string) => `On invoice ${number}`,
  expenseApproved: 'Expense approved.',
  approvalOfExpenseWithdrawn: 'Approval of the expense withdrawn.',
  expenseTakenOutOfTrash: 'Expense taken out of the trash.',
  expenseMovedToTrashUndo: 'Expense moved to the trash. Undo brings it back.',

  // features/invoices/expense-steps.ts
  price: (decimalText: string) => `Price ${decimalText}`,

  // features/invoices/invoice-detail.tsx
  readingInvoice: 'Reading the invoice',
  invoiceWrittenTo: (number: string, path: string) => `Invoice ${number} written to ${path}`,
  invoiceFacts: (
    matterName: string,
    matterNumber: string,
    date: string,
    secondDate: string,
    thirdDate: string,
  ) => `${matterName} · ${matterNumber} · ${date} · period ${secondDate} to ${thirdDate}`,
  edit: 'Edit…',
  xmlPreview: 'XML preview',
  cancel: 'Cancel…',
  writeFileAgain: 'Write the file again…',
  export: 'Export…',
  adjustments: 'Adjustments',
  total: 'Total',
  cancelled: (cancelReason: string | null, fileName: string) => `Cancelled: ${cancelReason}${fileName}`,
  itHadBeenExportedAs: (fileName: string) => ` It had been exported as ${fileName}.`,
  exportedFile: 'The exported file',
  frozenWithItsLinesNone: (fileName: string | null) =>
    `${fileName}, frozen with its lines. None of them can be changed or put on another invoice while this one stands.`,
  fileHash: (fileHash: string | null) => `SHA-256 ${fileHash}`,
  lineTakenOffInvoice: 'Line taken off the invoice.',
  periodIsToNow: (start: string, end: string) => `The period is ${start} to ${end} now.`,
  invoiceIsDatedNow: (fixDate: string) => `The invoice is dated ${fixDate} now.`,
  invoiceCancelled: (number: string) => `Invoice ${number} cancelled.`,
  cancelInvoice: (number: string) => `Cancel invoice ${number}`,
  keepIt: 'Keep it',
  cancelInvoiceDetail: 'Cancel the invoice',
  itsLinesOver: (lines: number, amount: string, isExported: boolean) =>
    `Its ${counts.lines(lines)} over ${amount} can be changed and billed again. ${isExported ? 'Tell the client: the file was exported.' : ''}`,
  reason: 'Reason',
  ledesXml22Preview: 'LEDES XML 2.2, a preview',
  notCheckedAgainstFormatsSchema:
    'Not checked against the format’s schema, and not to be sent: for looking at only.',

  // features/invoices/invoice-lines.tsx
  lineTakenOffInvoiceUndo: 'Line taken off the invoice. Undo puts it back.',
  linesPutOnInvoice: (count: number) => `${counts.lines(count)} put on the invoice.`,
  linesAndKeys: (count: number, isDraft: boolean) =>
    `${counts.lines(count)}${isDraft ? ' · E opens one · Delete takes it off' : ''}`,
  putMoreApprovedLines: (count: number) => `Put ${counts.moreApprovedLines(count)} on it`,
  invoiceLines: 'Invoice lines',
  noLines: 'No lines',
  ofFees: 'Of the fees',
  ofExpenses: 'Of the expenses',
  noNarrative: 'No narrative',
  hoursAfter: ' h',

  // features/invoices/invoice-list.tsx
  exported: 'Exported',
  cancelledState: 'Cancelled',
  readingInvoices: 'Reading invoices',
  invoiceGathersApprovedWork:
    'An invoice gathers the approved work of a matter, is checked against its client’s rules, and goes out as a LEDES file.',
  noInvoicesYet: 'No invoices yet',
  newInvoice: 'New invoice',
  invoices: 'Invoices',
  noClient: 'no client',
  onInvoiceNumber: (
    number: string,
    matterName: string,
    date: string,
    amount: string,
    stateLookWords: string,
  ) => `Invoice ${number}. ${matterName}. ${date}. ${amount}. ${stateLookWords}.`,

  // features/invoices/invoices-screen.tsx
  newProfile: 'New profile',
  bringInLedes: 'Bring in LEDES…',
  bringInExpenses: 'Bring in CSV or Excel…',
  invoicesAndWhatTheyHold: 'Invoices and what they hold',
  answers: 'Answers',
  clientProfiles: 'Client profiles',

  // features/invoices/new-invoice-dialog.tsx
  lookingForApprovedWork: 'Looking for approved work',
  noApprovedWorkIsWaiting: (elsewhereWords: string) =>
    `No approved work is waiting for an invoice.${elsewhereWords} Approve lines in Pre-bill, or expenses here, first.`,
  invoiceDraftedWithLines: (number: string, lines: number) =>
    `Invoice ${number} drafted with ${counts.lines(lines)}.`,
  makeDraft: 'Make the draft',
  matterWithApprovedWork: 'Matter with approved work',
  whatDraftHolds: (
    countWords: string,
    date: string,
    secondDate: string,
    elsewhereWords: string,
    pmsName: string,
  ) =>
    `${countWords}, ${date} to ${secondDate}.${elsewhereWords} Work that is on a bill in ${pmsName} is left out.`,
  noneYet: 'None yet: it can be chosen later',
  entriesNotApprovedYet: (inReview: number) => `${counts.entries(inReview)} not approved yet`,
  expensesNotApprovedYet: (drafts: number) => `${counts.expenses(drafts)} not approved yet`,
  thatNobodyApprovedHere: (onPms: number, pmsName: string) =>
    `${onPms} that nobody approved here and ${pmsName} bills`,
  whoseHoursOrRateHides: (hidden: number, pmsName: string) =>
    `${hidden} whose hours or rate ${pmsName} hides`,
  inAnotherCurrencyForInvoice: (otherCurrency: number) =>
    `${otherCurrency} in another currency, for an invoice of ${otherCurrency === 1 ? 'its' : 'their'} own`,
  notOnIt: (said: string) => ` Not on it: ${said}.`,

  // features/invoices/problem-list.tsx
  widenPeriod: 'Widen the period',
  dateItToday: 'Date it today',
  takeItOff: 'Take it off',
  openLine: 'Open the line',
  editTheInvoice: 'Edit the invoice',
  openProfile: 'Open the profile',
  checksBeforeExport: 'Checks before export',
  nothingStandsAgainstItCodes: (profileName: string | undefined) =>
    `Nothing stands against it: codes, dates, widths, arithmetic and ${profileName}’s rules hold.`,
  nothingKeepsItFromGoing: (errors: number) =>
    `${errors === 0 ? 'Nothing keeps it from going out.' : `${counts.problems(errors)} to mend first.`} F mends the one in focus.`,
  problems: 'Problems',
  kindsOfCharacters: (count: number) => `${counts.kinds(count)} of characters will be written otherwise`,
  leftOut: 'left out',
  timesPrefix: (count: number) => `${count} times, `,
  portalsError: (code: string) => `Portals’ error ${code}`,
  wholeInvoice: 'The whole invoice',
  noNarrativeLower: 'no narrative',
  problem: 'Problem',
  warning: 'Warning',

  // features/invoices/quickbooks-button.tsx
  invoiceOfLinesWritten: (lines: number, path: string) =>
    `Invoice of ${counts.lines(lines)} written for QuickBooks to ${path}`,
  quickbooks: 'QuickBooks…',
};
