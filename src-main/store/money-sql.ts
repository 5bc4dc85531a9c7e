import type { RoundingPolicy } from '../../shared/time/rounding';

/**
 * Billed seconds and fees in SQL, so that sums over many entries never pass through memory. The same arithmetic as
 * `billedSecondsOf` and `feeMinor` in shared/, held to them by a property test.
 */

/** The rate of `entry e`. The cache is only looked into for entries that carry none: after approval they all do. */
export const rateSql = `coalesce(e.rate_minor,
  (SELECT r.rate_minor FROM matter_rate r WHERE r.matter_id = e.matter_id AND r.timekeeper_id = e.timekeeper_id),
  (SELECT t.rate_minor FROM timekeeper t WHERE t.id = e.timekeeper_id))`;

/**
 * Needs the parameters of `policyParameters`. The driver binds every number as a float, which would turn integer division
 * into a float one: hence the casts.
 */
export const billedSecondsSql = `coalesce(e.billed_seconds, CASE WHEN e.worked_seconds = 0 THEN 0
  ELSE max((e.worked_seconds + CAST(@addend AS INTEGER)) / CAST(@step AS INTEGER) * CAST(@step AS INTEGER),
    CAST(@minimum AS INTEGER)) END)`;
export const amountSql = `CASE e.billing WHEN 'billable'
  THEN (${billedSecondsSql} * coalesce(${rateSql}, 0) + 1800) / 3600 ELSE 0 END`;

export type PolicyParameters = { readonly addend: number; readonly step: number; readonly minimum: number };

export function policyParameters(policy: RoundingPolicy): PolicyParameters {
  const step = policy.incrementSeconds;
  const addend = policy.mode === 'up' ? step - 1 : policy.mode === 'nearest' ? Math.floor(step / 2) : 0;
  return { addend, step, minimum: policy.minimumSeconds };
}
