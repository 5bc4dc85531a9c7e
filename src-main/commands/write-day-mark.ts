import type { WorkDate } from '../../shared/time/work-date';
import { myTimekeeperId } from '../store/account';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { dayMark, putDayMark } from '../store/day-marks';
import { noteChange, type RowImage } from '../store/undo-steps';

/** Marks a day complete or opens it, as one change; nothing where it stands so already. */
export function writeDayDone(
  store: StoreContext,
  workDate: WorkDate,
  isDone: boolean,
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  const before = dayMark(store, workDate);
  if ((before.doneAt !== null) === isDone) return;
  const after = { ...before, doneAt: isDone ? nowInstant(store) : null };
  putDayMark(store, workDate, after);
  appendAudit(store, { action, subject: 'day', subjectId: workDate, before, after, reason });
  const image = (done: boolean) => ({
    table: 'day_mark' as const,
    id: myTimekeeperId(store),
    row: { workDate, isDone: done },
  });
  noteChange(store, { before: image(!isDone), after: image(isDone) });
  store.changed(['entries']);
}

/** Why a day can't be brought back to an image, or null. */
export function dayMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'day_mark') return null;
  const isDone = dayMark(store, from.row.workDate).doneAt !== null;
  return isDone === from.row.isDone ? null : 'the day was marked anew since';
}

/** Brings a day back to an image, as a new change on top. */
export function restoreDay(store: StoreContext, word: 'undo' | 'redo', label: string, to: RowImage): void {
  if (to.table !== 'day_mark') return;
  writeDayDone(store, to.row.workDate, to.row.isDone, { action: `day.${word}`, reason: label });
}
