import type { CallParsed } from '../../shared/ipc/contract';
import type { DayView } from '../../shared/ipc/views';
import { weekOf } from '../../shared/time/calendar';
import { getAccount } from '../store/account';
import type { StoreContext } from '../store/database';
import { dayMark } from '../store/day-marks';
import { billedSecondsByDay, totalsOfDay } from '../store/day-totals';
import { entryRowsOfDay } from '../store/entry-rows';
import { getSettings } from '../store/settings';
import { entryViewsOf } from './entry-view';

/** One timekeeper's day with its entries, totals and week; without a timekeeper named, the person at this laptop. */
export function dayView(store: StoreContext, { workDate, timekeeperId }: CallParsed<'dayView'>): DayView {
  const settings = getSettings(store);
  const days = weekOf(workDate, settings.weekStart);
  const day = { workDate, targetSeconds: settings.dayTargetSeconds };
  const whose = timekeeperId ?? getAccount(store).timekeeperId;
  if (whose === null) {
    const week = days.map((date) => ({ workDate: date, billedSeconds: 0, isDone: false }));
    return { ...day, rows: [], workedSeconds: 0, billedSeconds: 0, amountMinor: 0, otherAmounts: [], week };
  }
  const range = { from: days[0] ?? workDate, to: days[6] ?? workDate };
  const byDay = billedSecondsByDay(store, whose, range, settings.rounding);
  return {
    ...day,
    rows: entryViewsOf(store, entryRowsOfDay(store, whose, workDate)),
    ...totalsOfDay(store, whose, workDate, settings.rounding),
    week: days.map((date) => ({
      workDate: date,
      billedSeconds: byDay.get(date) ?? 0,
      isDone: dayMark(store, date).doneAt !== null,
    })),
  };
}
