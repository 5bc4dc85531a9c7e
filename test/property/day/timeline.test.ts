import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingDay } from '../../../shared/day/missing-time';
import { type Block, moved, timelineOf } from '../../../shared/day/timeline';
import { addDays, isoToday, weekdayOf } from '../../../shared/time/calendar';
import { parseClockRange, parseHours } from '../../../shared/time/hours';
import { instantAt, secondsOfDay } from '../../../shared/time/wall-clock';

const blocks = fc
  .array(fc.record({ from: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 12 })
  .map((all) =>
    all.map(({ from, length }, index): Block => ({ id: String(index), from, to: from + length })),
  );
const window = { from: 50, to: 220 };

test('every moment of the window lies in a block or in a gap and never in both; overlaps are where two lie', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const { gaps, overlaps } = timelineOf(all, window, 0);
      for (let at = window.from; at < window.to; at += 1) {
        const covering = all.filter(({ from, to }) => from <= at && at < to).length;
        const inGap = gaps.filter(({ from, to }) => from <= at && at < to).length;
        expect(inGap).toBe(covering === 0 ? 1 : 0);
        const doubled = overlaps.filter(({ from, to }) => from <= at && at < to).length;
        expect(doubled).toBe(covering > 1 ? 1 : 0);
      }
    }),
  );
});

test('blocks that lie over one another stand beside one another', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const { lanes } = timelineOf(all, window, 0);
      expect(lanes.size).toBe(all.length);
      for (const one of all) {
        const place = lanes.get(one.id);
        expect(place && place.lane < place.of).toBe(true);
        for (const other of all) {
          if (one === other || one.to <= other.from || other.to <= one.from) continue;
          expect(lanes.get(other.id)?.lane).not.toBe(place?.lane);
          expect(lanes.get(other.id)?.of).toBe(place?.of);
        }
      }
    }),
  );
});

test('an edge never goes past the other one or out of the day', () => {
  const edge = fc.constantFrom('from', 'to', 'both');
  fc.assert(
    fc.property(
      fc.nat(100),
      fc.integer({ min: 1, max: 100 }),
      edge,
      fc.integer({ min: -300, max: 300 }),
      (from, length, which, by) => {
        const after = moved({ from, to: from + length }, which, by, { from: 0, to: 240 });
        if (after === null) return;
        expect(after.from).toBeLessThan(after.to);
        expect([after.from >= 0, after.to <= 240]).toEqual([true, true]);
        if (which === 'both') expect(after.to - after.from).toBe(length);
      },
    ),
  );
});

test('what the wall shows is found again, in every zone and on the days on which clocks are changed', () => {
  const zones = [
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'America/Havana',
    'Asia/Kathmandu',
  ];
  const date = fc.constantFrom(
    '2026-03-08',
    '2026-11-01',
    '2026-03-29',
    '2026-10-25',
    '2026-04-05',
    '2026-10-04',
    '2026-11-18',
  );
  fc.assert(
    fc.property(date, fc.nat(86_399), fc.constantFrom(...zones), (workDate, seconds, zone) => {
      const at = instantAt(workDate, seconds, zone);
      expect(isoToday(at, zone)).toBe(workDate);
      const shown = secondsOfDay(at, zone);
      // Not shown at all in the hour that is skipped.
      if (shown !== seconds) expect(Math.abs(shown - seconds)).toBeLessThanOrEqual(3600);
      for (const earlier of [1800, 3600]) {
        const before = at - earlier * 1000;
        if (isoToday(before, zone) === workDate) expect(secondsOfDay(before, zone)).not.toBe(seconds);
      }
    }),
  );
  expect(new Date(instantAt('2026-11-01', 5400, 'America/New_York')).toISOString()).toBe(
    '2026-11-01T05:30:00.000Z',
  );
});

test('a range lies in the day as long as it is', () => {
  const half = fc.constantFrom('', 'am', 'pm');
  const time = fc.record({ hour: fc.nat(24), minute: fc.constantFrom('', ':00', ':30', ':59'), half });
  fc.assert(
    fc.property(time, time, (from, to) => {
      const text = `${from.hour}${from.minute}${from.half}-${to.hour}${to.minute}${to.half}`;
      const range = parseClockRange(text);
      const seconds = parseHours(text);
      if (range === null) {
        expect(seconds).toBeNull();
        return;
      }
      expect(range.to - range.from).toBe(seconds);
      expect([range.from >= 0, range.to <= 86_400]).toEqual([true, true]);
    }),
  );
  expect(parseClockRange('9-10:30')).toEqual({ from: 32_400, to: 37_800 });
  expect(parseClockRange('2-3:15')).toEqual({ from: 50_400, to: 54_900 });
  expect(parseClockRange('1.2')).toBeNull();
});

test('missing time is asked of the last working day only, and never twice', () => {
  const figures = fc.record({
    billedSeconds: fc.constantFrom(0, 3600, 28_800),
    isDone: fc.boolean(),
    wasAsked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.nat(400), figures, (days, ofAll) => {
      const today = addDays('2026-01-01', days);
      const asked = missingDay(today, 28_800, '2025-01-01', () => ofAll);
      if (ofAll.isDone || ofAll.wasAsked || ofAll.billedSeconds === 28_800) {
        expect(asked).toBeNull();
        return;
      }
      expect(asked).not.toBeNull();
      expect([0, 6]).not.toContain(weekdayOf(asked ?? today));
      expect(asked === addDays(today, -1) || [0, 1].includes(weekdayOf(today))).toBe(true);
    }),
  );
  const nothing = { billedSeconds: 0, isDone: false, wasAsked: false };
  expect(missingDay('2026-11-18', 28_800, null, () => nothing)).toBeNull();
  expect(missingDay('2026-11-18', 28_800, '2026-11-18', () => nothing)).toBeNull();
});
