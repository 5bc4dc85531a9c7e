import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Timer } from '../../shared/domain/timer';
import type { StoreContext } from '../store/database';
import { getTimer, replaceSegments, updateTimer } from '../store/timers';
import type { RowImage } from '../store/undo-steps';
import { auditTimer } from './write-timer';

type Content = Extract<RowImage, { table: 'timer_content' }>;

const runs = (timer: Timer | null) => timer?.segments.some(({ stoppedAt }) => stoppedAt === null) === true;

/** Why a timer can't be brought back to what it said, or null. Undo never touches a running timer. */
export function timerContentMoved(store: StoreContext, from: Content): string | null {
  const now = getTimer(store, from.id);
  if (runs(now)) return 'the timer is running';
  return essence(now) === essence(from.row) ? null : 'the timer has changed since';
}

/** Brings words and segments of a timer back; one that ran by then comes back standing still where it was. */
export function restoreTimerContent(store: StoreContext, word: string, label: string, to: Content): void {
  const before = getTimer(store, to.id);
  if (before === null || to.row === null) return;
  const { segments, ...row } = to.row;
  replaceSegments(store, to.id, segments);
  updateTimer(store, row);
  auditTimer(store, `timer.${word}`, before, to.row, label);
}

/** What counts for being unchanged; when it was last watched does not. */
function essence(timer: Timer | null): string {
  if (timer === null) return '';
  const { seenAt: _seenAt, segments, ...rest } = timer;
  const spans = segments.map(({ startedAt, stoppedAt }) => `${startedAt} ${stoppedAt}`).sort();
  return canonicalJson({ ...rest, spans });
}
