import { expect, test } from 'vitest';
import { discardTimer } from '../../../src-main/commands/timer-discard';
import { finishTimer } from '../../../src-main/commands/timer-finish';
import { pauseTimer } from '../../../src-main/commands/timer-pause';
import { recoverTimer } from '../../../src-main/commands/timer-recover';
import { resumeTimer } from '../../../src-main/commands/timer-resume';
import { startTimer } from '../../../src-main/commands/timer-start';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { timersList, timerView } from '../../../src-main/queries/timers-list';
import { requireEntry } from '../../../src-main/store/entries';
import { runningTimerId, timerOfEntry } from '../../../src-main/store/timers';
import { watchTimers } from '../../../src-main/timer-watch';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const minutes = (n: number) => n * 60_000;

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}
const hearing = { matterId: sample.smith, narrative: 'Hearing' };

/** A start of the app, as far as timers are concerned. */
function lookAfter(store: ReturnType<typeof firm>): void {
  const watch = watchTimers(store);
  watch.begin();
  watch.stop();
}

test('starting a timer pauses the one that runs, and elapsed time is derived from the segments', () => {
  const store = firm();
  const first = startTimer(store, hearing);
  store.clock.advance(minutes(10));
  const second = startTimer(store, { matterId: null, narrative: '' });
  store.clock.advance(minutes(5));
  expect(timersList(store).map(({ running, elapsedSeconds }) => [running, elapsedSeconds])).toEqual([
    [false, 600],
    [true, 300],
  ]);
  resumeTimer(store, first);
  store.clock.advance(minutes(1));
  expect(timerView(store, first)).toMatchObject({
    running: true,
    elapsedSeconds: 660,
    matterName: 'Smith v. Jones',
  });
  expect(timerView(store, second).running).toBe(false);
});

test('a finished timer is an entry of its raw seconds on the day it began, and keeps its segments', () => {
  const store = firm();
  store.clock.advance(13.5 * 3600_000); // 23:30 in New York
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(72));
  const entry = requireEntry(store, finishTimer(store, id));
  expect(entry).toMatchObject({
    source: 'timer',
    workDate: '2026-11-18',
    workedSeconds: 4320,
    narrative: 'Hearing',
  });
  expect(timerOfEntry(store, entry.id)?.segments).toEqual([
    expect.objectContaining({ startedAt: '2026-11-19T04:30:00.000Z', stoppedAt: '2026-11-19T05:42:00.000Z' }),
  ]);
  expect(timersList(store)).toEqual([]);
  expect(() => finishTimer(store, id)).toThrow(/already been finished/);
});

test('a timer of more than a day becomes a day, and the true time is told', () => {
  const store = firm();
  const id = startTimer(store, hearing);
  store.clock.advance(30 * 3600_000);
  expect(requireEntry(store, finishTimer(store, id))).toMatchObject({
    workedSeconds: 86_400,
    rawText: 'The timer ran for 30:00:00',
  });
});

test('undo of a finish opens the timer again, paused; a running timer is never touched', () => {
  const store = firm();
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(6));
  const entryId = finishTimer(store, id);
  expect(undoLast(store)).toEqual({ label: 'Finish timer' });
  expect(requireEntry(store, entryId).deletedAt).not.toBeNull();
  expect(timerView(store, id)).toMatchObject({ running: false, elapsedSeconds: 360 });
  redoLast(store);
  expect(requireEntry(store, entryId).deletedAt).toBeNull();
  expect(timersList(store)).toEqual([]);

  undoLast(store);
  resumeTimer(store, id);
  expect(() => redoLast(store)).toThrow(/the timer is running/);
  expect(runningTimerId(store)).toBe(id);
});

test('a discarded timer comes back by undo', () => {
  const store = firm();
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(6));
  discardTimer(store, id);
  expect(timersList(store)).toEqual([]);
  undoLast(store);
  expect(timerView(store, id)).toMatchObject({ running: false, elapsedSeconds: 360 });
});

test('starting, pausing and resuming are no steps of undo', () => {
  const store = firm();
  const id = startTimer(store, hearing);
  pauseTimer(store, id);
  resumeTimer(store, id);
  expect(() => undoLast(store)).toThrow(/nothing to undo/);
});

test('a heartbeat notes every half minute that the timer was watched', () => {
  const store = firm();
  const watch = watchTimers(store);
  watch.begin();
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(2));
  expect(timerView(store, id).timer.seenAt).toBe('2026-11-18T15:02:00.000Z');
  watch.stop();
  store.clock.advance(minutes(2));
  expect(timerView(store, id).timer.seenAt).toBe('2026-11-18T15:02:00.000Z');
});

test('a timer that ran unwatched gets a question, and goes on until it is answered', () => {
  const store = firm();
  const watch = watchTimers(store);
  watch.begin();
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(10));
  watch.stop(); // The process dies here.
  store.clock.advance(minutes(50));
  lookAfter(store);
  expect(timerView(store, id)).toMatchObject({
    running: true,
    elapsedSeconds: 3600,
    timer: { recoveredFrom: '2026-11-18T15:10:00.000Z' },
  });
  recoverTimer(store, { id, keep: 'until_seen' });
  expect(timerView(store, id)).toMatchObject({
    running: false,
    elapsedSeconds: 600,
    timer: { recoveredFrom: null },
  });
});

test('keeping all lets the timer run on', () => {
  const store = firm();
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(60));
  lookAfter(store);
  recoverTimer(store, { id, keep: 'all' });
  store.clock.advance(minutes(1));
  expect(timerView(store, id)).toMatchObject({ running: true, elapsedSeconds: 3660 });
});

test('a quick restart asks nothing', () => {
  const store = firm();
  const id = startTimer(store, hearing);
  store.clock.advance(minutes(1));
  lookAfter(store);
  expect(timerView(store, id).timer.recoveredFrom).toBeNull();
});
