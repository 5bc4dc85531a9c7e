import { factsOf } from '../../../shared/domain/entry-facts';
import type { Id } from '../../../shared/domain/id';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { callsForNothing, planQueue } from '../../../shared/sync/plan-queue';
import { getApproval } from '../approvals';
import type { StoreContext } from '../database';
import { requireEntry } from '../entries';
import { contentHash } from '../hash';
import { factsContext } from '../reference';
import { getBase } from './base';
import { lookUpDue, markLookedUp } from './from-copy';
import { endHandedOver, isHandedOver } from './handed-over';
import { openRowsOf } from './outbox';
import { markMaybeSent, olderCopyWords, putUntried, withdrawRow } from './outbox-marks';

/**
 * Brings an entry's outbox rows in line with what the entry, its base and its approval call for (contract 8). Every
 * command that changes content, deletion, review state or approval, and every sync step that sets a base, calls this in
 * its own transaction. Calling it once more changes nothing.
 * @throws Error outside a transaction: a row apart from its change could be lost.
 */
export function requeue(store: StoreContext, entryId: Id): void {
  if (!store.db.inTransaction) throw new Error('The outbox is written with the change it carries');
  const entry = requireEntry(store, entryId);
  const input = {
    entry: { revision: entry.revision, deleted: entry.deletedAt !== null, reviewState: entry.reviewState },
    facts: factsOf(entry, factsContext(store)),
    base: getBase(store, entryId),
    approval: getApproval(store, entryId),
    openRows: openRowsOf(store, entryId),
  };
  if (isHandedOver(store, entryId)) {
    // Another laptop may have it: its rows stay as they are, held, until its record turns up or a person takes it back (P2).
    if (!callsForNothing(input)) return;
    endHandedOver(store, 'entry', entryId, 'arrived');
    store.changed(['backups']);
  }
  const effects = planQueue(input);
  for (const effect of effects) {
    if (effect.kind === 'withdraw') withdrawRow(store, effect.operationId);
    else putUntried(store, entryId, effect);
    if (effect.kind === 'put' && effect.operation === 'create') lookUpWhereDue(store, entryId, input.facts);
  }
  if (effects.length > 0) store.changed(['status', 'prebill', 'entries']);
}

/**
 * Work that had no row when an older copy was put back, since it lay in the trash, gets one only now: it may have been sent in
 * the time that the copy knows nothing of, and is looked up before anything of it leaves (P2).
 */
function lookUpWhereDue(store: StoreContext, entryId: Id, content: EntryFacts): void {
  const due = lookUpDue(store, entryId);
  if (due === null) return;
  for (const row of openRowsOf(store, entryId)) {
    if (row.operation !== 'create') continue;
    const payload = row.payload ?? content;
    markMaybeSent(store, row.operationId, {
      payload,
      payloadHash: contentHash(payload),
      approved: false,
      serverTime: due.since,
      words: olderCopyWords,
    });
  }
  markLookedUp(store, entryId);
}
