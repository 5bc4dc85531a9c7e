import type { RemoteId } from '../../shared/domain/id';
import type { Answer, RemoteEntry } from '../../shared/pms/port';
import { getMatter } from '../store/reference';
import { getBaseByRemoteId } from '../store/sync/base';
import type { SyncContext } from './context';
import { readReference } from './reference';

/**
 * Asks for a known record by its id. "Not found" counts as gone only while its matter is in sight: one that was taken out of
 * this person's sight takes its records along, and they look like deleted ones (contract 6). That is told as a 403.
 */
export async function lookUp(context: SyncContext, remoteId: RemoteId): Promise<Answer<RemoteEntry>> {
  const answer = await context.adapter.get(remoteId, context.ids);
  if (answer.kind !== 'absent' || answer.status !== 404) return answer;
  const end = await readReference(context, 'without_codes');
  if (end !== null) {
    return { kind: 'retry', reason: 'bad_answer', afterMs: end.afterMs, message: end.words };
  }
  return isMatterGone(context, remoteId) ? { kind: 'absent', status: 403 } : answer;
}

/** Whether the matter that a known record lies in is no longer shown, by the reference data as it was read last. */
export function isMatterGone({ store }: SyncContext, remoteId: RemoteId): boolean {
  const matterId = getBaseByRemoteId(store, remoteId)?.base.facts.matterId ?? null;
  return matterId !== null && getMatter(store, matterId)?.status === 'gone';
}
