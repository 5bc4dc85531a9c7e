import type { RemoteId } from '../../shared/domain/id';
import { planAbsence } from '../../shared/sync/plan-absence';
import { nowInstant } from '../store/database';
import { getBaseByRemoteId, remoteIdsAfter } from '../store/sync/base';
import { markSwept } from '../store/sync/cursor';
import { askAboutMissing, keptRemoteIds, missingRemoteIds } from '../store/sync/missing';
import { apart, pageApart } from './apart';
import { applyGone, applyRemote, applyUnreadable, timeEntries } from './apply-remote';
import { type StepEnd, type SyncContext, stoppedEnd, syncWrite } from './context';
import { isMatterGone } from './look-up';
import { readParked } from './read-parked';
import { readReference } from './reference';
import { endOf, isAboutOneRecord } from './steps';

/** A walk over all known records in batches. It may take several cycles; its findings count only when it is whole. */
export type Sweep = {
  /** The last id that was asked for; null at the beginning. */
  position: RemoteId | null;
  readonly asked: RemoteId[];
  readonly seen: Set<RemoteId>;
  /** So many ids a request; fewer while one of them makes the PMS fail. Null: as many as it takes. */
  size: number | null;
  /** Single ids in a row that could not be asked for. */
  failed: number;
};

export const newSweep = (): Sweep => ({
  position: null,
  asked: [],
  seen: new Set(),
  size: null,
  failed: 0,
});

/** So many batches a cycle, so that a large firm's sweep leaves room under the limit for what was approved. */
const batchesPerCycle = 12;

/**
 * Looks for known records that the PMS no longer shows (contract 6), and at what changes without making a new version, such
 * as going on a bill. Returns whether the sweep is finished, or why it could not go on.
 */
export async function sweep(context: SyncContext, walk: Sweep): Promise<StepEnd | boolean> {
  const { store, adapter } = context;
  for (let batches = 0; batches < batchesPerCycle; batches += 1) {
    if (context.stopped()) return stoppedEnd;
    const batch = remoteIdsAfter(store, walk.position, walk.size ?? adapter.capabilities.idsPerCall);
    const last = batch.at(-1);
    if (last === undefined) return finish(context, walk);
    const page = await adapter.listByIds(batch, context.ids);
    if (page.kind !== 'done') {
      if (!isAboutOneRecord(page) || !narrow(walk, batch)) return endOf(page);
      continue;
    }
    widen(walk, adapter.capabilities.idsPerCall);
    pageApart(context, (part) => {
      for (const remote of page.value.items) applyRemote(part, remote);
      for (const thing of page.value.unreadable) applyUnreadable(part, thing);
    });
    for (const { remoteId } of page.value.items) walk.seen.add(remoteId);
    for (const { remoteId } of page.value.unreadable) if (remoteId !== null) walk.seen.add(remoteId);
    walk.asked.push(...batch);
    walk.position = last;
  }
  return false;
}

/**
 * A batch failed: half of it is asked for next, down to the one record that makes the PMS fail. That one is not gone; it is
 * left out, and the walk goes on. @returns false where it is not one record but the PMS
 */
function narrow(walk: Sweep, batch: readonly RemoteId[]): boolean {
  const [only] = batch;
  if (batch.length > 1 || only === undefined) {
    walk.size = Math.max(1, Math.floor(batch.length / 2));
    return walk.failed === 0;
  }
  walk.failed += 1;
  walk.seen.add(only);
  walk.asked.push(only);
  walk.position = only;
  return walk.failed === 1;
}

function widen(walk: Sweep, most: number): void {
  walk.failed = 0;
  if (walk.size !== null) walk.size = walk.size * 2 >= most ? null : walk.size * 2;
}

async function finish(context: SyncContext, walk: Sweep): Promise<StepEnd | boolean> {
  const { store } = context;
  const end = await readParked(context);
  if (end !== null) return end;
  const decision = planAbsence({
    asked: walk.asked,
    seen: walk.seen,
    complete: true,
    kept: new Set(keptRemoteIds(store)),
    questioned: new Set(missingRemoteIds(store)),
  });
  if (decision.kind === 'ask') {
    syncWrite(context, 'sync.missing', () => askAboutMissing(store, decision.remoteIds, decision.words));
  }
  if (decision.kind === 'gone') {
    const stop = await confirmAllGone(context, decision.remoteIds);
    if (stop !== null) return stop;
  }
  syncWrite(context, 'sync.swept', () => markSwept(store, timeEntries, nowInstant(store)));
  return true;
}

/**
 * A matter that went out of this person's sight takes its entries along, and they look like deleted ones. So the matters are
 * read first: what lies in one that is not shown any more is asked about, and only the rest may be gone.
 */
async function confirmAllGone(context: SyncContext, remoteIds: readonly RemoteId[]): Promise<StepEnd | null> {
  const { store } = context;
  const end = await readReference(context, 'without_codes');
  if (end !== null) return end;
  const hidden = remoteIds.filter((remoteId) => isMatterGone(context, remoteId));
  if (hidden.length > 0) {
    const words =
      hidden.length === 1
        ? 'An entry in the PMS is no longer shown to you, and neither is its matter. Was it deleted?'
        : `${hidden.length} entries in the PMS are no longer shown to you, and neither are their matters. Were they deleted?`;
    syncWrite(context, 'sync.missing', () => askAboutMissing(store, hidden, words));
  }
  for (const remoteId of remoteIds) {
    if (hidden.includes(remoteId)) continue;
    const stop = await confirmGone(context, remoteId);
    if (stop !== null) return stop;
  }
  return null;
}

/** Asked for by its own id once more before anything follows: a list may lag behind. */
async function confirmGone(context: SyncContext, remoteId: RemoteId): Promise<StepEnd | null> {
  if (context.stopped()) return stoppedEnd;
  const answer = await context.adapter.get(remoteId, context.ids);
  if (answer.kind === 'done') {
    syncWrite(context, 'sync.page', () => applyRemote(context, answer.value));
    return null;
  }
  if (answer.kind !== 'absent') {
    // One that can't be read is not gone; it is looked for again by the next sweep.
    return isAboutOneRecord(answer) ? null : endOf(answer);
  }
  await apart(context, () =>
    syncWrite(context, 'sync.gone', () => {
      const known = getBaseByRemoteId(context.store, remoteId);
      if (known === null) return;
      // 403 says that it is there and not ours to see: that is no deletion.
      if (answer.status === 403) {
        askAboutMissing(
          context.store,
          [remoteId],
          'An entry in the PMS is no longer yours to see. Was it deleted?',
        );
      } else applyGone(context, known.entryId, known.base);
    }),
  );
  return null;
}
