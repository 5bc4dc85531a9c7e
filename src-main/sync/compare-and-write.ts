import type { EntryFacts } from '../../shared/domain/time-entry';
import type { Answer, RemoteEntry } from '../../shared/pms/port';
import { isEcho } from '../../shared/sync/plan-pull';
import type { Base } from '../../shared/sync/types';
import type { SyncContext } from './context';

export type Written = {
  readonly answer: Answer<RemoteEntry>;
  /** What was read back after the write: the record, null where it is gone, undefined where nobody read it. */
  readonly after?: RemoteEntry | null;
};

/**
 * An update where the vendor has no precondition: read, compare with base, write, read back (contract 11). The race between
 * the comparison and the write is a moment wide and can't be closed from here; whatever anybody wrote after us is read back
 * and planned like any news.
 */
export async function compareAndWrite(
  { store, adapter, ids }: SyncContext,
  base: Base,
  payload: EntryFacts,
): Promise<Written> {
  const before = await adapter.get(base.remoteId, ids);
  // Nothing was sent yet, so whatever came of the reading is certain not to have changed anything.
  if (before.kind !== 'done') return { answer: before };
  if (!isEcho(before.value, base)) return { answer: { kind: 'moved' } };
  store.failpoints.hit('push:compared');
  const answer = await adapter.update(base.remoteId, base.etag, payload, base.hidden, ids);
  if (answer.kind !== 'done') return { answer };
  const after = await adapter.get(base.remoteId, ids);
  if (after.kind === 'done') return { answer, after: after.value };
  // Written for certain; what can't be read now is read by the next pull.
  return after.kind === 'absent' && after.status === 404 ? { answer, after: null } : { answer };
}
