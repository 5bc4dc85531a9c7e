import { counts } from './counts';

/** Words of what is brought in from files and written to them. */
export const files = {
  // features/files/column-mapping.tsx
  notInThisFile: 'Not in this file',
  column: (at: number) => `Column ${at}`,
  columns: 'Columns',

  // features/files/days-file-dialog.tsx
  chooseFile: 'Choose a file…',
  fromDay: 'From',
  toDay: 'To',

  // features/files/export-entries.tsx
  rowsWrittenTo: (rows: number, path: string) => `${counts.rows(rows)} written to ${path}`,
  entriesWrittenTo: (entries: number, path: string) => `${counts.entries(entries)} written to ${path}`,
  export: 'Export',
  exportEntries: 'Export…',
  asShownCsvOrExcel: 'As shown, CSV or Excel…',
  asShownPdf: 'As shown, PDF…',
  everyFieldToBring: 'Every field, to bring in again…',

  // features/files/expenses/import-dialog.tsx
  bringInExpenses: 'Bring in expenses',
  bringInExpensesOf: (made: number) => `Bring in ${counts.expenses(made)}`,
  broughtInExpenses: (made: number) =>
    `Brought in as drafts: ${counts.newExpenses(made)}. Undo takes it back.`,

  // features/files/expenses/outcome-view.tsx
  newExpensesOf: (made: number, amount: string) => `${counts.newExpenses(made)}, ${amount}`,
  rowsToLookAt: (noted: number) => `${counts.rows(noted)} to look at`,

  // features/files/file-dialog.tsx
  backToColumns: 'Back to the columns',
  showWhatItDoes: 'Show what it does',
  readingFile: 'Reading the file',
  thisVeryFileWasTaken: (moment: string, isKnownWords: string) =>
    `This very file was taken on ${moment}. ${isKnownWords}`,

  // features/files/files-section.tsx
  timeEntries: 'Time and expenses',
  fromAnotherProgramOrOne:
    'From another program, or one that Entries wrote and somebody changed. You see what it does before it does it.',
  bringInCsvOrExcel: 'Bring in time from CSV or Excel',
  openTime: 'Open time…',
  openExpenses: 'Open expenses…',
  expensesFromFile: 'Bring in expenses from CSV or Excel',
  expensesFromAnotherProgram:
    'Copies, travel, court fees: with codes, quantities and where each receipt lies. They come in as drafts.',
  invoiceInLedes1998b:
    'An invoice in LEDES 1998B or 98BI: your lines become entries and expenses, on hold until you have looked.',
  bringInLedesFile: 'Bring in a LEDES file',
  openLedes: 'Open LEDES…',
  approvedEntriesOfSomeDays: 'Approved entries of some days as time activities (JSON), each with its matter.',
  timeForQuickbooksOnline: 'Time for QuickBooks Online',
  writeFile: 'Write a file…',
  everything: 'Everything',
  allThatThisLaptopKnows: (plural: string) =>
    `All that this laptop knows${plural}, as JSON that explains itself. It holds every narrative and is not encrypted. It is no backup: for that, see Backups and moving.`,
  writeEverythingToFile: 'Write everything to a file',
  writing: 'Writing',
  rowsOfTables: (rows: number, tables: number) => `, ${counts.rows(rows)} of ${counts.tables(tables)}`,

  // features/files/ledes/import-dialog.tsx
  thisIsWhatBringing: 'This is what bringing it in would do.',
  broughtInOnHold: (madeWords: string) => `Brought in, on hold: ${madeWords}. Undo takes it back.`,
  whatIsHereAlready: 'What is here already will not come twice.',
  backToNames: 'Back to the names',
  bringIn: (madeWords: string) => `Bring in ${madeWords}`,
  leaveOutLinesThatCant: (refused: number) => `Leave out the ${counts.lines(refused)} that can’t be taken`,
  andExpenses: (entries: string, expense: number) => `${entries} and ${counts.expenses(expense)}`,

  // features/files/ledes/names-form.tsx
  thatIsMe: 'That is me',
  somebodyElseLeftOut: 'Somebody else: left out',
  firstAreShown: (shownInvoices: number) => `The first ${shownInvoices} are shown.`,
  matters: 'Matters',
  noMatterNamed: 'No matter named',
  matterFor: (name: string) => `Matter for ${name}`,
  linesThatNameNone: 'lines that name none',
  notFoundHereChooseOne: 'Not found here: choose one, or its lines stay out',
  timekeepers: 'Timekeepers',
  colleagueWhoBrings: 'A colleague, who brings in their own time',
  whoIs: (name: string) => `Who is ${name}`,
  bringInExpensesAsWell: (expenses: number) =>
    `Bring in ${counts.expenses(expenses)} as well. Expenses name nobody: do this on one laptop of the firm only.`,
  ledesFileIsInvoice:
    'A LEDES file is an invoice, and what it holds may have been billed. All that comes in is on hold, with the invoice and line that it stood on, until somebody has looked.',

  // features/files/ledes/outcome-view.tsx
  cantBeTaken: 'Can’t be taken',
  newEntry: 'New entry',
  newExpense: 'New expense',
  hereAlready: 'Here already',
  leftOut: 'Left out',
  adjustment: 'Adjustment',
  newEntriesH: (entry: number, hours: string) => `${counts.newEntries(entry)}, ${hours} h`,
  linesHereAlready: (here: number) => `${counts.lines(here)} here already`,
  linesLeftOut: (others: number) => `${counts.lines(others)} left out`,
  linesWithUnknownCode: (noted: number) => `${counts.lines(noted)} with an unknown code`,
  linesThatCantBeTaken: (refused: number) => `${counts.lines(refused)} that can’t be taken`,
  lines: 'Lines',
  lineNumber: (line: number) => `Line ${line}`,
  columnWhy: (column: number, why: string) => `Column ${column}: ${why}`,
  filesInvoicesAreInSeveral: 'The file’s invoices are in several currencies, so no sums are shown.',
  comesIn: 'Comes in',
  adjustmentsOfLines: 'Adjustments of lines',
  adjustmentsOfInvoices: 'Adjustments of invoices',
  fileBeforeTax: 'The file, before tax',
  sums: 'Sums',

  // features/files/ledes/problems-view.tsx
  firstProblemsShown: (count: number) => `the first ${count} are shown`,
  thisIsNoLedesFile: 'This is no LEDES file that can be read. Nothing can be taken from it.',
  fileWithError:
    'A file with an error is not taken, since it may not be whole. Have it mended where it was made.',
  problemsOfFile: 'Problems of the file',
  lineAndColumn: (line: number, column: number) => `Line ${line}, col. ${column}`,
  error: 'Error',
  warning: 'Warning',
  portalsError: (code: string) => `(portals’ error ${code})`,

  // features/files/preview-list.tsx
  rows: 'Rows',

  // features/files/print-prebill.tsx
  pdf: 'PDF…',
  preBillOfLinesWritten: (lines: number, path: string) =>
    `Pre-bill of ${counts.lines(lines)} written to ${path}`,
  preBillAsPdf: 'Pre-bill as a PDF',
  printing: 'Printing',
  everyUnbilledLineWithWorked: (matterTitle: string) =>
    `${matterTitle}: every unbilled line with worked and billed hours, and the totals. Each page bears DRAFT, the time, your name and a hash of its content.`,
  itWasNotPrintedBefore: 'It was not printed before, so no changes can be shown.',
  showWhatChangedSinceDraft: (moment: string) => `Show what changed since the draft of ${moment}`,

  // features/files/quickbooks-dialog.tsx
  peopleClientsAndMattersStand:
    'People, clients and matters stand there by name: whoever loads the file puts in QuickBooks’ own ids. Each activity bears a request id, so that sending it twice makes one. It can’t say a currency: QuickBooks takes each rate in the currency that the customer has there.',
  timeActivitiesWrittenTo: (entries: number, path: string, others: readonly string[], writtenDown: number) =>
    `${counts.timeActivities(entries)} written to ${path}${others.length === 0 ? '' : `. Some rates are in ${others.join(' and ')}, which the file can’t say`}${writtenDown === 0 ? '' : `. ${counts.lines(writtenDown)} ${writtenDown === 1 ? 'is' : 'are'} written down by an amount, which it can’t say either: an invoice for QuickBooks has what is billed`}`,

  // features/files/sheet/import-dialog.tsx
  broughtInNewEntriesChanged: (made: number, changed: number) =>
    `Brought in: ${counts.newEntries(made)}, ${changed} changed. Undo takes it back.`,
  bringInTimeEntries: 'Bring in time entries',
  leaveOutRowsThatCant: (refused: number) => `Leave out the ${counts.rows(refused)} that can’t be taken`,
  bringInEntries: (made: number) => `Bring in ${counts.entries(made)}`,
  changeEntries: (changed: number) => `Change ${counts.entries(changed)}`,
  bringInChange: (made: number, changed: number) => `Bring in ${made}, change ${changed}`,

  // features/files/sheet/mapping-form.tsx
  monthFirst: 'Month first (11/18)',
  dayFirst: 'Day first (18/11)',
  askForEach: 'Ask for each',
  ambiguousDays: 'Days such as 3/4/2026',

  // features/files/sheet/outcome-view.tsx
  changes: 'Changes',
  new: 'New',
  asItIs: 'As it is',
  newEntriesWorked: (value: number, hours: string) => `${counts.newEntries(value)}, ${hours} h worked`,
  entriesChanged: (changed: number) => `${counts.entries(changed)} changed`,
  rowsAsHere: (same: number) => `${counts.rows(same)} as here`,
  rowsHereAlready: (here: number) => `${counts.rows(here)} here already`,
  rowsWithUnknownCode: (noted: number) => `${counts.rows(noted)} with an unknown code`,
  rowsThatCantBeTaken: (refused: number) => `${counts.rows(refused)} that can’t be taken`,
  rowNumber: (row: number) => `Row ${row}`,
  emptyRow: 'An empty row',
  empty: 'empty',

  // features/files/use-file-steps.ts
  nothingHasBeenChangedYet: (wouldDo: string) => `${wouldDo} Nothing has been changed yet.`,
};
