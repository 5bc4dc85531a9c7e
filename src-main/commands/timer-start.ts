import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { nowInstant, type StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { insertTimer, requireOpenTimer, startSegment } from '../store/timers';
import { runCommand } from './run-command';
import { temporaryMatter } from './temporary-matter';
import { auditTimer, pauseRunning } from './write-timer';

/** Starts a new timer and pauses the one that runs. */
export function startTimer(store: StoreContext, input: CallParsed<'timerStart'>): Id {
  return runCommand(store, { name: 'timer.start', label: null }, () => {
    const matterId = matterOf(store, input);
    const at = nowInstant(store);
    pauseRunning(store, at);
    const id = store.ids.uuid();
    insertTimer(store, {
      id,
      matterId,
      narrative: input.narrative,
      taskCode: input.taskCode ?? null,
      activityCode: input.activityCode ?? null,
      createdAt: at,
      seenAt: at,
      recoveredFrom: null,
    });
    startSegment(store, id, at);
    auditTimer(store, 'timer.start', null, requireOpenTimer(store, id));
    return id;
  });
}

function matterOf(
  store: StoreContext,
  { matterId, temporaryMatterName }: CallParsed<'timerStart'>,
): Id | null {
  if (matterId !== null) return requireMatter(store, matterId).id;
  return temporaryMatterName == null ? null : temporaryMatter(store, temporaryMatterName);
}
