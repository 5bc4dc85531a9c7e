import type { Id } from '../../shared/domain/id';
import { type Amount, splitByCurrency } from '../../shared/money/amounts';
import type { RoundingPolicy } from '../../shared/time/rounding';
import type { WorkDate } from '../../shared/time/work-date';
import { byCurrency } from './currencies';
import { prepared, type StoreContext } from './database';
import { amountSql, lineSecondsSql, moneyParameters, policyParameters, workedSecondsSql } from './money-sql';

const ofTimekeeper = 'e.timekeeper_id = @timekeeperId AND e.deleted_at IS NULL';
const billedOfDay = `SELECT coalesce(sum(${lineSecondsSql}), 0) FROM entry e
  WHERE ${ofTimekeeper} AND e.work_date = @workDate`;

/** Seconds of a timekeeper's day over all matters as its lines show them, charged or not, from a covering index. */
export function billedSecondsOfDay(
  store: StoreContext,
  timekeeperId: Id,
  workDate: WorkDate,
  policy: RoundingPolicy,
): number {
  const sum = prepared(store.db, billedOfDay)
    .pluck()
    .get({ timekeeperId, workDate, ...policyParameters(policy) });
  return Number(sum);
}

/** `billedSeconds`: as the day's lines show them, charged or not: a day is full of work, whoever pays. */
export type DayTotals = {
  readonly workedSeconds: number;
  readonly billedSeconds: number;
  /** What is in the firm's currency, and the sums in others. */
  readonly amountMinor: number;
  readonly otherAmounts: Amount[];
};

export function totalsOfDay(
  store: StoreContext,
  timekeeperId: Id,
  workDate: WorkDate,
  policy: RoundingPolicy,
): DayTotals {
  const money = moneyParameters(store, policy);
  const by = byCurrency(store);
  const rows = prepared(
    store.db,
    `SELECT ${by.column}, coalesce(sum(${workedSecondsSql}), 0) AS worked, coalesce(sum(${lineSecondsSql}), 0) AS billed,
       coalesce(sum(${amountSql}), 0) AS minor
     FROM entry e WHERE ${ofTimekeeper} AND e.work_date = @workDate ${by.end}`,
  ).all({ timekeeperId, workDate, ...money }) as (Amount & { worked: number; billed: number })[];
  const { minor, others } = splitByCurrency(rows, money.currency);
  return {
    workedSeconds: rows.reduce((sum, row) => sum + row.worked, 0),
    billedSeconds: rows.reduce((sum, row) => sum + row.billed, 0),
    amountMinor: minor,
    otherAmounts: others,
  };
}

/** Seconds by work date as lines show them, charged or not, first and last day included; days without entries are absent. */
export function billedSecondsByDay(
  store: StoreContext,
  timekeeperId: Id,
  range: { from: WorkDate; to: WorkDate },
  policy: RoundingPolicy,
): Map<WorkDate, number> {
  const rows = prepared(
    store.db,
    `SELECT e.work_date AS workDate, coalesce(sum(${lineSecondsSql}), 0) AS seconds FROM entry e
     WHERE ${ofTimekeeper} AND e.work_date BETWEEN @from AND @to GROUP BY e.work_date`,
  ).all({ timekeeperId, ...range, ...policyParameters(policy) }) as { workDate: string; seconds: number }[];
  return new Map(rows.map(({ workDate, seconds }) => [workDate, seconds]));
}
