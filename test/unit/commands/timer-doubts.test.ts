import { expect, test } from 'vitest';
import { setCourt } from '../../../src-main/commands/court-set';
import { answerDoubts } from '../../../src-main/commands/timer-doubt';
import { finishTimerByDay } from '../../../src-main/commands/timer-finish';
import { mergeTimers } from '../../../src-main/commands/timer-merge';
import { pauseTimer } from '../../../src-main/commands/timer-pause';
import { startTimer } from '../../../src-main/commands/timer-start';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { timerQuestions } from '../../../src-main/queries/timer-questions';
import { timersList, timerView } from '../../../src-main/queries/timers-list';
import { requireEntry } from '../../../src-main/store/entries';
import { timerOfEntry } from '../../../src-main/store/timers';
import { watchTimers } from '../../../src-main/timer-watch';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const minutes = (n: number) => n * 60_000;
const hearing = { matterId: sample.smith, narrative: 'Hearing' };

/** A desk with a person at it or not, and a wall clock that can be moved under the steady one. */
function desk() {
  const plain = testStore();
  sampleFirm(plain);
  const { clock } = plain;
  let moved = 0;
  let lastSign = clock.now();
  const store = { ...plain, clock: { ...clock, now: () => clock.now() + moved } };
  const begin = () => {
    const watch = watchTimers(store, () => clock.now() - lastSign);
    watch.begin();
    return watch;
  };
  return {
    store,
    begin,
    watch: begin(),
    moveClock: (milliseconds: number) => {
      moved += milliseconds;
    },
    /** Works for so long: a key every half minute. */
    work(milliseconds: number) {
      for (let left = milliseconds; left > 0; left -= 30_000) {
        lastSign = clock.now();
        clock.advance(Math.min(left, 30_000));
      }
      lastSign = clock.now();
    },
    leave: (milliseconds: number) => clock.advance(milliseconds),
  };
}

const asked = (at: ReturnType<typeof desk>) =>
  timerQuestions(at.store).map(({ doubt: { kind }, seconds }) => [kind, seconds]);

test('an absence is one question with a frozen start; nothing stops; by default it counts', () => {
  const at = desk();
  const id = startTimer(at.store, hearing);
  at.work(minutes(5));
  at.leave(minutes(20));
  expect(asked(at)).toEqual([]);
  at.work(minutes(5));
  expect(asked(at)).toEqual([['idle', 20 * 60]]);
  expect(timerView(at.store, id)).toMatchObject({ running: true, elapsedSeconds: 30 * 60 });
  const [question] = timerQuestions(at.store);
  answerDoubts(at.store, [question?.doubt.id ?? ''], false);
  expect(timerView(at.store, id)).toMatchObject({ running: true, elapsedSeconds: 10 * 60 });
  expect(asked(at)).toEqual([]);
});

test('a locked screen is not idle; a sleep is taken from its stamps', () => {
  const at = desk();
  startTimer(at.store, hearing);
  at.work(minutes(5));
  at.watch.power('lock');
  at.leave(minutes(45));
  at.watch.power('unlock');
  at.work(minutes(5));
  expect(asked(at)).toEqual([]);
  at.watch.power('suspend');
  at.leave(minutes(60));
  at.watch.power('resume');
  at.work(minutes(1));
  expect(asked(at)).toEqual([['asleep', 3600]]);
  // A short one is nobody's question.
  at.watch.power('suspend');
  at.leave(minutes(2));
  at.watch.power('resume');
  at.work(minutes(1));
  expect(asked(at)).toHaveLength(1);
});

test('an absence that goes over into sleep is one question', () => {
  const at = desk();
  startTimer(at.store, hearing);
  at.work(minutes(5));
  at.leave(minutes(15));
  at.watch.power('suspend');
  at.leave(minutes(60));
  at.watch.power('resume');
  at.work(minutes(1));
  expect(asked(at)).toEqual([['idle', 75 * 60]]);
});

test('a clock that was moved is told and never silently billed; a person may count it after all', () => {
  const at = desk();
  const id = startTimer(at.store, hearing);
  at.work(minutes(10));
  at.moveClock(minutes(120));
  at.work(minutes(1));
  expect(timerView(at.store, id)).toMatchObject({ running: true, elapsedSeconds: 11 * 60 });
  expect(asked(at)).toEqual([['clock_forward', 7200]]);
  answerDoubts(at.store, [timerQuestions(at.store)[0]?.doubt.id ?? ''], true);
  expect(timerView(at.store, id).elapsedSeconds).toBe(131 * 60);

  at.moveClock(-minutes(180));
  at.work(minutes(1));
  expect(timerView(at.store, id)).toMatchObject({ running: true, elapsedSeconds: 132 * 60 });
  expect(asked(at)).toEqual([['clock_back', 10_800]]);
  answerDoubts(at.store, [timerQuestions(at.store)[0]?.doubt.id ?? ''], true);
  expect(timerView(at.store, id).elapsedSeconds).toBe(132 * 60);
});

test('a timer that begins behind a moved clock is none of its business', () => {
  const at = desk();
  at.moveClock(minutes(120));
  at.watch.look();
  const id = startTimer(at.store, hearing);
  at.work(minutes(3));
  expect(asked(at)).toEqual([]);
  expect(timerView(at.store, id).elapsedSeconds).toBe(180);
});

test('a night that nobody can speak for is one question', () => {
  const at = desk();
  const silent = watchTimers(at.store, () => null);
  at.watch.stop();
  at.leave(12 * 3_600_000); // to 22:00
  const id = startTimer(at.store, hearing);
  silent.begin();
  at.leave(10.1 * 3_600_000); // to 08:06 of the next day
  expect(timerQuestions(at.store)).toMatchObject([
    { doubt: { kind: 'overnight', fromAt: '2026-11-19T05:00:00.000Z', toAt: null }, seconds: 8.1 * 3600 },
  ]);
  answerDoubts(at.store, [timerQuestions(at.store)[0]?.doubt.id ?? ''], false);
  at.leave(minutes(10));
  expect(asked(at)).toEqual([]);
  expect(timerView(at.store, id)).toMatchObject({ running: true, elapsedSeconds: 2 * 3600 + 600 });
});

test('a process that died in an absence asks one question about all of it', () => {
  const at = desk();
  startTimer(at.store, hearing);
  at.work(minutes(5));
  at.leave(minutes(15));
  at.watch.stop();
  at.leave(minutes(60));
  at.begin();
  expect(asked(at)).toEqual([['idle', 75 * 60]]);
  expect(timersList(at.store)[0]?.timer.recoveredFrom).toBeNull();
});

test('a clock set back while nobody watched: what had been seen stays counted', () => {
  const at = desk();
  const id = startTimer(at.store, hearing);
  at.work(minutes(10));
  at.watch.stop();
  at.moveClock(-minutes(60));
  at.begin();
  at.work(minutes(1));
  expect(timerView(at.store, id).elapsedSeconds).toBe(11 * 60);
  expect(asked(at).map(([kind]) => kind)).toEqual(['clock_back']);
});

test('in court nothing is asked and nothing stops; afterwards it is asked', () => {
  const at = desk();
  const id = startTimer(at.store, hearing);
  setCourt(at.store, true);
  at.work(minutes(5));
  at.leave(minutes(90));
  at.work(minutes(5));
  expect(asked(at)).toEqual([]);
  expect(timerView(at.store, id)).toMatchObject({ running: true, elapsedSeconds: 6000 });
  setCourt(at.store, false);
  expect(asked(at)).toEqual([['idle', 5400]]);
});

test('a timer over midnight becomes one entry a day, each with its evidence, in one step', () => {
  const at = desk();
  at.leave(13 * 3_600_000); // 23:00 in New York
  const id = startTimer(at.store, hearing);
  at.work(minutes(150));
  const entries = finishTimerByDay(at.store, id).map((entryId) => requireEntry(at.store, entryId));
  expect(entries).toMatchObject([
    { workDate: '2026-11-18', workedSeconds: 3600, narrative: 'Hearing', source: 'timer' },
    { workDate: '2026-11-19', workedSeconds: 5400, narrative: 'Hearing', source: 'timer' },
  ]);
  expect(entries.map((entry) => timerOfEntry(at.store, entry.id)?.segments.length)).toEqual([1, 1]);
  undoLast(at.store);
  expect(timersList(at.store).map(({ elapsedSeconds }) => elapsedSeconds)).toEqual([3600, 5400]);
  expect(entries.map(({ id: entryId }) => requireEntry(at.store, entryId).deletedAt !== null)).toEqual([
    true,
    true,
  ]);
});

test('two timers put together: time and words of both; undone as they were', () => {
  const at = desk();
  const first = startTimer(at.store, { matterId: null, narrative: 'Call' });
  at.work(minutes(10));
  const second = startTimer(at.store, hearing);
  at.work(minutes(5));
  pauseTimer(at.store, second);
  mergeTimers(at.store, { intoId: first, otherId: second });
  expect(timersList(at.store)).toMatchObject([
    { timer: { id: first, matterId: sample.smith, narrative: 'Call; Hearing' }, elapsedSeconds: 900 },
  ]);
  undoLast(at.store);
  const apart = [
    { timer: { id: first, matterId: null, narrative: 'Call' }, elapsedSeconds: 600 },
    { timer: { id: second, narrative: 'Hearing' }, elapsedSeconds: 300 },
  ];
  expect(timersList(at.store)).toMatchObject(apart);
  redoLast(at.store);
  expect(timersList(at.store)).toMatchObject([{ timer: { id: first }, elapsedSeconds: 900 }]);
});

test('a running timer put together runs on, and undo keeps its hands off it', () => {
  const at = desk();
  const first = startTimer(at.store, hearing);
  at.work(minutes(1));
  const second = startTimer(at.store, { matterId: null, narrative: '' });
  at.work(minutes(1));
  mergeTimers(at.store, { intoId: first, otherId: second });
  at.work(minutes(1));
  expect(timersList(at.store)).toMatchObject([{ running: true, elapsedSeconds: 180 }]);
  expect(() => undoLast(at.store)).toThrow(/timer is running/);
});
