import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedSeconds, type Segment } from '../../../shared/domain/timer';
import { isoToday } from '../../../shared/time/calendar';
import { dayBounds, dayStart } from '../../../shared/time/day-start';
import { segmentsByDay } from '../../../shared/timers/by-day';
import { clockJump, jumpMs } from '../../../shared/timers/clock-jump';
import { acrossJump, heldMs, withoutStretch } from '../../../shared/timers/segments';

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Havana',
] as const;
/** Around the nights on which clocks are changed, both ways, on both halves of the globe. */
const moments = [
  '2026-03-08',
  '2026-11-01',
  '2026-03-29',
  '2026-10-25',
  '2026-04-05',
  '2026-10-04',
  '2026-11-18',
].map((date) => Date.parse(`${date}T00:00:00Z`));
const instant = (ms: number) => new Date(ms).toISOString();

function ids() {
  let count = 0;
  return () => {
    count += 1;
    return `01900000-0000-7000-b000-${String(count).padStart(12, '0')}`;
  };
}

/** Segments one after the other in one zone, perhaps the last of them running; with an instant behind them all. */
const lived = fc
  .record({
    start: fc.constantFrom(...moments),
    shift: fc.integer({ min: -40 * 3_600_000, max: 40 * 3_600_000 }),
    zone: fc.constantFrom(...zones),
    steps: fc.array(
      fc.record({ gap: fc.nat(8 * 3_600_000), length: fc.integer({ min: 1, max: 30 * 3_600_000 }) }),
      { minLength: 1, maxLength: 5 },
    ),
    isRunning: fc.boolean(),
  })
  .map(({ start, shift, zone, steps, isRunning }) => {
    let at = start + shift;
    const newId = ids();
    const segments: Segment[] = steps.map(({ gap, length }, index) => {
      const startedAt = at + gap;
      at = startedAt + length;
      const isOpen = isRunning && index === steps.length - 1;
      return { id: newId(), startedAt: instant(startedAt), stoppedAt: isOpen ? null : instant(at), zone };
    });
    return { segments, zone, first: start + shift, end: at };
  });

const sumMs = (segments: readonly Segment[], now: number) =>
  heldMs(segments, instant(0), instant(now), instant(now));

test('a day begins at the first instant whose date it is, and the days touch', () => {
  const date = fc
    .integer({ min: 0, max: 800 })
    .map((days) => instant(Date.parse('2025-12-01T00:00:00Z') + days * 86_400_000).slice(0, 10));
  fc.assert(
    fc.property(date, fc.constantFrom(...zones), (workDate, zone) => {
      const { from, to } = dayBounds(workDate, zone);
      expect(isoToday(from, zone)).toBe(workDate);
      expect(isoToday(from - 1, zone) < workDate).toBe(true);
      expect(isoToday(to - 1, zone)).toBe(workDate);
      expect([23, 23.5, 24, 24.5, 25]).toContain((to - from) / 3_600_000);
    }),
  );
});

test('the days of a timer are its time: nothing appears or is lost at midnight, by daylight saving either', () => {
  fc.assert(
    fc.property(lived, ({ segments, end }) => {
      const stopped = segments.map((segment) => ({
        ...segment,
        stoppedAt: segment.stoppedAt ?? instant(end),
      }));
      const days = segmentsByDay(stopped, ids());
      expect(days.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(elapsedSeconds(stopped, instant(end)));
      const parts = days.flatMap((day) => day.segments);
      expect(sumMs(parts, end)).toBe(sumMs(stopped, end));
      for (const { workDate, segments: ofDay } of days) {
        for (const { startedAt, stoppedAt, zone } of ofDay) {
          expect(isoToday(Date.parse(startedAt), zone)).toBe(workDate);
          expect(isoToday(Date.parse(stoppedAt ?? '') - 1, zone)).toBe(workDate);
        }
      }
      expect(new Set(days.map(({ workDate }) => workDate)).size).toBe(days.length);
    }),
  );
});

test('a stretch that is left out takes exactly what ran in it, and what runs runs on', () => {
  fc.assert(
    fc.property(
      lived,
      fc.nat(200_000_000),
      fc.nat(100_000_000),
      ({ segments, first, end }, offset, length) => {
        const [from, to] = [instant(first + offset), instant(first + offset + length)];
        // Nothing is left out of what has not been.
        const now = instant(Math.max(end, Date.parse(to)));
        const after = withoutStretch(segments, from, to, ids());
        const gone = heldMs(segments, from, to, now);
        expect(sumMs(after, Date.parse(now))).toBe(sumMs(segments, Date.parse(now)) - gone);
        expect(heldMs(after, from, to, now)).toBe(0);
        const running = (all: readonly Segment[]) => all.filter(({ stoppedAt }) => stoppedAt === null).length;
        expect(running(after)).toBe(running(segments));
        expect(withoutStretch(after, from, to, ids())).toEqual(after);
      },
    ),
  );
});

test('a moved clock is found, and then neither counted nor lost, forwards or backwards', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_000_000, max: 9_000_000 }),
      fc.integer({ min: 0, max: 36_000_000 }),
      fc.integer({ min: 0, max: 36_000_000 }),
      (moved, before, behind) => {
        const start = Date.parse('2026-11-18T15:00:00.000Z');
        const running = { id: ids()(), startedAt: instant(start), stoppedAt: null, zone: 'UTC' };
        const wall = start + before + moved;
        const found = clockJump({ wall: start, steady: 0 }, { wall, steady: before });
        expect(found).toBe(Math.abs(moved) >= jumpMs ? moved : null);
        if (found === null) return;
        const across = acrossJump([running], instant(start + before), instant(wall), ids());
        expect(elapsedSeconds(across, instant(wall + behind))).toBe(Math.floor((before + behind) / 1000));
        const later = { ...running, startedAt: instant(start + before + 1) };
        expect(acrossJump([later], instant(start + before), instant(wall), ids())).toEqual([later]);
      },
    ),
  );
});

test('a day of 25 hours and one of 23 are as long as they were', () => {
  const hours = (date: string) => {
    const { from, to } = dayBounds(date, 'America/New_York');
    return (to - from) / 3_600_000;
  };
  expect([hours('2026-11-01'), hours('2026-03-08'), hours('2026-11-02')]).toEqual([25, 23, 24]);
  // In Havana clocks go forward at midnight: the day begins at one.
  expect(instant(dayStart('2026-03-08', 'America/Havana'))).toBe('2026-03-08T05:00:00.000Z');
});
