import type { RemoteId } from '../../shared/domain/id';
import { markParkedMet, parkedRemoteIds, releaseParked } from '../store/sync/parked';
import { pageApart } from './apart';
import { applyRemote, applyUnreadable, timeEntries } from './apply-remote';
import { type StepEnd, type SyncContext, stoppedEnd, syncWrite } from './context';
import { endOf, isAboutOneRecord } from './steps';

/** So many requests at a time, so that a long list leaves room under the limit for what was approved. */
const mostRequests = 16;

/**
 * Parked records are tried again, those not met for longest first: a colleague may have put them right, or the conflict that
 * they waited for is decided. One that makes the PMS fail goes to the end of the line and hinders nothing (contract 7, 14).
 */
export async function readParked(context: SyncContext): Promise<StepEnd | null> {
  const { store, adapter } = context;
  const queue = inBatches(parkedRemoteIds(store, timeEntries), adapter.capabilities.idsPerCall);
  for (let requests = 0; requests < mostRequests; requests += 1) {
    const batch = queue.shift();
    if (batch === undefined) return null;
    if (context.stopped()) return stoppedEnd;
    const page = await adapter.listByIds(batch, context.ids);
    if (page.kind !== 'done') {
      if (!isAboutOneRecord(page)) return endOf(page);
      const [only] = batch;
      if (batch.length > 1) queue.unshift(...inBatches(batch, Math.ceil(batch.length / 2)));
      else if (only !== undefined)
        syncWrite(context, 'sync.page', () => markParkedMet(store, timeEntries, only));
      continue;
    }
    const { items, unreadable } = page.value;
    const shown = new Set([...items, ...unreadable].map(({ remoteId }) => remoteId));
    pageApart(context, (part) => {
      for (const remote of items) applyRemote(part, remote);
      for (const thing of unreadable) applyUnreadable(part, thing);
      // Gone from the PMS: there is nothing left to read.
      for (const id of batch) if (!shown.has(id)) releaseParked(store, timeEntries, id);
    });
  }
  return null;
}

function inBatches(ids: readonly RemoteId[], size: number): RemoteId[][] {
  const batches: RemoteId[][] = [];
  for (let from = 0; from < ids.length; from += size) batches.push(ids.slice(from, from + size));
  return batches;
}
