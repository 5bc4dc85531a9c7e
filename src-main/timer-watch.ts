import { noteUnwatchedTimers } from './commands/timer-recover';
import type { Cancel } from './ports';
import { inTransaction, nowInstant, type StoreContext } from './store/database';
import { markSeen, runningTimerId } from './store/timers';

const heartbeatMs = 30_000;

export type TimerWatch = {
  /** Begins with the question about a timer that nobody watched, and then watches. */
  begin(): void;
  stop(): void;
};

/**
 * Watches the running timer: notes every half minute that a living process saw it, so that after a crash it can be told
 * how far.
 */
export function watchTimers(store: StoreContext): TimerWatch {
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
  return {
    begin() {
      cancel = store.clock.after(heartbeatMs, beat);
      noteUnwatchedTimers(store);
    },
    stop: () => cancel(),
  };
}
