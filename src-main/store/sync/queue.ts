import { factsOf } from '../../../shared/domain/entry-facts';
import type { Id } from '../../../shared/domain/id';
import { planQueue } from '../../../shared/sync/plan-queue';
import { getApproval } from '../approvals';
import type { StoreContext } from '../database';
import { requireEntry } from '../entries';
import { factsContext } from '../reference';
import { getBase } from './base';
import { openRowsOf, putUntried, withdrawRow } from './outbox';

/**
 * Brings an entry's outbox rows in line with what the entry, its base and its approval call for (contract 8). Every
 * command that changes content, deletion, review state or approval, and every sync step that sets a base, calls this in
 * its own transaction. Calling it once more changes nothing.
 * @throws Error outside a transaction: a row apart from its change could be lost.
 */
export function requeue(store: StoreContext, entryId: Id): void {
  if (!store.db.inTransaction) throw new Error('The outbox is written with the change it carries');
  const entry = requireEntry(store, entryId);
  const effects = planQueue({
    entry: { revision: entry.revision, deleted: entry.deletedAt !== null, reviewState: entry.reviewState },
    facts: factsOf(entry, factsContext(store)),
    base: getBase(store, entryId),
    approval: getApproval(store, entryId),
    openRows: openRowsOf(store, entryId),
  });
  for (const effect of effects) {
    if (effect.kind === 'withdraw') withdrawRow(store, effect.operationId);
    else putUntried(store, entryId, effect);
  }
  if (effects.length > 0) store.changed(['status', 'prebill', 'entries']);
}
