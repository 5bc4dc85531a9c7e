import type { CallParsed } from '../../shared/ipc/contract';
import { nowInstant, type StoreContext } from '../store/database';
import { openDoubts } from '../store/timer-doubts';
import { openTimers, requireOpenTimer, runningTimerId, stopSegment, updateTimer } from '../store/timers';
import { runCommand } from './run-command';
import { endDoubts, noteClockJump } from './timer-doubt';
import { auditTimer } from './write-timer';

/** A gap this long without a living process makes a question of a running timer, in milliseconds. */
export const unwatchedAfterMs = 90_000;

/** Answers the question after a crash: keep all of the time, or end it where it was last watched. */
export function recoverTimer(store: StoreContext, input: CallParsed<'timerRecover'>): void {
  runCommand(store, { name: 'timer.recover', label: null }, () => {
    const before = requireOpenTimer(store, input.id);
    if (before.recoveredFrom === null) return;
    if (input.keep === 'until_seen') endWhereSeen(store, input.id, before.recoveredFrom);
    const now = requireOpenTimer(store, input.id);
    updateTimer(store, { ...now, recoveredFrom: null, seenAt: nowInstant(store) });
    auditTimer(store, 'timer.recover', before, requireOpenTimer(store, input.id), input.keep);
  });
}

function endWhereSeen(store: StoreContext, id: string, seen: string): void {
  if (runningTimerId(store) !== id) return;
  const open = requireOpenTimer(store, id).segments.find((segment) => segment.stoppedAt === null);
  // Never before its own start: the last sight may be older than a segment begun just before the crash.
  if (open !== undefined) stopSegment(store, id, seen > open.startedAt ? seen : open.startedAt);
}

/**
 * At a start: a timer that ran on while no process watched it gets a question. Nothing is stopped or trimmed by itself,
 * since a hearing goes on when a battery dies (P7). An absence that was found before the end is that question already.
 */
export function noteUnwatchedTimers(store: StoreContext): void {
  runCommand(store, { name: 'timer.note_unwatched', label: null }, () => {
    const running = runningTimerId(store);
    const timer = openTimers(store).find(({ id }) => id === running);
    if (timer === undefined || timer.recoveredFrom !== null) return;
    // The clock was set back while nobody watched: what had been seen stays counted.
    if (store.clock.now() < Date.parse(timer.seenAt)) return noteClockJump(store, timer.seenAt);
    if (openDoubts(store).some(({ timerId, toAt }) => timerId === running && toAt === null))
      return endDoubts(store, nowInstant(store));
    if (store.clock.now() - Date.parse(timer.seenAt) < unwatchedAfterMs) return;
    updateTimer(store, { ...timer, recoveredFrom: timer.seenAt });
    auditTimer(store, 'timer.unwatched', timer, requireOpenTimer(store, timer.id));
  });
}
