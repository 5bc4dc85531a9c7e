import type { Clock } from '../../../src-main/ports';

export type VirtualClock = Clock & {
  /** Lets time pass; what falls due on the way runs in its order, each after the work it may have started. */
  advance(milliseconds: number): Promise<void>;
  /** Milliseconds until the next timer, or null where nothing waits. */
  nextIn(): number | null;
};

type Waiting = { readonly at: number; readonly order: number; readonly run: () => void };

/** A clock that stands still until it is told to move, so that no test waits. Starts on a Wednesday in court. */
export function virtualClock(startMs = Date.parse('2026-11-18T15:00:00.000Z')): VirtualClock {
  let now = startMs;
  let order = 0;
  let waiting: Waiting[] = [];
  const due = () => waiting.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
  return {
    now: () => now,
    monotonic: () => now - startMs,
    zone: () => 'America/New_York',
    after(milliseconds, run) {
      const one = { at: now + Math.max(0, milliseconds), order: order++, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    async advance(milliseconds) {
      const until = now + milliseconds;
      for (let next = due(); next !== undefined && next.at <= until; next = due()) {
        now = Math.max(now, next.at);
        waiting = waiting.filter((one) => one !== next);
        next.run();
        await Promise.resolve();
      }
      now = until;
    },
    nextIn: () => {
      const next = due();
      return next === undefined ? null : next.at - now;
    },
  };
}
