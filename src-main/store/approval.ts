import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { EntryFacts } from '../../shared/domain/time-entry';
import { RoundingPolicy } from '../../shared/time/rounding';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

/** What an approval froze (P4): content, rounding and rate under a hash. One per entry; changing content deletes it. */
export const Approval = z.strictObject({
  entryId: Id,
  revision: z.int().min(1),
  facts: EntryFacts,
  hash: z.string(),
  policy: RoundingPolicy,
  approvedBy: Id,
  approvedAt: Instant,
});
export type Approval = z.infer<typeof Approval>;

const Row = Approval.extend({ facts: jsonColumn(EntryFacts), policy: jsonColumn(RoundingPolicy) });

export function getApproval(store: StoreContext, entryId: Id): Approval | null {
  const row = prepared(
    store.db,
    `SELECT entry_id AS entryId, revision, facts, hash, policy, approved_by AS approvedBy, approved_at AS approvedAt
     FROM approval WHERE entry_id = ?`,
  ).get(entryId);
  return row === undefined ? null : Row.parse(row);
}

export function putApproval(store: StoreContext, approval: Approval): void {
  prepared(
    store.db,
    `INSERT INTO approval (entry_id, revision, facts, hash, policy, approved_by, approved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (entry_id) DO UPDATE SET revision = excluded.revision, facts = excluded.facts, hash = excluded.hash,
       policy = excluded.policy, approved_by = excluded.approved_by, approved_at = excluded.approved_at`,
  ).run(
    approval.entryId,
    approval.revision,
    JSON.stringify(approval.facts),
    approval.hash,
    JSON.stringify(approval.policy),
    approval.approvedBy,
    approval.approvedAt,
  );
}

/** Withdraws an approval; true if there was one. The audit event is the command's part. */
export function deleteApproval(store: StoreContext, entryId: Id): boolean {
  return prepared(store.db, 'DELETE FROM approval WHERE entry_id = ?').run(entryId).changes > 0;
}
