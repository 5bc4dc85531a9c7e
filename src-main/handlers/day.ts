import type { Handlers } from '../../shared/ipc/contract';
import { noteAsked, setDayDone } from '../commands/day-mark';
import { moveEntry } from '../commands/entry-place';
import { dayTimeline } from '../queries/day-timeline';
import { entryView } from '../queries/entry-view';
import { missingTime } from '../queries/missing-time';
import type { StoreContext } from '../store/database';

type DayCall = 'dayTimeline' | 'entryPlace' | 'dayDoneSet' | 'missingTimeGet' | 'missingTimeAsked';

/** The calls about a day as a line of time. */
export function dayHandlers(store: StoreContext): Pick<Handlers, DayCall> {
  return {
    dayTimeline: (input) => dayTimeline(store, input),
    entryPlace(input) {
      moveEntry(store, input);
      return entryView(store, input.id);
    },
    dayDoneSet(input) {
      setDayDone(store, input);
      return {};
    },
    missingTimeGet: () => missingTime(store),
    missingTimeAsked(input) {
      noteAsked(store, input);
      return {};
    },
  };
}
