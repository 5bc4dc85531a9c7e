import { z } from 'zod';
import { Currency } from '../../shared/money/money';
import { isTimeGroup, type Measure, measures, reports, type Sums } from '../../shared/reports/report-kinds';
import type { ReportRequest } from '../../shared/reports/request';
import type { RoundingPolicy } from '../../shared/time/rounding';
import type { WorkDate } from '../../shared/time/work-date';
import { currencySql, isMixed as mixed } from './currencies';
import { strays } from './custody-counts';
import { prepared, type StoreContext } from './database';
import { hides, moneyParameters } from './money-sql';
import { invoicedLines } from './report-invoices';
import {
  filterConditions,
  fineKey,
  invoiceSums,
  reportCondition,
  reportSource,
  rowKey,
  sumOf,
  unbilledLine,
  unbilledSumOf,
} from './report-sql';

export type ReportSetting = {
  readonly request: ReportRequest;
  readonly policy: RoundingPolicy;
  readonly today: WorkDate;
  readonly weekStart: number;
  /** What the firm bills in. */
  readonly currency: Currency;
};

export type ReportSumRow = { readonly key: string | null; readonly currency: Currency; readonly sums: Sums };

export type ReportSums = {
  /** The largest first, or the latest days; at most as many as asked for. */
  readonly rows: readonly ReportSumRow[];
  /** Everything, by currency: the rows shown and those beyond them. */
  readonly totals: readonly { readonly currency: Currency; readonly rows: number; readonly sums: Sums }[];
};

const Row = z.object({
  part: z.int(),
  key: z.string().nullable(),
  currency: Currency,
  rows: z.int(),
  ...Object.fromEntries(measures.map((measure) => [measure, z.int()])),
});

/** Sums that others make up: added once per row, so that no entry is asked twice. */
const madeUp: Readonly<Partial<Record<Measure, string>>> = {
  writeDownMinor: 'sum(f.standardMinor) - sum(f.billedMinor)',
  unbilledMinor: 'sum(f.age0Minor) + sum(f.age31Minor) + sum(f.age61Minor) + sum(f.age91Minor)',
};

/**
 * The sums of a report, made inside SQLite: entries by their finest key over a covering index, those by row, and the totals
 * over all rows, in one statement and one moment.
 * @param limit so many rows at most; the totals hold all
 */
export function reportSums(store: StoreContext, setting: ReportSetting, limit: number): ReportSums {
  const { request } = setting;
  const bound = reportParameters(store, setting);
  const isMixed = mixed(store);
  // Only where it matters: to know costs a count of all entries.
  const hasStrays = request.report === 'unbilled' && request.filter.matterId === null && strays(store) > 0;
  const found = prepared(store.db, reportStatement(request, isMixed, hasStrays)).all({ ...bound, limit });
  const rows = z.array(Row).parse(found);
  const ordered = rows.filter(({ part }) => part === 0);
  return {
    rows: ordered.map(({ key, currency, ...row }) => ({ key, currency, sums: sumsOf(row) })),
    totals: rows
      .filter(({ part }) => part === 1)
      .map((row) => ({ currency: row.currency, rows: row.rows, sums: sumsOf(row) })),
  };
}

/** The one statement of a report, whatever is bound: exported so that a test can look at how it is run. */
export function reportStatement(request: ReportRequest, isMixed: boolean, hasStrays: boolean): string {
  const { order } = reports[request.report];
  const by = isTimeGroup(request.group) ? 'key DESC' : `${order} DESC, key`;
  return `WITH fine AS (${finelySummed(request, isMixed, hasStrays)}),
     grouped AS MATERIALIZED (SELECT ${rowKey(request.group)} AS key, f.currency AS currency,
       ${measures.map((measure) => `${madeUp[measure] ?? `sum(f.${measure})`} AS ${measure}`).join(', ')}
       FROM fine f GROUP BY 1, 2)
     SELECT * FROM (SELECT 0 AS part, key, currency, 1 AS rows, ${measures.join(', ')} FROM grouped
       ORDER BY ${by} LIMIT @limit)
     UNION ALL SELECT 1, NULL, currency, count(*), ${measures.map((measure) => `sum(${measure})`).join(', ')}
       FROM grouped GROUP BY currency`;
}

function sumsOf(row: Readonly<Record<string, unknown>>): Sums {
  return Object.fromEntries(measures.map((measure) => [measure, Number(row[measure])])) as Sums;
}

function finelySummed(request: ReportRequest, isMixed: boolean, hasStrays: boolean): string {
  const { report, group, filter } = request;
  const conditions = filterConditions(filter, reports[report].isAsOfToday);
  const keys = `${fineKey(group)} AS fine, ${currencySql(isMixed)} AS currency`;
  const where = ['e.deleted_at IS NULL', reportCondition(report), ...conditions].join(' AND ');
  const from = `FROM ${reportSource(report, filter.matterId, hasStrays)} WHERE ${where}`;
  const each = (sumFor: (measure: Measure) => string): string =>
    measures.map((measure) => `${sumFor(measure)} AS ${measure}`).join(', ');
  if (report === 'unbilled')
    return `WITH line AS MATERIALIZED (SELECT ${keys}, ${unbilledLine} ${from})
      SELECT l.fine, l.currency, ${each(unbilledSumOf)} FROM line l GROUP BY 1, 2`;
  const ofEntries = `SELECT ${keys}, ${each((measure) => sumOf(report, measure))} ${from} GROUP BY 1, 2`;
  if (report !== 'realisation') return ofEntries;
  return `${ofEntries} UNION ALL SELECT ${fineKey(group)}, x.currency, ${each((measure) => invoiceSums[measure] ?? '0')}
    FROM (${invoicedLines}) x JOIN entry e ON e.id = x.entryId
    WHERE ${['TRUE', ...conditions].join(' AND ')} GROUP BY 1, 2`;
}

/** All that statements of reports may name. */
export function reportParameters(store: StoreContext, setting: ReportSetting) {
  const { request, policy, today, weekStart, currency } = setting;
  return { ...moneyParameters(store, policy), ...request.filter, today, weekStart, currency };
}

/** Of a report's entries, how many have hours or a rate that the PMS hides. */
export function hiddenEntries(store: StoreContext, setting: ReportSetting): number {
  const { report, filter } = setting.request;
  const conditions = filterConditions(filter, reports[report].isAsOfToday);
  return Number(
    prepared(
      store.db,
      `SELECT count(*) FROM base h JOIN entry e ON e.id = h.entry_id
       WHERE h.hidden <> '[]' AND ${['e.deleted_at IS NULL', reportCondition(report), hides('seconds', 'rateMinor'), ...conditions].join(' AND ')}`,
    )
      .pluck()
      .get(reportParameters(store, setting)),
  );
}
