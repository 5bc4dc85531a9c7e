import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lockIdle, lookIdle, present, unlockIdle } from '../../../shared/timers/idle';

const thresholdMs = 600_000;
type Moment = { readonly kind: 'sign' | 'look' | 'lock' | 'unlock'; readonly after: number };

const moments = fc.array(
  fc.record({
    kind: fc.constantFrom<Moment['kind']>('sign', 'look', 'look', 'look', 'lock', 'unlock'),
    after: fc.integer({ min: 0, max: 900_000 }),
  }),
  { maxLength: 60 },
);

test('absences: the start is the last sign and never moves, they never overlap, and a locked screen begins none', () => {
  fc.assert(
    fc.property(moments, (all) => {
      let now = 1_000_000_000;
      let lastSign = now;
      let lockedFrom: number | null = null;
      let state = present;
      let ended = 0;
      let frozen: number | null = null;
      const hear = (step: ReturnType<typeof lookIdle>) => {
        state = step.state;
        if (step.found?.kind === 'away') {
          expect(frozen).toBeNull();
          expect(step.found.from).toBe(lastSign);
          expect(now - step.found.from).toBeGreaterThanOrEqual(thresholdMs);
          expect(step.found.from).toBeGreaterThanOrEqual(ended);
          expect(lockedFrom).toBeNull();
          frozen = step.found.from;
        }
        if (step.found?.kind === 'back') {
          expect(step.found.from).toBe(frozen);
          expect(step.found.to).toBeGreaterThanOrEqual(step.found.from);
          expect(step.found.to).toBeLessThanOrEqual(now);
          ended = step.found.to;
          frozen = null;
        }
      };
      for (const { kind, after } of all) {
        now += after;
        if (kind === 'sign') lastSign = now;
        if (kind === 'look') hear(lookIdle(state, { now, idleMs: now - lastSign, thresholdMs }));
        if (kind === 'lock') {
          state = lockIdle(state);
          lockedFrom ??= now;
        }
        if (kind === 'unlock') {
          // Whoever unlocks has given a sign.
          lastSign = now;
          hear(unlockIdle(state, now));
          lockedFrom = null;
        }
        expect(state.idleFrom).toBe(frozen);
      }
    }),
  );
});

test('never asked where the threshold is off, or the system says nothing', () => {
  const look = { now: 5_000_000, idleMs: 4_000_000, thresholdMs };
  expect(lookIdle(present, { ...look, thresholdMs: 0 }).found).toBeNull();
  expect(lookIdle(present, { ...look, idleMs: null }).found).toBeNull();
  expect(lookIdle(present, look).found).toEqual({ kind: 'away', from: 1_000_000 });
});
