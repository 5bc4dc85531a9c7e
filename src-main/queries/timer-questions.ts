import { type DoubtView, isAskable } from '../../shared/timers/doubt';
import { heldMs } from '../../shared/timers/segments';
import { courtSince } from '../store/court';
import { nowInstant, type StoreContext } from '../store/database';
import { getMatter } from '../store/reference';
import { openDoubts } from '../store/timer-doubts';
import { requireOpenTimer } from '../store/timers';

/** What a person is yet to be asked about open timers. In court nothing is asked: it waits. */
export function timerQuestions(store: StoreContext): DoubtView[] {
  if (courtSince(store) !== null) return [];
  const now = nowInstant(store);
  return openDoubts(store)
    .filter(isAskable)
    .map((doubt) => {
      const timer = requireOpenTimer(store, doubt.timerId);
      const matter = timer.matterId === null ? null : getMatter(store, timer.matterId);
      const toAt = doubt.toAt ?? now;
      const isMovedClock = doubt.kind === 'clock_forward' || doubt.kind === 'clock_back';
      const milliseconds = isMovedClock
        ? Date.parse(toAt) - Date.parse(doubt.fromAt)
        : heldMs(timer.segments, doubt.fromAt, toAt, now);
      return {
        doubt,
        timer,
        matterName: matter?.name ?? '',
        matterNumber: matter?.number ?? '',
        seconds: Math.floor(milliseconds / 1000),
      };
    });
}
