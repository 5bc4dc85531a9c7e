import type { Id, RemoteId } from '../../shared/domain/id';
import type { StoreContext } from '../store/database';
import { areNotTwins, isJoinedByWord } from '../store/sync/conflict';
import { ownerOf } from '../store/sync/twin-candidates';

/**
 * The other entry that a person said a record to be, when asked what that one's create had made or whether the two are twins.
 * An answer may be wrong, so that a create which may have made the record too is asked about and not sent again (P2, contract
 * 10).
 * @returns null where nobody has the record, where it is another's for certain, and where a person said that it is not this
 *   entry's
 */
export function givenAwayTo(store: StoreContext, entryId: Id, remoteId: RemoteId): Id | null {
  const owner = ownerOf(store, remoteId);
  if (owner === null || owner === entryId || areNotTwins(store, entryId, remoteId)) return null;
  return isJoinedByWord(store, owner, remoteId) ? owner : null;
}
