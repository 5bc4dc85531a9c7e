import type { FactName } from '../../shared/domain/time-entry';
import type { Currency } from '../../shared/money/money';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { firmCurrency, saidCurrencySql } from './currencies';
import type { StoreContext } from './database';
import { defineCardRate, rateTable } from './rate-cards';

/**
 * Billed seconds and fees in SQL, so that sums over many entries never pass through memory. The same arithmetic as
 * `billedSecondsOf` and `billedMinorOf` in shared/, held to them by a property test.
 */

/** The class that was said for a timekeeper and the matter's client, else for all clients; null where none was. */
const saidClassSql = (entry: string): string => `(SELECT c.class FROM timekeeper_class c
  WHERE c.timekeeper_id = ${entry}.timekeeper_id AND (c.client_id IS NULL
    OR c.client_id = (SELECT m.client_id FROM matter m WHERE m.id = ${entry}.matter_id))
  ORDER BY c.client_id IS NULL LIMIT 1)`;

/** Whether `entry e` is billed in another currency than the firm's, which is that of the PMS's rates. */
const isElsewhere = `((EXISTS (SELECT 1 FROM client_currency) OR EXISTS (SELECT 1 FROM matter_currency)) AND ${saidCurrencySql} <> @currency)`;

/**
 * The rate of `entry e`. The cache is only looked into for entries that carry none: after approval they all do. The firm's
 * own cards are asked where the PMS has no rate either (contract 25). Needs `moneyParameters`.
 */
export const rateSql = `coalesce(e.rate_minor, CASE WHEN ${isElsewhere} THEN NULL ELSE coalesce(
  (SELECT r.rate_minor FROM matter_rate r WHERE r.matter_id = e.matter_id AND r.timekeeper_id = e.timekeeper_id),
  (SELECT t.rate_minor FROM timekeeper t WHERE t.id = e.timekeeper_id)) END,
  card_rate(e.matter_id, (SELECT m.client_id FROM matter m WHERE m.id = e.matter_id), e.timekeeper_id,
    (SELECT t.role FROM timekeeper t WHERE t.id = e.timekeeper_id), ${saidClassSql('e')}, e.work_date,
    ${saidCurrencySql}))`;

/**
 * Whether the PMS hides one of these facts of `entry e`: unknown, and so in no sum (contract 5). Asked once a statement
 * whether there is any; most firms hide nothing.
 */
export const hides = (...names: readonly FactName[]): string =>
  `(EXISTS (SELECT 1 FROM base WHERE hidden <> '[]')
    AND e.id IN (SELECT h.entry_id FROM base h WHERE h.hidden <> '[]' AND (${names
      .map((name) => `instr(h.hidden, '"${name}"') > 0`)
      .join(' OR ')})))`;

/**
 * Needs the parameters of `policyParameters`. The driver binds every number as a float, which would turn integer division
 * into a float one: hence the casts.
 */
const roundedSql = `CASE WHEN e.worked_seconds = 0 THEN 0
  ELSE max((e.worked_seconds + CAST(@addend AS INTEGER)) / CAST(@step AS INTEGER) * CAST(@step AS INTEGER),
    CAST(@minimum AS INTEGER)) END`;
const plainBilledSql = `coalesce(e.billed_seconds, ${roundedSql})`;
export const workedSecondsSql = `CASE WHEN ${hides('seconds')} THEN 0 ELSE e.worked_seconds END`;
/** The hours that a line shows, charged or not: what a day and a list of entries are summed by. */
export const lineSecondsSql = `CASE WHEN ${hides('seconds')} THEN 0 ELSE ${plainBilledSql} END`;
/** `billedTimeOf`: the hours that are charged. */
export const billedSecondsSql = `CASE WHEN e.billing <> 'billable' OR ${hides('seconds')} THEN 0
  ELSE ${plainBilledSql} END`;
/** `billedMinorOf`: the fee, less what was written down. */
export const amountSql = `CASE WHEN e.billing <> 'billable' OR ${hides('seconds', 'rateMinor')} THEN 0
  ELSE max(0, (${plainBilledSql} * coalesce(${rateSql}, 0) + 1800) / 3600 + e.adjustment_minor) END`;

/** `lacksRate`: the entry is in no sum of money, and whoever reads the sum is to be told. */
export const lacksRateSql = `CASE WHEN e.rate_minor IS NOT NULL OR e.billing <> 'billable' OR ${hides('seconds', 'rateMinor')}
  THEN 0 ELSE ${plainBilledSql} > 0 AND ${rateSql} IS NULL END`;

/** Whether billed time is the line's share of a rounded day: then it differs from the work by rounding alone. */
const isAllotted = `(EXISTS (SELECT 1 FROM approval WHERE allotted = 1) AND e.review_state = 'approved'
  AND e.id IN (SELECT entry_id FROM approval WHERE allotted = 1))`;

/** `standardSecondsOf` in SQL: worked time as the policy bills it, before any write-down. */
const standardSecondsSql = `CASE WHEN ${isAllotted} THEN ${plainBilledSql} WHEN e.source = 'pms' THEN e.worked_seconds
  WHEN e.source = 'adjustment' THEN max(${roundedSql}, coalesce(e.billed_seconds, 0)) ELSE ${roundedSql} END`;

/** What the work would bring at full rate, as `totalsOf` in shared/prebill has it; non-billable work nothing. */
export const standardSql = `CASE WHEN e.billing = 'non_billable' OR ${hides('seconds', 'rateMinor')} THEN 0
  ELSE ((${standardSecondsSql}) * coalesce(${rateSql}, 0) + 1800) / 3600 END`;

export type PolicyParameters = { readonly addend: number; readonly step: number; readonly minimum: number };
export type MoneyParameters = PolicyParameters & { readonly currency: Currency };

export function policyParameters(policy: RoundingPolicy): PolicyParameters {
  // A day is rounded as a whole, when it is approved: its entries stand with their exact time until then.
  if (policy.scope === 'day_and_matter') return { addend: 0, step: 1, minimum: 0 };
  const step = policy.incrementSeconds;
  const addend = policy.mode === 'up' ? step - 1 : policy.mode === 'nearest' ? Math.floor(step / 2) : 0;
  return { addend, step, minimum: policy.minimumSeconds };
}

/**
 * The parameters for a statement with `amountSql`, and the rate cards made ready for it: to be called before the statement is
 * prepared.
 */
export function moneyParameters(store: StoreContext, policy: RoundingPolicy): MoneyParameters {
  defineCardRate(store.db);
  rateTable(store);
  return { ...policyParameters(policy), currency: firmCurrency(store) };
}
