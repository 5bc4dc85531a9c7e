import { EngineError } from '../engine-error';
import type { PmsConnection } from '../pms/connection';
import { getAccount } from '../store/account';
import { appendAudit, syncActor } from '../store/audit';
import { inTransaction, nowInstant, type StoreContext } from '../store/database';
import { cacheReadAt } from '../store/reference';
import { idMapOf } from '../store/sync/id-map';
import { noteNextMatter } from '../store/sync/into-sight';
import { attemptedToUnknown } from '../store/sync/outbox-marks';
import { releaseUnseen } from '../store/sync/parked';
import { beginRun, endRun, type RunCounts } from '../store/sync/sync-run';
import { endStepsCutOff } from '../store/sync/sync-step';
import { trimHistory } from '../store/sync/trim-history';
import { ownBook } from './apart';
import { EpochEnded, type StepEnd, type SyncContext, stoppedEnd, syncWrite } from './context';
import { mendConflicts } from './mend-conflicts';
import { mendQueue } from './mend-queue';
import { pull } from './pull';
import { push } from './push';
import { readReference } from './reference';
import { identify } from './session';
import { settle } from './settle';
import { mayBeItsOwn } from './steps';
import { newSweep, type Sweep, sweep } from './sweep';

/** What is remembered from one cycle to the next, and forgotten when the connection is lost. */
export type CycleMemory = {
  /** It is known whose sign-in is in use. */
  identified: boolean;
  sweep: Sweep | null;
  /** A person asked for a sync: a sweep that begins after that is due, whenever the last one was. */
  sweepWanted: boolean;
  /** By the clock that doesn't jump; null: due at once. */
  sweptAt: number | null;
  referenceAt: number | null;
  /** When a matter was last put in line to be listed anew, by the same clock; null: not in this run of the app. */
  matterAt: number | null;
  /** By the clock that doesn't jump; null: the history is trimmed at the end of the next cycle. */
  trimmedAt: number | null;
};

export const newMemory = (): CycleMemory => ({
  identified: false,
  sweep: null,
  sweepWanted: false,
  sweptAt: null,
  referenceAt: null,
  matterAt: null,
  trimmedAt: null,
});

const referenceEveryMs = 15 * 60_000;
const sweepEveryMs = 10 * 60_000;
const matterEveryMs = 3_600_000;
const trimEveryMs = 3_600_000;

/** Null: everything was done. */
export type CycleEnd = StepEnd | null;

/**
 * One cycle: settle what is unknown, read reference data where due, pull, look for what is gone, push. Stopped or cut off
 * anywhere, the next one continues (contract 15). The run is written down, with what it did and why it ended.
 */
export async function runCycle(
  store: StoreContext,
  pms: PmsConnection,
  memory: CycleMemory,
  stopped: () => boolean,
): Promise<CycleEnd> {
  const began = nowInstant(store);
  const run = beginCycle(store);
  const counts = { pulled: 0, pushed: 0, conflicts: 0, held: 0 };
  let end: CycleEnd;
  try {
    end = memory.identified ? null : await identify(store, pms.adapter);
    memory.identified = end === null;
    // The epoch is read after it is known whose sign-in this is: nothing is written before (contract 18).
    const { epoch } = getAccount(store);
    end ??= await steps(
      { store, adapter: pms.adapter, ids: idMapOf(store), epoch, stopped, run, counts },
      memory,
    );
  } catch (error) {
    end = endOfError(store, error);
  }
  if (end !== null) forgetConnection(memory, end);
  inTransaction(store, 'sync.run-end', () => {
    // A cycle that went through whole met everything that is damaged still.
    if (end === null) releaseUnseen(store, ownBook, began);
    endRun(store, run, end === null ? 'good' : end.reason, counts, wordsOf(counts, end));
  });
  trimWhereDue(store, memory);
  return end;
}

/** Off the path of everything else: after the cycle, in a transaction of its own, a part at a time. */
function trimWhereDue(store: StoreContext, memory: CycleMemory): void {
  const now = store.clock.monotonic();
  if (memory.trimmedAt !== null && now - memory.trimmedAt < trimEveryMs) return;
  const isMore = inTransaction(store, 'sync.trim', () => trimHistory(store));
  memory.trimmedAt = isMore ? null : now;
}

/** Contract 9: whatever is found attempted when a cycle begins was cut off; its outcome is unknown. */
function beginCycle(store: StoreContext): number {
  return inTransaction(store, 'sync.run-begin', () => {
    // First of all: what can't be read would stop what reads it.
    mendQueue(store);
    mendConflicts(store);
    const cutOff = attemptedToUnknown(store);
    endStepsCutOff(store);
    if (cutOff > 0) {
      appendAudit(store, {
        actor: syncActor,
        action: 'sync.cut_off',
        subject: 'sync',
        subjectId: 'outbox',
        before: null,
        after: { rows: cutOff },
        reason: 'The app or the line ended before an answer came',
      });
      store.changed(['status', 'entries']);
    }
    return beginRun(store);
  });
}

async function steps(context: SyncContext, memory: CycleMemory): Promise<CycleEnd> {
  const all = [
    // People and matters come first where there are none: nothing could be read without them.
    () => (isFirst(context) ? readReferenceWhereDue(context, memory) : null),
    () => settle(context),
    () => readReferenceWhereDue(context, memory),
    () => pull(context),
    () => lookForGone(context, memory),
  ];
  let left: CycleEnd = null;
  for (const step of all) {
    if (context.stopped()) return stoppedEnd;
    const end = await step();
    if (end !== null && end.goesOn !== true) return end;
    left ??= end;
  }
  return left;
}

/** What was approved waits for no record that can't be read when all of them are walked over (contract 14). */
async function lookForGone(context: SyncContext, memory: CycleMemory): Promise<CycleEnd> {
  const swept = await sweepWhereDue(context, memory);
  if (swept !== null && !mayBeItsOwn(swept)) return swept;
  if (context.stopped()) return stoppedEnd;
  return (await push(context)) ?? swept;
}

function isFirst({ store }: SyncContext): boolean {
  return cacheReadAt(store, 'matters') === null;
}

async function readReferenceWhereDue(context: SyncContext, memory: CycleMemory): Promise<CycleEnd> {
  const now = context.store.clock.monotonic();
  if (memory.referenceAt !== null && now - memory.referenceAt < referenceEveryMs) return null;
  const end = await readReference(context);
  if (end === null) memory.referenceAt = now;
  return end;
}

async function sweepWhereDue(context: SyncContext, memory: CycleMemory): Promise<CycleEnd> {
  const now = context.store.clock.monotonic();
  const isDue = memory.sweepWanted || memory.sweptAt === null || now - memory.sweptAt >= sweepEveryMs;
  if (memory.sweep === null) {
    if (!isDue) return null;
    memory.sweep = newSweep();
    memory.sweepWanted = false;
  }
  const end = await sweep(context, memory.sweep);
  if (typeof end !== 'boolean') return end;
  if (end) {
    memory.sweep = null;
    memory.sweptAt = now;
    walkOnWhereDue(context, memory);
  }
  return null;
}

/** One matter an hour is listed anew: little for any limit, and in time everything that this person may see. */
function walkOnWhereDue(context: SyncContext, memory: CycleMemory): void {
  const now = context.store.clock.monotonic();
  memory.matterAt ??= now;
  if (context.adapter.capabilities.changes === 'full_list' || now - memory.matterAt < matterEveryMs) return;
  syncWrite(context, 'sync.walk', () => noteNextMatter(context.store));
  memory.matterAt = now;
}

/** After a lost connection much may have happened: reference data and absences are looked at anew. */
function forgetConnection(memory: CycleMemory, end: StepEnd): void {
  if (['rate_limit', 'own_limit', 'stopped'].includes(end.reason)) return;
  const { trimmedAt, matterAt } = memory;
  Object.assign(memory, newMemory(), { trimmedAt, matterAt });
}

/** An error of our own, or of the disk: the cycle ends, the next one tries again, and local work goes on. */
export function endOfError(store: StoreContext, error: unknown): StepEnd {
  if (error instanceof EpochEnded) return { ...stoppedEnd, words: error.message };
  // What the disk says is for the person to hear: it is theirs to put right (P5).
  if (error instanceof EngineError && error.code === 'store') {
    store.logger.error('sync.failed', { name: error.name, stack: stackOf(error) });
    return { reason: 'bad_answer', afterMs: null, words: `Sync could not go on. ${error.message}` };
  }
  // The name alone: a message may quote content.
  const name = error instanceof Error ? error.name : 'unknown';
  store.logger.error('sync.failed', { name, stack: stackOf(error) });
  return { reason: 'bad_answer', afterMs: null, words: `Sync met an error of its own (${name})` };
}

/** Where it happened, without the message. */
function stackOf(error: unknown): string | null {
  if (!(error instanceof Error) || error.stack === undefined) return null;
  return error.stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .join(' | ');
}

function wordsOf(counts: RunCounts, end: CycleEnd): string {
  if (end !== null) return end.words;
  const parts = [
    counts.pulled > 0 ? `${counts.pulled} taken over` : '',
    counts.pushed > 0 ? `${counts.pushed} sent` : '',
    counts.conflicts > 0 ? `${counts.conflicts} in conflict` : '',
    counts.held > 0 ? `${counts.held} held` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing new' : parts.join(', ');
}
