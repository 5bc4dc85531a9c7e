import type { RemoteEntry } from '../../shared/pms/port';
import { DamagedRow } from '../store/damaged-row';
import { inSavepoint } from '../store/database';
import { park } from '../store/sync/parked';
import { type SyncContext, syncWrite } from './context';

/** Where damaged rows of our own book are shown, among what can't be read. */
export const ownBook = 'book';

/**
 * Runs what concerns one entry. Where something of it is damaged, the entry is put aside and shown, and the others go on.
 * @returns null where it was put aside
 */
export async function apart<T>(context: SyncContext, work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    syncWrite(context, 'sync.damaged', () => show(context, error));
    return null;
  }
}

/** The same for what doesn't wait. */
export function apartNow<T>(context: SyncContext, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    syncWrite(context, 'sync.damaged', () => show(context, error));
    return null;
  }
}

/**
 * One transaction over a page of records. Each is applied apart from the others, which takes a savepoint, and that costs as much
 * as the writing itself. Hardly ever is anything damaged: so all are applied as one, and anew, each apart, where damage is met.
 * @param work is given the context to apply them in
 */
export function pageApart(context: SyncContext, work: (context: SyncContext) => void): void {
  const counts = { ...context.counts };
  try {
    syncWrite(context, 'sync.page', () => work({ ...context, asOne: true }));
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    Object.assign(context.counts, counts);
    syncWrite(context, 'sync.page', () => work(context));
  }
}

/** The same in the running transaction: what was written of it before the damage was met is taken back. */
export function partApart(context: SyncContext, work: () => void): DamagedRow | null {
  if (context.asOne === true) {
    work();
    return null;
  }
  try {
    inSavepoint(context.store, work);
    return null;
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    show(context, error);
    return error;
  }
}

/**
 * The same for a record of the PMS, in the running transaction: it is parked, so that it is looked at again (contract 7).
 */
export function recordApart(context: SyncContext, remote: RemoteEntry, work: () => void): void {
  const damage = partApart(context, work);
  if (damage === null) return;
  park(context.store, 'time_entries', {
    remoteId: remote.remoteId,
    reason: `It can’t be held against its entry here: ${damage.what} is damaged`,
    raw: JSON.stringify(remote),
    unknown: null,
  });
}

function show({ store }: SyncContext, { what, entryId }: DamagedRow): void {
  store.logger.error('book.damaged', { what, entryId });
  park(store, ownBook, {
    remoteId: entryId,
    reason: `Of entry ${entryId ?? '(unknown)'}, ${what} is damaged in the database. It is left as it is and not synced; a backup may hold it whole.`,
    raw: '',
    unknown: null,
  });
}
