import { type ClockMark, clockJump } from '../shared/timers/clock-jump';
import { shortestSleepMs } from '../shared/timers/doubt';
import { type IdleStep, lockIdle, lookIdle, present, unlockIdle } from '../shared/timers/idle';
import { endDoubts, noteClockJump, noteDoubt, noteForgotten } from './commands/timer-doubt';
import { noteUnwatchedTimers } from './commands/timer-recover';
import type { Cancel } from './ports';
import { inTransaction, nowInstant, type StoreContext } from './store/database';
import { getSettings } from './store/settings';
import { markSeen, runningTimerId } from './store/timers';

const heartbeatMs = 30_000;
/** While the person is away: their return is noticed this soon. */
const awayBeatMs = 5000;

/** What the laptop itself goes through. */
export type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock' | 'shutdown';

export type TimerWatch = {
  /** Begins with the question about a timer that nobody watched, and then watches. */
  begin(): void;
  /** Compares the clocks and looks for the person: on every beat, and before whatever a person does to a timer. */
  look(): void;
  power(event: PowerEvent): void;
  stop(): void;
};

/**
 * Watches the running timer: notes every half minute that a living process saw it, so that after a crash it can be told
 * how far; and what makes its time doubtful, so that a person is asked once (P7).
 * @param idleMs milliseconds since the last key or move; null where the system doesn't say
 */
export function watchTimers(store: StoreContext, idleMs: () => number | null = () => null): TimerWatch {
  let cancel: Cancel = () => undefined;
  let idle = present;
  let asleepFrom: number | null = null;
  const marks = (): ClockMark => ({ wall: store.clock.now(), steady: store.clock.monotonic() });
  let mark = marks();
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

  const compareClocks = () => {
    const now = marks();
    if (clockJump(mark, now) === null) return;
    const expected = mark.wall + (now.steady - mark.steady);
    mark = now;
    noteClockJump(store, instant(Math.round(expected)));
  };
  const note = ({ state, found }: IdleStep) => {
    idle = state;
    if (found?.kind === 'away') noteDoubt(store, { kind: 'idle', fromAt: instant(found.from), toAt: null });
    if (found?.kind === 'back') endDoubts(store, instant(found.to));
  };
  const look = () => {
    // Between suspend and resume the clocks may be anywhere.
    if (asleepFrom !== null) return;
    compareClocks();
    const thresholdMs = getSettings(store).idleMinutes * 60_000;
    note(lookIdle(idle, { now: store.clock.now(), idleMs: idleMs(), thresholdMs }));
    noteForgotten(store);
  };
  const seen = () => {
    const running = runningTimerId(store);
    if (running !== null)
      inTransaction(store, 'timer.seen', () => markSeen(store, running, nowInstant(store)));
  };
  const safely = (work: () => void) => {
    try {
      work();
    } catch {
      // A full or lost disk: the timer itself is safe, and the next save says what is wrong.
      store.logger.warn('timer.heartbeat_failed');
    }
  };
  const beat = () => {
    cancel = store.clock.after(idle.idleFrom === null ? heartbeatMs : awayBeatMs, beat);
    safely(() => {
      look();
      seen();
    });
  };
  const wake = () => {
    const from = asleepFrom;
    asleepFrom = null;
    // Steady clocks stand still in sleep on some systems and go on in others: they are compared anew from here.
    mark = marks();
    const now = store.clock.now();
    if (from === null || now - from < shortestSleepMs || idle.idleFrom !== null) return;
    noteDoubt(store, { kind: 'asleep', fromAt: instant(from), toAt: instant(now) });
  };
  const powers: Readonly<Record<PowerEvent, () => void>> = {
    suspend() {
      look();
      seen();
      asleepFrom = store.clock.now();
    },
    resume() {
      wake();
      seen();
    },
    lock() {
      look();
      idle = lockIdle(idle);
    },
    unlock: () => note(unlockIdle(idle, store.clock.now())),
    // Nothing stops: the start after it asks.
    shutdown: seen,
  };
  return {
    begin() {
      cancel = store.clock.after(heartbeatMs, beat);
      noteUnwatchedTimers(store);
    },
    look: () => safely(look),
    power: (event) => safely(powers[event]),
    stop: () => cancel(),
  };
}
