import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { EntryFacts } from '../../shared/domain/time-entry';
import { RoundingPolicy } from '../../shared/time/rounding';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';
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
});
export type Approval = z.infer<typeof Approval>;

const ApprovalRow = Approval.extend({ facts: jsonColumn(EntryFacts), policy: jsonColumn(RoundingPolicy) });

/** The approval in force, or null. One that can't be read is none: nothing goes out by it, and a person approves again (P4). */
export function getApproval(store: StoreContext, entryId: Id): Approval | null {
  const row = prepared(
    store.db,
    `SELECT entry_id AS entryId, revision, facts, hash, policy, approved_by AS approvedBy, approved_at AS approvedAt
     FROM approval WHERE entry_id = ?`,
  ).get(entryId);
  if (row === undefined) return null;
  const parsed = ApprovalRow.safeParse(row);
  if (!parsed.success) store.logger.error('approval.damaged', { entryId });
  return parsed.success ? parsed.data : null;
}

/** Puts an approval in force in place of an older one. */
export function putApproval(store: StoreContext, approval: Approval): void {
  prepared(
    store.db,
    `INSERT INTO approval (entry_id, revision, facts, hash, policy, approved_by, approved_at)
     VALUES (@entryId, @revision, @facts, @hash, @policy, @approvedBy, @approvedAt)
     ON CONFLICT (entry_id) DO UPDATE SET revision = excluded.revision, facts = excluded.facts, hash = excluded.hash,
       policy = excluded.policy, approved_by = excluded.approved_by, approved_at = excluded.approved_at`,
  ).run({ ...approval, facts: JSON.stringify(approval.facts), policy: JSON.stringify(approval.policy) });
}

/** Takes an approval out of force; that it was given stays in the audit chain. */
export function removeApproval(store: StoreContext, entryId: Id): void {
  prepared(store.db, 'DELETE FROM approval WHERE entry_id = ?').run(entryId);
}
