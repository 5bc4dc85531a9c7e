import { planAmnesia } from '../../shared/sync/plan-amnesia';
import type { Instant } from '../../shared/time/work-date';
import { bumpEpoch } from '../store/account';
import { appendAudit } from '../store/audit';
import { inTransaction, type StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { contentHash } from '../store/hash';
import { getCursor } from '../store/sync/cursor';
import { markLookedUp, noteFromCopy } from '../store/sync/from-copy';
import { isHandedOver } from '../store/sync/handed-over';
import { openRows } from '../store/sync/outbox';
import { markMaybeSent, olderCopyWords } from '../store/sync/outbox-marks';
import { timeEntries } from './apply-remote';
import type { Carried } from './carry-records';
import { contentOf } from './local-side';

export type OlderCopy = {
  /** The audit event's action ("store.restore"). */
  readonly action: string;
  readonly reason: string;
  /** How far the database had come that this one takes the place of; null where nobody knows. */
  readonly newer: { readonly sequence: number; readonly hash: string | null } | null;
  /** Takes over what that database knows of its records, where it can be read; what it doesn't know is looked up. */
  readonly carry?: () => Carried | null;
};

/**
 * Makes a database that is older than what this laptop did safe to sync from: whatever may have been sent since is an
 * outcome unknown, looked for from the copy's time on before anything leaves (P2, contract 10). The cursors are the copy's
 * too, so that the next pull sees all that changed. Doing it twice does no harm.
 * @returns how many entries have to be looked up
 */
export function treatAsOlderCopy(store: StoreContext, copy: OlderCopy): number {
  return inTransaction(store, copy.action, () => {
    const since = getCursor(store, timeEntries)?.since ?? null;
    const carried = copy.carry?.() ?? null;
    if (carried?.isWhole !== true) noteFromCopy(store, earlier(since, null));
    let count = carried?.onTheirWay ?? 0;
    for (const row of openRows(store)) {
      if (carried?.known.has(row.entryId)) continue;
      const content = contentOf(store, requireEntry(store, row.entryId));
      const decision = planAmnesia(row, content, isHandedOver(store, row.entryId));
      if (decision.kind === 'leave') continue;
      markMaybeSent(store, row.operationId, {
        payload: decision.payload,
        payloadHash: contentHash(decision.payload),
        // Never tried before the copy, it stays one operation whatever becomes of its content: where another life sent it,
        // its key says so, and a new one would not (P2).
        approved: decision.approved && row.attempts > 0,
        serverTime: earlier(since, row.attemptedServerTime),
        words: olderCopyWords,
      });
      markLookedUp(store, row.entryId);
      count += 1;
    }
    // What a cycle of the other database still has under way must not end in this one (contract 18).
    bumpEpoch(store);
    appendAudit(store, {
      action: copy.action,
      subject: 'store',
      subjectId: 'database',
      before: copy.newer,
      after: { toLookUp: count },
      reason: copy.reason,
    });
    store.changed([
      'status',
      'entries',
      'activity',
      'prebill',
      'conflicts',
      'timers',
      'reference',
      'settings',
      'undo',
    ]);
    return count;
  });
}

/** A server clock may have been put back since: a day more is searched, and only exactly our content counts. */
const marginMs = 86_400_000;

function earlier(since: Instant | null, attempted: Instant | null): Instant | null {
  if (since === null) return attempted;
  const from = new Date(Date.parse(since) - marginMs).toISOString();
  return attempted !== null && attempted < from ? attempted : from;
}
