import { matterGuesser, titleKey } from '../../shared/agenda/guess-matter';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { dayBounds } from '../../shared/time/day-start';
import { openCalendarEvents, takenTitles } from '../store/calendar-events';
import type { StoreContext } from '../store/database';
import { allClients, allMatters } from '../store/reference';

/** The events of a day that nothing was made of yet, each with the matter that it may be about and why. */
export function calendarDay(
  store: StoreContext,
  { workDate }: CallParsed<'calendarDay'>,
): CallOutput<'calendarDay'> {
  const day = dayBounds(workDate, store.clock.zone());
  const [from, to] = [new Date(day.from).toISOString(), new Date(day.to).toISOString()];
  const events = openCalendarEvents(store, from, to).filter(
    // A timed event belongs to the day on which it begins; one of whole days to each of them.
    ({ allDay, fromAt }) => allDay !== null || fromAt >= from,
  );
  if (events.length === 0) return [];
  const [matters, clients] = [allMatters(store), allClients(store)];
  const before = new Map(takenTitles(store).map(({ title, matterId }) => [titleKey(title), matterId]));
  const nameOf = new Map(matters.map(({ id, name }) => [id, name]));
  const guessFor = matterGuesser(matters, clients, before);
  return events.map((event) => {
    const guess = guessFor(event);
    return {
      ...event,
      matterId: guess?.matterId ?? null,
      matterName: guess === null ? '' : (nameOf.get(guess.matterId) ?? ''),
      reason: guess?.reason ?? '',
    };
  });
}
