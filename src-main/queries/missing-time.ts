import { missingDay } from '../../shared/day/missing-time';
import type { CallOutput } from '../../shared/ipc/contract';
import { isoToday } from '../../shared/time/calendar';
import { getAccount } from '../store/account';
import { courtSince } from '../store/court';
import type { StoreContext } from '../store/database';
import { dayMark, firstDayOf } from '../store/day-marks';
import { billedSecondsByDay } from '../store/day-totals';
import { getSettings } from '../store/settings';

/** The day whose missing time is asked about, or null. In court nothing is asked. */
export function missingTime(store: StoreContext): CallOutput<'missingTimeGet'> {
  const me = getAccount(store).timekeeperId;
  if (me === null || courtSince(store) !== null) return null;
  const { dayTargetSeconds: targetSeconds, rounding } = getSettings(store);
  const today = isoToday(store.clock.now(), store.clock.zone());
  const billedOn = (date: string) =>
    billedSecondsByDay(store, me, { from: date, to: date }, rounding).get(date) ?? 0;
  const workDate = missingDay(today, targetSeconds, firstDayOf(store, me), (date) => {
    const { doneAt, askedAt } = dayMark(store, date);
    return { billedSeconds: billedOn(date), isDone: doneAt !== null, wasAsked: askedAt !== null };
  });
  return workDate === null ? null : { workDate, billedSeconds: billedOn(workDate), targetSeconds };
}
