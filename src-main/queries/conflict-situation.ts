import type { Id, RemoteId } from '../../shared/domain/id';
import { pmsName } from '../../shared/pms/pms-name';
import type { RemoteEntry } from '../../shared/pms/port';
import type { Normalise } from '../../shared/sync/compare';
import type { Situation } from '../../shared/sync/situation';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { getBase, getBaseByRemoteId } from '../store/sync/base';
import { type ConflictRecord, getConflict } from '../store/sync/conflict';
import { givenAwayTo } from '../sync/given-away';
import { contentOf, remoteOfBase } from '../sync/local-side';

/** @throws EngineError 'not_found' */
export function requireConflict(store: StoreContext, id: Id): ConflictRecord {
  const record = getConflict(store, id);
  if (record === null) throw new EngineError('not_found', 'There is no such conflict.');
  return record;
}

/**
 * What a conflict's choices depend on. An open one is told with the entry as it stands now (a temporary matter may have
 * been joined meanwhile); a closed one as it was.
 */
export function situationOf(store: StoreContext, record: ConflictRecord, normalise: Normalise): Situation {
  const entry = requireEntry(store, record.entryId);
  const isOpen = record.closedAt === null;
  const candidates = isOpen ? candidatesNow(store, record) : record.candidates;
  return {
    kind: record.kind,
    base: record.base,
    local: isOpen ? contentOf(store, entry) : record.local,
    localDeleted: isOpen ? entry.deletedAt !== null : record.localDeleted,
    remote: record.remote,
    candidates,
    givenAway: isOpen ? candidates.flatMap(({ remoteId }) => givenAway(store, record, remoteId) ?? []) : [],
    suggestion: record.suggestion,
    own: getBase(store, record.entryId),
    pmsName,
    normalise,
  };
}

/**
 * What another entry owns by now is not what this one made, unless it has it by a person's word only: then it is told as both
 * sides agreed on it last.
 */
function candidatesNow(store: StoreContext, record: ConflictRecord): RemoteEntry[] {
  return record.candidates.flatMap((one) => {
    const owned = getBaseByRemoteId(store, one.remoteId);
    if (owned === null) return one;
    return givenAway(store, record, one.remoteId) === null ? [] : remoteOfBase(owned.base);
  });
}

function givenAway(
  store: StoreContext,
  { kind, entryId }: ConflictRecord,
  remoteId: RemoteId,
): RemoteId | null {
  return kind === 'outcome_ambiguous' && givenAwayTo(store, entryId, remoteId) !== null ? remoteId : null;
}

/** What to tell of a conflict of which parts can't be read; null where all can. */
export function damageWords({ damaged, closedAt }: ConflictRecord): string | null {
  if (damaged === null || closedAt !== null) return null;
  return `Damaged: ${damaged} can’t be read. Both sides are looked at anew by the next sync.`;
}
