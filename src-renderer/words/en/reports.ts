import { counts } from './counts';

/** Words of Reports. */
export const reports = {
  // features/reports/chart-items.ts
  hoursShort: (hours: string) => `${hours} h`,
  moreRowsTogether: (count: number, write: string) => `${counts.moreRows(count)}, together ${write}`,

  // features/reports/report-bar.tsx
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  all: 'All',
  days: 'Days',
  report: 'Report',
  chartIn: 'Chart in',
  amounts: 'Amounts',
  by: 'by',
  groupedBy: 'Grouped by',
  daysAndWhoseWork: 'Days and whose work',
  asOfWhateverWorkDate: (date: string) => `As of ${date}, whatever the work date`,
  periodBefore: (kind: string) => `The ${kind} before`,
  periodAfter: (kind: string) => `The ${kind} after`,
  daysShown: 'Days shown',
  onlyThisClient: 'Only this client',
  anyClient: 'Any client',
  onlyThisMatter: 'Only this matter',
  clear: 'Clear',
  from: 'From',
  toWord: 'to',
  to: 'To',
  lastDayIsBeforeFirst: 'The last day is before the first.',

  // features/reports/report-body.tsx
  chartInCurrency: 'Chart in currency',
  nothingIsUnbilled: 'Nothing is unbilled',
  noWorkInTheseDays: 'No work in these days',
  showAllDays: 'Show all days',
  workThatWaitsForBill: 'Work that waits for a bill is shown here by its age.',
  noEntryOnThisLaptop: 'No entry on this laptop fits the days and people chosen.',

  // features/reports/report-chart.tsx
  byChart: (reportTitle: string, group: string) => `${reportTitle} by ${group}`,
  chartAmountsInHoursTable: (title: string, isMoney: boolean, currency: string) =>
    `Chart: ${title}, ${isMoney ? `amounts in ${currency}` : 'hours'}. The table below has the same figures.`,

  // features/reports/report-entries.tsx
  noMatter: 'No matter',
  noNarrative: 'No narrative',
  codes: 'Codes',
  entriesOfRow: 'Entries of the row',
  backTo: (reportsTitle: string) => `Back to ${reportsTitle}`,
  entry: 'entry',
  entries: 'entries',
  entriesOf: (rowLabel: string) => `Entries of ${rowLabel}`,
  whatThisRowHeld: 'What this row held has changed.',
  noEntryAnyMore: 'No entry any more',
  readingEntries: 'Reading entries',

  // features/reports/report-files.tsx
  rowsWrittenTo: (rows: number, path: string) => `${counts.rows(rows)} written to ${path}`,
  reportOfRowsWrittenTo: (rows: number, path: string) => `Report of ${counts.rows(rows)} written to ${path}`,
  pdf: 'PDF…',
  export: 'Export…',

  // features/reports/report-table.tsx
  moreRowsSummed: (rows: number) => `${counts.moreRows(rows)}, summed`,
  narrowReportOrExport: 'Narrow the report, or export it, to see each.',
  currency: 'Currency',

  // features/reports/report-totals.tsx
  totals: 'Totals',
  inCurrency: (currency: string) => ` in ${currency}`,
  howCountedSuffix: '. How it is counted',
  howIsCounted: (columnTitle: string) => `How ${columnTitle} is counted`,

  // features/reports/reports-screen.tsx
  reports: 'Reports',
  howItIsCounted: 'How it is counted',
  addingUp: 'Adding up',
  howByIsCounted: (reportTitle: string, group: string) => `How “${reportTitle} by ${group}” is counted`,
  entriesInReport: 'Entries in the report',
};
