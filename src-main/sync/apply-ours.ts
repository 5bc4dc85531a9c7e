import type { RemoteEntry } from '../../shared/pms/port';
import { planFound } from '../../shared/sync/plan-answer';
import type { OutboxRow } from '../../shared/sync/types';
import { requireEntry } from '../store/entries';
import { getBase } from '../store/sync/base';
import { applyStored } from './apply-answer';
import { applyKnown } from './apply-remote';
import type { SyncContext } from './context';

/** No version of it was ever seen: what is read next is news. */
const unseen = '';

/**
 * A record that a row of ours made or changed, as it is by now. Where somebody changed it since, the base is what was sent,
 * and what stands there is planned like any news of it: nothing goes out over it (P3).
 */
export function applyOurs(context: SyncContext, row: OutboxRow, remote: RemoteEntry): void {
  const { store, adapter } = context;
  if (row.payload === null) return;
  const entry = requireEntry(store, row.entryId);
  const isOvertaken = entry.revision !== row.revision || entry.deletedAt !== null;
  const found = planFound(row.payload, remote, isOvertaken, adapter.normalise);
  if (found.kind !== 'changed_since') {
    applyStored(context, row, remote);
    return;
  }
  applyStored(context, row, { ...remote, facts: row.payload, etag: unseen, onBill: false, billLabel: null });
  const base = getBase(store, row.entryId);
  if (base?.remoteId === remote.remoteId) applyKnown(context, row.entryId, base, remote);
}
