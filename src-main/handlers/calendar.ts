import type { Handlers } from '../../shared/ipc/contract';
import { dismissEvent, takeEvent } from '../commands/calendar-take';
import { calendarReadings } from '../exchange/calendar/calendar-reading';
import { calendarDay } from '../queries/calendar-day';
import { entryView } from '../queries/entry-view';
import { dropCalendar } from '../store/calendar-events';
import { inTransaction, type StoreContext } from '../store/database';

type CalendarCall = 'calendarPiece' | 'calendarForget' | 'calendarDay' | 'calendarTake' | 'calendarDismiss';

/** The calls about calendar files. Nothing of a calendar leaves this laptop, but what a person makes an entry of. */
export function calendarHandlers(store: StoreContext): Pick<Handlers, CalendarCall> {
  return {
    calendarPiece: calendarReadings(store),
    calendarForget() {
      inTransaction(store, 'calendar.forget', () => {
        dropCalendar(store);
        store.changed(['calendar']);
      });
      return {};
    },
    calendarDay: (input) => calendarDay(store, input),
    calendarTake: (input) => entryView(store, takeEvent(store, input)),
    calendarDismiss(input) {
      dismissEvent(store, input);
      return {};
    },
  };
}
