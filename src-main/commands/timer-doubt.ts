import type { Id } from '../../shared/domain/id';
import type { Timer } from '../../shared/domain/timer';
import type { Instant } from '../../shared/time/work-date';
import { type Doubt, type DoubtKind, forgottenFrom, isCounted } from '../../shared/timers/doubt';
import { acrossJump, heldMs, withoutStretch } from '../../shared/timers/segments';
import { nowInstant, type StoreContext } from '../store/database';
import { doubtsOf, openDoubts, putDoubt, requireDoubt } from '../store/timer-doubts';
import {
  insertSegment,
  openTimers,
  replaceSegments,
  requireOpenTimer,
  runningTimerId,
} from '../store/timers';
import { runCommand } from './run-command';
import { auditTimer } from './write-timer';

type Stretch = { readonly kind: DoubtKind; readonly fromAt: Instant; readonly toAt: Instant | null };

/**
 * Notes that a stretch of the running timer is in doubt. Nothing about its time changes (P7).
 * @returns the doubt's id; null where no timer ran in it
 */
export function noteDoubt(store: StoreContext, stretch: Stretch): Id | null {
  return runCommand(store, { name: 'timer.doubt', label: null }, () => {
    const running = runningTimerId(store);
    if (running === null) return null;
    const open = requireOpenTimer(store, running).segments.find(({ stoppedAt }) => stoppedAt === null);
    if (open === undefined) return null;
    const fromAt = stretch.fromAt > open.startedAt ? stretch.fromAt : open.startedAt;
    if (stretch.toAt !== null && stretch.toAt <= fromAt) return null;
    return addDoubt(store, running, { ...stretch, fromAt });
  });
}

function addDoubt(store: StoreContext, timerId: Id, stretch: Stretch): Id {
  const doubt: Doubt = {
    ...stretch,
    id: store.ids.uuid(),
    timerId,
    answer: null,
    notedAt: nowInstant(store),
  };
  putDoubt(store, doubt);
  store.changed(['timers']);
  return doubt.id;
}

/** An absence ended: from now on it can be asked about. One that was shorter than was thought is no question. */
export function endDoubts(store: StoreContext, toAt: Instant): void {
  runCommand(store, { name: 'timer.doubt_end', label: null }, () => {
    for (const doubt of openDoubts(store)) {
      if (doubt.toAt !== null || doubt.kind === 'overnight') continue;
      const { segments } = requireOpenTimer(store, doubt.timerId);
      const ran = toAt > doubt.fromAt && heldMs(segments, doubt.fromAt, toAt, toAt) > 0;
      putDoubt(store, { ...doubt, toAt, answer: ran ? null : 'keep' });
    }
    store.changed(['timers']);
  });
}

/**
 * The wall clock moved while a timer ran: its segment is carried across, so that nothing is counted that was not lived and
 * nothing is lost, and a person is told. Forwards the stretch can be counted after all, since a sleep that the system did
 * not report looks the same.
 * @param expected what the clock would show now had it not been moved
 */
export function noteClockJump(store: StoreContext, expected: Instant): void {
  runCommand(store, { name: 'timer.clock_jump', label: null }, () => {
    const running = runningTimerId(store);
    if (running === null) return;
    const now = nowInstant(store);
    const before = requireOpenTimer(store, running);
    const segments = acrossJump(before.segments, expected, now, store.ids.uuid);
    if (segments.length === before.segments.length) return;
    replaceSegments(store, running, segments);
    const isForward = now > expected;
    addDoubt(store, running, {
      kind: isForward ? 'clock_forward' : 'clock_back',
      fromAt: isForward ? expected : now,
      toAt: isForward ? now : expected,
    });
    auditTimer(store, 'timer.clock_jump', before, requireOpenTimer(store, running));
  });
}

/** Asks once about a timer that ran over midnight for longer than anybody sits, where nothing else is asked of that night. */
export function noteForgotten(store: StoreContext): void {
  const timer = running(store);
  const now = nowInstant(store);
  const open = timer?.segments.find(({ stoppedAt }) => stoppedAt === null);
  if (timer === null || open === undefined) return;
  const fromAt = forgottenFrom(open, now);
  if (fromAt === null || timer.recoveredFrom !== null) return;
  const isKnown = doubtsOf(store, timer.id).some(
    (doubt) => doubt.fromAt >= open.startedAt && (doubt.toAt === null || doubt.toAt > fromAt),
  );
  if (!isKnown) noteDoubt(store, { kind: 'overnight', fromAt, toAt: null });
}

function running(store: StoreContext): Timer | null {
  const id = runningTimerId(store);
  return openTimers(store).find((timer) => timer.id === id) ?? null;
}

/** Answers questions about stretches of time: each is kept, or left out. Nothing is asked twice. */
export function answerDoubts(store: StoreContext, ids: readonly Id[], keep: boolean): void {
  runCommand(store, { name: 'timer.doubt_answer', label: null }, () => {
    for (const id of ids) answer(store, requireDoubt(store, id), keep);
  });
}

function answer(store: StoreContext, doubt: Doubt, keep: boolean): void {
  if (doubt.answer !== null) return;
  const before = requireOpenTimer(store, doubt.timerId);
  const toAt = doubt.toAt ?? nowInstant(store);
  // A clock that went back leaves nothing to take out or put in: it was carried across when it was found.
  if (doubt.kind !== 'clock_back' && isCounted(doubt) !== keep) {
    if (keep) putBack(store, before, doubt.fromAt, toAt);
    else {
      const segments = withoutStretch(before.segments, doubt.fromAt, toAt, store.ids.uuid);
      replaceSegments(store, before.id, segments);
    }
  }
  putDoubt(store, { ...doubt, toAt, answer: keep ? 'keep' : 'leave_out' });
  const action = keep ? 'timer.doubt_keep' : 'timer.doubt_leave_out';
  auditTimer(store, action, before, requireOpenTimer(store, before.id), doubt.kind);
}

function putBack(store: StoreContext, timer: Timer, startedAt: Instant, stoppedAt: Instant): void {
  const zone = timer.segments.find((segment) => segment.startedAt >= startedAt)?.zone ?? store.clock.zone();
  insertSegment(store, timer.id, { id: store.ids.uuid(), startedAt, stoppedAt, zone });
}
