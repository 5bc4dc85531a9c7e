import type { ConflictKind, OutboxRow } from '../../shared/sync/types';
import { keptOnLaptop } from '../store/sync/conflict';
import type { SyncContext } from './context';

/** Conflicts that a person decided for the laptop and that would only be asked again: same matter, same codes. */
export function acceptedKinds({ store }: SyncContext, { entryId, payload }: OutboxRow): ConflictKind[] {
  if (payload === null) return [];
  return keptOnLaptop(store, entryId).flatMap(({ kind, local }) => {
    const sameMatter = local.matterId === payload.matterId;
    const sameCodes = local.taskCode === payload.taskCode && local.activityCode === payload.activityCode;
    if (kind === 'matter_unavailable' && sameMatter) return [kind];
    return kind === 'rate_or_code_changed' && sameCodes ? [kind] : [];
  });
}
