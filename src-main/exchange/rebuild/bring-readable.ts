import type { Id } from '../../../shared/domain/id';
import type { TimeEntry } from '../../../shared/domain/time-entry';
import { writeEntry } from '../../commands/write-entry';
import { EngineError } from '../../engine-error';
import { myTimekeeperId } from '../../store/account';
import { DamagedRow } from '../../store/damaged-row';
import { inSavepoint, nowInstant, type StoreContext } from '../../store/database';
import { getEntry } from '../../store/entries';
import { openTimers } from '../../store/timers';
import type { SyncContext } from '../../sync/context';
import { bringIn } from '../move/bring-in';
import type { MoveBundle } from '../move/bundle';
import { collectBundle } from '../move/collect';

export type Brought = {
  readonly entries: number;
  /** Could not come with all that belongs to them: drafts without a matter now, to be looked at. */
  readonly asDrafts: number;
  readonly timers: number;
};

/**
 * Brings entries and open timers of a database that needn't fit together into the copy, in its running transaction: with
 * approvals, records and what may have been sent as they are there, and what was tried as an outcome unknown (P2). One that
 * can't come so comes as a draft, and is never left behind.
 */
export function bringReadable(context: SyncContext, from: StoreContext, ids: readonly Id[]): Brought {
  const { store } = context;
  const came = new Set<Id>();
  let timers = 0;
  const bring = (bundle: MoveBundle): boolean => {
    const done = whole(context, bundle);
    if (done === null) return false;
    timers += done;
    for (const { entry } of bundle.items) came.add(entry.id);
    return true;
  };
  const open = readableTimers(from);
  const all = bundleOf(store, from, ids, open);
  if (all === null || !bring(all)) {
    // One of them contradicts itself: each by itself, so that it keeps no other one out.
    for (const id of ids) {
      const one = bundleOf(store, from, [id], []);
      if (one !== null) bring(one);
    }
    for (const timer of open) {
      const one = bundleOf(store, from, [], [timer]);
      if (one !== null) bring(one);
    }
  }
  const asDrafts = ids.filter((id) => !came.has(id) && asDraft(store, from, id)).length;
  return { entries: came.size, asDrafts, timers };
}

function bundleOf(
  store: StoreContext,
  from: StoreContext,
  ids: readonly Id[],
  timers: ReturnType<typeof openTimers>,
): MoveBundle | null {
  try {
    return collectBundle(from, store.ids.uuid(), ids, timers);
  } catch {
    store.logger.warn('rebuild.not_collected');
    return null;
  }
}

function readableTimers(from: StoreContext): ReturnType<typeof openTimers> {
  try {
    return openTimers(from);
  } catch {
    return [];
  }
}

/** @returns how many timers came with it; null where it could not come */
function whole(context: SyncContext, bundle: MoveBundle): number | null {
  try {
    return inSavepoint(context.store, () => bringIn(context, bundle)).timers;
  } catch (error) {
    if (isOfTheDisk(error)) throw error;
    context.store.logger.warn('rebuild.not_brought', {
      error: error instanceof Error ? error.name : 'unknown',
    });
    return null;
  }
}

/** A full disk is no contradiction of an entry: everything is taken back then. */
function isOfTheDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (error instanceof EngineError && error.code === 'store') || /FULL|IOERR|READONLY|CORRUPT/.test(code);
}

function asDraft(store: StoreContext, from: StoreContext, id: Id): boolean {
  let entry: TimeEntry | null;
  try {
    entry = getEntry(from, id);
  } catch (error) {
    if (error instanceof DamagedRow) return false;
    throw error;
  }
  if (entry === null || getEntry(store, id) !== null) return false;
  const after: TimeEntry = {
    ...entry,
    timekeeperId: myTimekeeperId(store),
    matterId: null,
    reviewState: 'draft',
    reviewNote: draftWords,
    updatedAt: nowInstant(store),
  };
  writeEntry(store, { action: 'rebuild.draft', before: null, after, reason: draftWords });
  return true;
}

const draftWords =
  'Its matter or what was sent of it could not be read in the damaged database. It may be in the PMS already: look there before you give it a matter.';
