import { z } from 'zod';

export const ReportKind = z.enum(['work', 'realisation', 'unbilled', 'writedowns', 'codes']);
export type ReportKind = z.infer<typeof ReportKind>;

export const ReportGroup = z.enum([
  'matter',
  'client',
  'timekeeper',
  'task',
  'activity',
  'day',
  'week',
  'month',
  'reason',
  'rule',
]);
export type ReportGroup = z.infer<typeof ReportGroup>;

/** What is summed over entries: seconds, minor units or a count. */
export const measures = [
  'entries',
  'withoutRate',
  'workedSeconds',
  'billedSeconds',
  'standardMinor',
  'billedMinor',
  'writeDownMinor',
  'notInvoicedMinor',
  'invoicedMinor',
  'paidMinor',
  'approvedMinor',
  'refusedMinor',
  'unansweredMinor',
  'age0Minor',
  'age31Minor',
  'age61Minor',
  'age91Minor',
  'unbilledMinor',
  'invoicedHereMinor',
] as const;
export type Measure = (typeof measures)[number];
export type Sums = Readonly<Record<Measure, number>>;

/** Derived from sums, in tenths of a percent; null where there is nothing to compare with. */
export type Derived = 'realised' | 'collected' | 'hoursShare' | 'amountShare' | 'writeDownShare';

export type ReportColumn = {
  readonly id: Measure | Derived;
  readonly title: string;
  readonly kind: 'count' | 'hours' | 'money' | 'percent';
  /** What the figure is, in a sentence. */
  readonly about: string;
};

const column = (
  id: ReportColumn['id'],
  title: string,
  kind: ReportColumn['kind'],
  about: string,
): ReportColumn => ({ id, title, kind, about });

const entries = column('entries', 'Entries', 'count', 'Time entries; those in the trash are left out.');
const worked = column('workedSeconds', 'Worked', 'hours', 'Time as it was worked, not rounded.');
const billed = column(
  'billedSeconds',
  'Billed',
  'hours',
  'Time that is or will be charged on the bill, rounded. No-charge and non-billable time is worked only.',
);
const standard = column(
  'standardMinor',
  'At full rate',
  'money',
  'Worked time, rounded, at its rate, before write-downs and no charge. Non-billable work counts as nothing.',
);
const writeDown = column(
  'writeDownMinor',
  'Written down',
  'money',
  'At full rate less what is billed: fewer hours, or no charge.',
);
const amount = column(
  'billedMinor',
  'Amount',
  'money',
  'Billed hours at their rate, each line rounded to the cent once.',
);
const realised = column('realised', 'Realised', 'percent', 'The amount as a share of what is at full rate.');
const share = column('hoursShare', 'Share', 'percent', 'Share of all billed hours in this report.');

export type ReportDefinition = {
  readonly title: string;
  /** What it answers. */
  readonly about: string;
  readonly groups: readonly [ReportGroup, ...ReportGroup[]];
  readonly columns: readonly ReportColumn[];
  /** What the chart stacks, in this order: in amounts, in hours, or either. */
  readonly chart: { readonly money: readonly Measure[]; readonly hours: readonly Measure[] };
  /** By what groups that are no days are put in order, the largest first. */
  readonly order: Measure;
  /** Whether it is about work of the chosen days, or about all that stands open today. */
  readonly isAsOfToday: boolean;
};

const everyGroup = [
  'matter',
  'client',
  'timekeeper',
  'task',
  'activity',
  'day',
  'week',
  'month',
] as const satisfies readonly ReportGroup[];

export const reports: Readonly<Record<ReportKind, ReportDefinition>> = {
  work: {
    title: 'Hours and amounts',
    about: 'What was worked and what it brings.',
    groups: everyGroup,
    columns: [entries, worked, billed, share, standard, writeDown, amount, realised],
    chart: { money: ['billedMinor', 'writeDownMinor'], hours: ['billedSeconds'] },
    order: 'billedMinor',
    isAsOfToday: false,
  },
  realisation: {
    title: 'Realisation',
    about: 'What became of the work: written down, billed, on an invoice, paid.',
    groups: ['client', 'matter', 'timekeeper', 'task', 'activity', 'month', 'week', 'day'],
    columns: [
      standard,
      writeDown,
      amount,
      realised,
      column(
        'notInvoicedMinor',
        'Not invoiced',
        'money',
        'Of the amount, what is on no invoice that went out from here.',
      ),
      column(
        'invoicedMinor',
        'Invoiced',
        'money',
        'Fees on invoices that went out from here, as they went out.',
      ),
      column('paidMinor', 'Paid', 'money', 'Of what was invoiced: answered as paid.'),
      column('approvedMinor', 'Approved', 'money', 'Answered as approved, and not yet as paid.'),
      column('refusedMinor', 'Refused', 'money', 'Refused, or cut off by the client.'),
      column('unansweredMinor', 'No answer', 'money', 'Invoiced, and nothing was answered yet.'),
      column('collected', 'Collected', 'percent', 'What is paid as a share of what is at full rate.'),
    ],
    chart: {
      money: [
        'paidMinor',
        'approvedMinor',
        'unansweredMinor',
        'notInvoicedMinor',
        'refusedMinor',
        'writeDownMinor',
      ],
      hours: [],
    },
    order: 'standardMinor',
    isAsOfToday: false,
  },
  unbilled: {
    title: 'Unbilled work',
    about: 'Work in progress by its age: how long it has been waiting for a bill.',
    groups: ['matter', 'client', 'timekeeper', 'task', 'activity', 'month'],
    columns: [
      entries,
      billed,
      column('age0Minor', '0–30 days', 'money', 'Work of the last 30 days, and work dated ahead.'),
      column('age31Minor', '31–60', 'money', 'Work that is 31 to 60 days old.'),
      column('age61Minor', '61–90', 'money', 'Work that is 61 to 90 days old.'),
      column('age91Minor', 'Over 90', 'money', 'Work that is more than 90 days old.'),
      column('unbilledMinor', 'Unbilled', 'money', 'The four ages together.'),
      column(
        'invoicedHereMinor',
        'On invoices',
        'money',
        'On an invoice that went out from here and not yet on a bill of the firm. Unbilled and this make what Pre-bill shows.',
      ),
    ],
    chart: { money: ['age0Minor', 'age31Minor', 'age61Minor', 'age91Minor'], hours: [] },
    order: 'unbilledMinor',
    isAsOfToday: true,
  },
  writedowns: {
    title: 'Write-downs',
    about: 'What is not billed of the work, and why.',
    groups: ['reason', 'rule', 'matter', 'client', 'timekeeper', 'task', 'activity', 'month'],
    columns: [
      column(
        'entries',
        'Entries',
        'count',
        'Entries that bring less, or more, than their work at full rate.',
      ),
      worked,
      billed,
      standard,
      amount,
      writeDown,
      column('writeDownShare', 'Share', 'percent', 'Share of all that is written down in this report.'),
    ],
    chart: { money: ['writeDownMinor'], hours: [] },
    order: 'writeDownMinor',
    isAsOfToday: false,
  },
  codes: {
    title: 'Codes',
    about: 'Which tasks and activities the time went to.',
    groups: ['task', 'activity'],
    columns: [
      entries,
      billed,
      share,
      amount,
      column('amountShare', 'Share of amount', 'percent', 'Share of the whole amount in this report.'),
    ],
    chart: { money: [], hours: ['billedSeconds'] },
    order: 'billedSeconds',
    isAsOfToday: false,
  },
};

/** Whether its rows are days in order, and not things to compare. */
export function isTimeGroup(group: ReportGroup): group is 'day' | 'week' | 'month' {
  return group === 'day' || group === 'week' || group === 'month';
}

/** What a row of the group is, as a heading. */
export const groupTitles: Readonly<Record<ReportGroup, string>> = {
  matter: 'Matter',
  client: 'Client',
  timekeeper: 'Timekeeper',
  task: 'Task code',
  activity: 'Activity code',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  reason: 'Reason',
  rule: 'Guideline',
};

/** A series of a chart in a word or two. */
export const seriesTitles: Readonly<Partial<Record<Measure, string>>> = {
  billedMinor: 'Billed',
  writeDownMinor: 'Written down',
  billedSeconds: 'Billed hours',
  paidMinor: 'Paid',
  approvedMinor: 'Approved',
  unansweredMinor: 'No answer',
  notInvoicedMinor: 'Not invoiced',
  refusedMinor: 'Refused',
  age0Minor: '0–30 days',
  age31Minor: '31–60 days',
  age61Minor: '61–90 days',
  age91Minor: 'Over 90 days',
};
