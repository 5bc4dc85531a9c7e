import type { Cancel, Clock } from '../../../src-main/ports';
import { systemClock } from '../../../src-main/providers/clock';

/** A clock that runs on as real time does, and can be made to leap: a night passes in no time. */
export type LeapClock = Clock & {
  /** Moves on at once and runs what falls due, the earliest first. */
  leap(milliseconds: number): void;
  /** Moves the clock on the wall, and nothing else: no time passes. */
  moveWall(milliseconds: number): void;
  /** The person leaves the desk, or comes back to it. */
  leaveDesk(isLeft: boolean): void;
  /** Milliseconds since the last key. */
  idleMs(): number;
  /** Cancels everything that waits: the process behind it has ended. */
  end(): void;
};

type Waiting = { readonly at: number; run(): void; cancel: Cancel };

/** @param now what it shows at first, in milliseconds since the epoch */
export function leapClock(now: number): LeapClock {
  const started = systemClock.monotonic();
  const waiting = new Set<Waiting>();
  let leapt = 0;
  let moved = 0;
  let leftAt: number | null = null;
  const passed = () => systemClock.monotonic() - started + leapt;

  function after(milliseconds: number, run: () => void): Cancel {
    const one: Waiting = {
      at: passed() + milliseconds,
      run() {
        one.cancel();
        run();
      },
      cancel: () => undefined,
    };
    const stop = systemClock.after(milliseconds, () => one.run());
    one.cancel = () => {
      stop();
      waiting.delete(one);
    };
    waiting.add(one);
    return one.cancel;
  }

  return {
    now: () => Math.floor(now + passed() + moved),
    monotonic: passed,
    zone: () => 'America/New_York',
    after,
    leap(milliseconds) {
      leapt += milliseconds;
      const due = [...waiting].filter(({ at }) => at <= passed()).sort((a, b) => a.at - b.at);
      for (const one of due) if (waiting.has(one)) one.run();
    },
    moveWall(milliseconds) {
      moved += milliseconds;
    },
    leaveDesk(isLeft) {
      leftAt = isLeft ? passed() : null;
    },
    idleMs: () => (leftAt === null ? 0 : passed() - leftAt),
    end() {
      for (const one of [...waiting]) one.cancel();
    },
  };
}
