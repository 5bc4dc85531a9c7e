import type { Measure, ReportGroup, ReportKind } from '../../shared/reports/report-kinds';
import type { ReportFilter } from '../../shared/reports/request';
import { movingEntries } from './custody-sql';
import { amountSql, billedSecondsSql, lacksRateSql, standardSql, workedSecondsSql } from './money-sql';

/** The parts that statements of reports are put together from. All are fixed texts: what is asked is always bound. */

/** The invoice that holds `entry e` now and went out. */
const onInvoice = `EXISTS (SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
  WHERE l.entry_id = e.id AND l.released_at IS NULL AND i.state = 'exported')`;

/** How each sum over `entry e` is made; those of invoices are made elsewhere. */
const sums: Readonly<Partial<Record<Measure, string>>> = {
  entries: 'count(*)',
  withoutRate: `sum(${lacksRateSql})`,
  workedSeconds: `sum(${workedSecondsSql})`,
  billedSeconds: `sum(${billedSecondsSql})`,
  standardMinor: `sum(${standardSql})`,
  billedMinor: `sum(${amountSql})`,
  notInvoicedMinor: `sum(CASE WHEN ${onInvoice} THEN 0 ELSE ${amountSql} END)`,
};

const needed: Readonly<Record<Exclude<ReportKind, 'unbilled'>, readonly Measure[]>> = {
  work: ['entries', 'withoutRate', 'workedSeconds', 'billedSeconds', 'standardMinor', 'billedMinor'],
  codes: ['entries', 'withoutRate', 'billedSeconds', 'billedMinor'],
  writedowns: ['entries', 'withoutRate', 'workedSeconds', 'billedSeconds', 'standardMinor', 'billedMinor'],
  realisation: ['entries', 'withoutRate', 'standardMinor', 'billedMinor', 'notInvoicedMinor'],
};

/** How a report sums a measure over `entry e`; nothing where it has no use for it. */
export const sumOf = (report: Exclude<ReportKind, 'unbilled'>, measure: Measure): string =>
  (needed[report].includes(measure) ? sums[measure] : undefined) ?? '0';

/**
 * Each entry of unbilled work once, with what it brings, its age in days and whether it is on an invoice: asked once an entry,
 * since the ages are four sums of the same.
 */
export const unbilledLine = `${billedSecondsSql} AS seconds, ${amountSql} AS amount, ${lacksRateSql} AS withoutRate,
  julianday(@today) - julianday(e.work_date) AS days, ${onInvoice} AS isHere`;

const aged = (condition: string): string =>
  `sum(CASE WHEN NOT l.isHere AND ${condition} THEN l.amount ELSE 0 END)`;
const unbilledSums: Readonly<Partial<Record<Measure, string>>> = {
  entries: 'count(*)',
  withoutRate: 'sum(l.withoutRate)',
  billedSeconds: 'sum(l.seconds)',
  age0Minor: aged('l.days <= 30'),
  age31Minor: aged('l.days > 30 AND l.days <= 60'),
  age61Minor: aged('l.days > 60 AND l.days <= 90'),
  age91Minor: aged('l.days > 90'),
  invoicedHereMinor: 'sum(CASE WHEN l.isHere THEN l.amount ELSE 0 END)',
};
export const unbilledSumOf = (measure: Measure): string => unbilledSums[measure] ?? '0';

/**
 * Where a report begins to read. Unbilled work begins with the few entries that are on no bill, and not with all that there ever
 * were; entries that slipped past the outbox would be missed then, and are looked for among all (`hasStrays`). One matter's
 * entries are few by themselves.
 */
export function reportSource(report: ReportKind, matterId: string | null, hasStrays: boolean): string {
  if (report !== 'unbilled' || matterId !== null || hasStrays) return 'entry e';
  return `(SELECT entry_id FROM base WHERE on_bill = 0 UNION ${movingEntries}) u CROSS JOIN entry e ON e.id = u.entry_id`;
}

/** Of the invoices that went out: what the line's answer makes of its amount. Needs `invoicedLines`. */
export const invoiceSums: Readonly<Partial<Record<Measure, string>>> = {
  invoicedMinor: 'sum(x.billed)',
  paidMinor: "sum(CASE WHEN x.outcome = 'paid' THEN x.allowed ELSE 0 END)",
  approvedMinor: "sum(CASE WHEN x.outcome IS NOT NULL AND x.outcome <> 'paid' THEN x.allowed ELSE 0 END)",
  refusedMinor: 'sum(CASE WHEN x.outcome IS NOT NULL THEN x.billed - x.allowed ELSE 0 END)',
  unansweredMinor: 'sum(CASE WHEN x.outcome IS NULL THEN x.billed ELSE 0 END)',
};

/**
 * Why less is billed: the last reason that somebody gave for it, else that of the approval in force. Without one, no charge
 * is told from fewer hours: the empty text, and NULL.
 */
const reasonSql = `coalesce(
  (SELECT r.text FROM line_comment r WHERE r.entry_id = e.id AND r.kind IN ('write_down', 'no_charge')
    ORDER BY r.at DESC, r.id DESC LIMIT 1),
  (SELECT a.adjustment_reason FROM approval a WHERE a.entry_id = e.id AND a.revision = e.revision),
  CASE WHEN e.billing = 'no_charge' THEN '' END)`;

/** The guideline that flagged the line when it was last written down or not charged. */
const ruleSql = `(SELECT r.rule FROM line_comment r WHERE r.entry_id = e.id AND r.kind IN ('write_down', 'no_charge')
  ORDER BY r.at DESC, r.id DESC LIMIT 1)`;

/** What entries are first brought together by; days and matters are then brought together to weeks, months and clients. */
const fine: Readonly<Record<ReportGroup, string>> = {
  matter: 'e.matter_id',
  client: 'e.matter_id',
  timekeeper: 'e.timekeeper_id',
  task: 'e.task_code',
  activity: 'e.activity_code',
  day: 'e.work_date',
  week: 'e.work_date',
  month: 'e.work_date',
  reason: reasonSql,
  rule: ruleSql,
};
export const fineKey = (group: ReportGroup): string => fine[group];

/** From the fine key `f.fine` to the row's. */
export function rowKey(group: ReportGroup): string {
  if (group === 'client') return '(SELECT m.client_id FROM matter m WHERE m.id = f.fine)';
  if (group === 'month') return "substr(f.fine, 1, 7) || '-01'";
  if (group !== 'week') return 'f.fine';
  const back = "(CAST(strftime('%w', f.fine) AS INTEGER) - CAST(@weekStart AS INTEGER) + 7) % 7";
  return `date(f.fine, '-' || (${back}) || ' days')`;
}

/** Beyond the filter: which entries a report is about. */
export function reportCondition(report: ReportKind): string {
  if (report === 'unbilled') return 'coalesce((SELECT b.on_bill FROM base b WHERE b.entry_id = e.id), 0) = 0';
  if (report === 'writedowns') return `(${standardSql}) <> (${amountSql})`;
  return 'TRUE';
}

const ofClient = 'e.matter_id IN (SELECT id FROM matter WHERE client_id IS @clientId)';

/** The filter as conditions on `entry e`; days are left out where a report is about all that stands open today. */
export function filterConditions(filter: ReportFilter, isAsOfToday: boolean): string[] {
  return [
    ...(filter.from === null || isAsOfToday ? [] : ['e.work_date >= @from']),
    ...(filter.to === null || isAsOfToday ? [] : ['e.work_date <= @to']),
    ...(filter.matterId === null ? [] : ['e.matter_id = @matterId']),
    ...(filter.clientId === null ? [] : [ofClient]),
    ...(filter.timekeeperId === null ? [] : ['e.timekeeper_id = @timekeeperId']),
  ];
}

/** One row's entries: those that its key brings together. Days of a week or a month are bound as `rowFrom` and `rowTo`. */
export function rowCondition(group: ReportGroup, key: string | null): string {
  if (group === 'week' || group === 'month') return 'e.work_date BETWEEN @rowFrom AND @rowTo';
  if (group !== 'client') return `${fine[group]} IS @rowKey`;
  const clients = 'e.matter_id IN (SELECT id FROM matter WHERE client_id IS @rowKey)';
  return key === null ? `(e.matter_id IS NULL OR ${clients})` : clients;
}
