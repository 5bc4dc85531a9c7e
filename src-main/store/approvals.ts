import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { AdjustmentMinor, EntryFacts } from '../../shared/domain/time-entry';
import { Currency, Minor } from '../../shared/money/money';
import type { DaySoFar } from '../../shared/time/allot-day';
import { RoundingPolicy } from '../../shared/time/rounding';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';
import { rowReader } from './known-rows';
import { jsonColumn } from './sync/json-column';

/** What an approval froze: exactly these facts are pushed, and nothing else (P4). */
export const Approval = z.strictObject({
  entryId: Id,
  revision: z.int().min(1),
  facts: EntryFacts,
  /** SHA-256 over the canonical JSON of `facts`. */
  hash: z.string(),
  /** The rounding policy by which `facts.seconds` was derived. */
  policy: RoundingPolicy,
  approvedBy: Id,
  approvedAt: Instant,
  /** What the rate is in. Null in approvals from before it was kept, as are the next two. */
  currency: Currency.nullish(),
  /** Worked time at the full rate, before write-downs and no charge. */
  standardMinor: Minor.nullish(),
  /** Taken off the amount of `facts`; no more than there was. */
  adjustmentMinor: AdjustmentMinor.nullish(),
  /** Why less is billed, in the reviewer's words. */
  adjustmentReason: z.string().nullish(),
  /** 1: `facts.seconds` is the line's share of a rounded day, and nobody's own figure. */
  allotted: z.int().nullish(),
});
export type Approval = z.infer<typeof Approval>;

const reader = rowReader(
  Approval.extend({ facts: jsonColumn(EntryFacts), policy: jsonColumn(RoundingPolicy) }),
  'entryId',
);
const byEntry = `SELECT entry_id AS entryId, revision, facts, hash, policy, approved_by AS approvedBy,
    approved_at AS approvedAt, currency, standard_minor AS standardMinor, adjustment_minor AS adjustmentMinor,
    adjustment_reason AS adjustmentReason, allotted
  FROM approval WHERE entry_id = ?`;

/** The approval in force, or null. One that can't be read is none: nothing goes out by it, and a person approves again (P4). */
export function getApproval(store: StoreContext, entryId: Id): Approval | null {
  const row = prepared(store.db, byEntry).get(entryId);
  if (row === undefined) return null;
  const approval = reader.read(row);
  if (approval === null) store.logger.error('approval.damaged', { entryId });
  return approval;
}

/** Puts an approval in force in place of an older one. */
export function putApproval(store: StoreContext, approval: Approval): void {
  prepared(
    store.db,
    `INSERT INTO approval (entry_id, revision, facts, hash, policy, approved_by, approved_at, currency, standard_minor,
       adjustment_minor, adjustment_reason, allotted)
     VALUES (@entryId, @revision, @facts, @hash, @policy, @approvedBy, @approvedAt, @currency, @standardMinor,
       @adjustmentMinor, @adjustmentReason, @allotted)
     ON CONFLICT (entry_id) DO UPDATE SET revision = excluded.revision, facts = excluded.facts, hash = excluded.hash,
       policy = excluded.policy, approved_by = excluded.approved_by, approved_at = excluded.approved_at,
       currency = excluded.currency, standard_minor = excluded.standard_minor,
       adjustment_minor = excluded.adjustment_minor, adjustment_reason = excluded.adjustment_reason, allotted = excluded.allotted`,
  ).run({
    ...approval,
    facts: JSON.stringify(approval.facts),
    policy: JSON.stringify(approval.policy),
    currency: approval.currency ?? null,
    standardMinor: approval.standardMinor ?? null,
    adjustmentMinor: approval.adjustmentMinor ?? null,
    adjustmentReason: approval.adjustmentReason ?? null,
    allotted: approval.allotted ?? null,
  });
}

/** What was approved of a matter here and is not on a bill yet, without these entries. */
export function approvedUnbilled(
  store: StoreContext,
  matterId: Id,
  except: readonly Id[],
): { readonly facts: EntryFacts; readonly adjustmentMinor: number }[] {
  const Rows = z.array(z.strictObject({ facts: jsonColumn(EntryFacts), adjustmentMinor: AdjustmentMinor }));
  return Rows.parse(
    prepared(
      store.db,
      `SELECT a.facts, coalesce(a.adjustment_minor, 0) AS adjustmentMinor FROM approval a JOIN entry e ON e.id = a.entry_id LEFT JOIN base b ON b.entry_id = e.id
       WHERE e.matter_id = ? AND e.deleted_at IS NULL AND e.review_state = 'approved' AND coalesce(b.on_bill, 0) = 0
         AND json_valid(a.facts) AND e.id NOT IN (SELECT value FROM json_each(?))`,
    ).all(matterId, JSON.stringify(except)),
  );
}

/** What earlier approvals took of a timekeeper's rounded day on a matter. */
export function allottedOfDay(
  store: StoreContext,
  day: { readonly timekeeperId: Id; readonly matterId: Id | null; readonly workDate: string },
  except: readonly Id[],
): DaySoFar {
  return prepared(
    store.db,
    `SELECT coalesce(sum(e.worked_seconds), 0) AS workedSeconds, coalesce(sum(e.billed_seconds), 0) AS billedSeconds
     FROM entry e JOIN approval a ON a.entry_id = e.id
     WHERE a.allotted = 1 AND e.review_state = 'approved' AND e.deleted_at IS NULL AND e.timekeeper_id = @timekeeperId
       AND e.matter_id IS @matterId AND e.work_date = @workDate AND e.id NOT IN (SELECT value FROM json_each(@except))`,
  ).get({ ...day, except: JSON.stringify(except) }) as DaySoFar;
}

/** Which of a matter's lines are billed with their share of a rounded day. */
export function allottedLines(store: StoreContext, matterId: Id): Set<Id> {
  const ids = prepared(
    store.db,
    `SELECT e.id FROM entry e JOIN approval a ON a.entry_id = e.id
     WHERE e.matter_id = ? AND a.allotted = 1 AND e.review_state = 'approved'`,
  )
    .pluck()
    .all(matterId) as Id[];
  return new Set(ids);
}

/** Takes an approval out of force; that it was given stays in the audit chain. */
export function removeApproval(store: StoreContext, entryId: Id): void {
  prepared(store.db, 'DELETE FROM approval WHERE entry_id = ?').run(entryId);
}
