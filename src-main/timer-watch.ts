import { noteUnwatchedTimers } from './commands/timer-recover';
import type { Cancel } from './ports';
import { inTransaction, nowInstant, type StoreContext } from './store/database';
import { markSeen, runningTimerId } from './store/timers';

const heartbeatMs = 30_000;

/**
 * Watches the running timer: notes every half minute that a living process saw it, so that after a crash it can be told
 * how far. Begins with the question about a timer that nobody watched.
 */
export function watchTimers(store: StoreContext): Cancel {
  noteUnwatchedTimers(store);
  let cancel: Cancel = () => undefined;
  const beat = () => {
    cancel = store.clock.after(heartbeatMs, beat);
    try {
      const running = runningTimerId(store);
      if (running === null) return;
      inTransaction(store, 'timer.seen', () => markSeen(store, running, nowInstant(store)));
    } catch {
      // A full or lost disk: the timer itself is safe, and the next save says what is wrong.
      store.logger.warn('timer.heartbeat_failed');
    }
  };
  cancel = store.clock.after(heartbeatMs, beat);
  return () => cancel();
}
