import type { Id } from '../../shared/domain/id';
import type { Base } from '../../shared/sync/types';
import { appendAudit, syncActor } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { requireEntry, updateEntry } from '../store/entries';
import { getBase, removeBase } from '../store/sync/base';
import { requeue } from '../store/sync/queue';

/** Why an entry that came since an older copy was put back gives its record up. */
export const forgottenHere = {
  actor: syncActor,
  action: 'sync.step_aside',
  reason: 'An older copy of the database had forgotten that it may have been sent from here',
};

/**
 * An entry that the PMS sent gives its record up in favour of the entry that it was born from, in the running transaction: it
 * goes to the trash here, and nothing is deleted there.
 * @returns the record's base as it was
 * @throws Error where the entry has no record
 */
export function stepAside(
  store: StoreContext,
  id: Id,
  inFavourOf: Id,
  told: { readonly action: string; readonly reason: string; readonly actor?: string },
): Base {
  const base = getBase(store, id);
  if (base === null) throw new Error('An entry without a record has none to give');
  const before = requireEntry(store, id);
  const at = nowInstant(store);
  const after = {
    ...before,
    deletedAt: before.deletedAt ?? at,
    updatedAt: at,
    revision: before.revision + 1,
  };
  removeBase(store, id);
  updateEntry(store, after);
  appendAudit(store, {
    ...told,
    subject: 'entry',
    subjectId: id,
    before: { entry: before, remoteId: base.remoteId },
    after: { entry: after, inFavourOf },
  });
  requeue(store, id);
  return base;
}
