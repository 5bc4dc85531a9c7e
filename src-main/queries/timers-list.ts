import type { Id } from '../../shared/domain/id';
import { elapsedSeconds, type Timer } from '../../shared/domain/timer';
import type { TimerView } from '../../shared/ipc/views';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { getMatter } from '../store/reference';
import { openTimers } from '../store/timers';

/** The open timers, oldest first; elapsed time is derived from the stored segments at this moment. */
export function timersList(store: StoreContext): TimerView[] {
  return openTimers(store).map((timer) => view(store, timer));
}

/** @throws EngineError 'not_found' where the timer is not open */
export function timerView(store: StoreContext, id: Id): TimerView {
  const timer = openTimers(store).find((open) => open.id === id);
  if (timer === undefined) throw new EngineError('not_found', 'This timer is no longer open.');
  return view(store, timer);
}

function view(store: StoreContext, timer: Timer): TimerView {
  const matter = timer.matterId === null ? null : getMatter(store, timer.matterId);
  return {
    timer,
    running: timer.segments.some((segment) => segment.stoppedAt === null),
    elapsedSeconds: elapsedSeconds(timer.segments, nowInstant(store)),
    matterNumber: matter?.number ?? '',
    matterName: matter?.name ?? '',
  };
}
