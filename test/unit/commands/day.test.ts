import { expect, test } from 'vitest';
import { noteAsked, setDayDone } from '../../../src-main/commands/day-mark';
import { createEntry } from '../../../src-main/commands/entry-create';
import { moveEntry } from '../../../src-main/commands/entry-place';
import { finishTimer } from '../../../src-main/commands/timer-finish';
import { startTimer } from '../../../src-main/commands/timer-start';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { dayTimeline } from '../../../src-main/queries/day-timeline';
import { dayView } from '../../../src-main/queries/day-view';
import { missingTime } from '../../../src-main/queries/missing-time';
import { requireEntry } from '../../../src-main/store/entries';
import { timerOfEntry } from '../../../src-main/store/timers';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const workDate = '2026-11-18';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

function placed(store: ReturnType<typeof firm>, from: number, to: number): string {
  return createEntry(store, {
    requestId: store.ids.uuid(),
    patch: { matterId: sample.smith, workDate, workedSeconds: to - from, narrative: 'Draft' },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
    clock: { from, to },
  });
}

const places = (store: ReturnType<typeof firm>) =>
  dayTimeline(store, { workDate }).blocks.map(({ kind, fromAt, toAt }) => [
    kind,
    fromAt.slice(11, 16),
    toAt?.slice(11, 16) ?? null,
  ]);

test('what was said by the clock, and what a timer saw, lies where it was; the rest says no time', () => {
  const store = firm();
  placed(store, 9 * 3600, 9.5 * 3600);
  createEntry(store, {
    requestId: store.ids.uuid(),
    patch: { workDate, workedSeconds: 3600 },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  });
  const timer = startTimer(store, { matterId: sample.acme, narrative: 'Lease' });
  store.clock.advance(600_000);
  finishTimer(store, timer);
  startTimer(store, { matterId: null, narrative: '' });
  store.clock.advance(60_000);
  expect(places(store)).toEqual([
    ['entry', '14:00', '14:30'],
    ['entry', '15:00', '15:10'],
    ['timer', '15:10', null],
  ]);
  expect(dayTimeline(store, { workDate })).toMatchObject({
    unplaced: 1,
    fromAt: '2026-11-18T05:00:00.000Z',
    toAt: '2026-11-19T05:00:00.000Z',
  });
});

test('moving an edge changes the hours; a timer’s raw segments stay; one step back and forth', () => {
  const store = firm();
  const timer = startTimer(store, { matterId: sample.acme, narrative: 'Lease' });
  store.clock.advance(600_000);
  const id = finishTimer(store, timer);
  const { revision } = requireEntry(store, id);
  const fromAt = '2026-11-18T14:30:00.000Z';
  moveEntry(store, { id, revision, fromAt, toAt: '2026-11-18T15:10:00.000Z' });
  expect(requireEntry(store, id).workedSeconds).toBe(2400);
  expect(places(store)).toEqual([['entry', '14:30', '15:10']]);
  expect(timerOfEntry(store, id)?.segments).toMatchObject([{ startedAt: '2026-11-18T15:00:00.000Z' }]);
  undoLast(store);
  expect(requireEntry(store, id).workedSeconds).toBe(600);
  expect(places(store)).toEqual([['entry', '15:00', '15:10']]);
  redoLast(store);
  expect(places(store)).toEqual([['entry', '14:30', '15:10']]);
  const now = requireEntry(store, id);
  expect(() =>
    moveEntry(store, { id, revision: now.revision, fromAt, toAt: '2026-11-19T05:30:00.000Z' }),
  ).toThrow(/within its day/);
  expect(() => moveEntry(store, { id, revision, fromAt, toAt: '2026-11-18T16:00:00.000Z' })).toThrow();
});

test('a day is done until it is opened; the week says so', () => {
  const store = firm();
  setDayDone(store, { workDate, isDone: true });
  expect(dayTimeline(store, { workDate }).isDone).toBe(true);
  expect(dayView(store, { workDate, timekeeperId: null }).week.filter(({ isDone }) => isDone)).toMatchObject([
    { workDate },
  ]);
  setDayDone(store, { workDate, isDone: false });
  expect(dayTimeline(store, { workDate }).isDone).toBe(false);
});

test('missing time is asked once, of the day before', () => {
  const store = firm();
  expect(missingTime(store)).toBeNull();
  placed(store, 9 * 3600, 12 * 3600);
  store.clock.advance(24 * 3_600_000);
  expect(missingTime(store)).toEqual({ workDate, billedSeconds: 10_800, targetSeconds: 28_800 });
  noteAsked(store, { workDate });
  expect(missingTime(store)).toBeNull();
});
