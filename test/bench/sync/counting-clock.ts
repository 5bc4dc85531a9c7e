import type { Clock } from '../../../src-main/ports';

/** A clock that passes when it is told to, and counts how often it woke anybody. */
export type CountingClock = Clock & {
  /** Lets time pass and runs what falls due, in order; what each sets off comes to rest before the next. */
  pass(milliseconds: number): Promise<void>;
  woken(): number;
};

/** @param start what it shows at first, in milliseconds since the epoch */
export function countingClock(start: number): CountingClock {
  let now = start;
  let woken = 0;
  const due = new Set<{ readonly at: number; run(): void }>();
  const atRest = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    monotonic: () => now - start,
    zone: () => 'America/New_York',
    after(milliseconds, run) {
      const one = { at: now + milliseconds, run };
      due.add(one);
      return () => due.delete(one);
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        due.delete(next);
        now = Math.max(now, next.at);
        woken += 1;
        next.run();
        await atRest();
      }
      now = end;
    },
    woken: () => woken,
  };
}
