import type { Timer } from '../../shared/domain/timer';
import type { CallParsed } from '../../shared/ipc/contract';
import type { DayBlock, DayTimeline } from '../../shared/ipc/views';
import { dayBounds } from '../../shared/time/day-start';
import { getAccount } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { dayMark } from '../store/day-marks';
import { type EntryRow, entryRowsOfDay } from '../store/entry-rows';
import { entrySpan } from '../store/entry-spans';
import { getMatter } from '../store/reference';
import { doubtsOf } from '../store/timer-doubts';
import { openTimers, timerOfEntry } from '../store/timers';

type Day = { readonly fromAt: string; readonly toAt: string };
type Placed = Pick<DayBlock, 'fromAt' | 'toAt'>;

/** One day of the person at this laptop as a line of time: what lies where, and what says no time of day. */
export function dayTimeline(store: StoreContext, { workDate }: CallParsed<'dayTimeline'>): DayTimeline {
  const zone = store.clock.zone();
  const bounds = dayBounds(workDate, zone);
  const day: Day = { fromAt: new Date(bounds.from).toISOString(), toAt: new Date(bounds.to).toISOString() };
  const me = getAccount(store).timekeeperId;
  const rows = me === null ? [] : entryRowsOfDay(store, me, workDate);
  const ofEntries = rows.map((row) => blocksOfEntry(store, row, day));
  const timers = openTimers(store);
  const evidence = [...timers, ...rows.flatMap(({ entry }) => timerOfEntry(store, entry.id) ?? [])];
  return {
    workDate,
    zone,
    ...day,
    blocks: [...ofEntries.flat(), ...timers.flatMap((timer) => blocksOfTimer(store, timer, day))],
    doubts: evidence
      .flatMap(({ id }) => doubtsOf(store, id))
      .filter(({ fromAt, toAt }) => fromAt < day.toAt && (toAt === null || toAt > day.fromAt))
      .map(({ id, kind, fromAt, toAt }) => ({ id, kind, fromAt, toAt })),
    unplaced: ofEntries.filter((blocks) => blocks.length === 0).length,
    isDone: dayMark(store, workDate).doneAt !== null,
  };
}

/** Where a person put it; else where its timer ran. */
function blocksOfEntry(store: StoreContext, row: EntryRow, day: Day): DayBlock[] {
  const { entry } = row;
  const span = entrySpan(store, entry.id);
  const placed: Placed[] =
    span !== null ? within([span], day) : within(segmentsIn(timerOfEntry(store, entry.id), null), day);
  return placed.map((place, index) => ({
    ...place,
    id: `${entry.id} ${index}`,
    kind: 'entry',
    title: row.matterName ?? '',
    note: entry.narrative,
    entryId: entry.id,
    revision: entry.revision,
    isMovable: placed.length === 1,
  }));
}

function blocksOfTimer(store: StoreContext, timer: Timer, day: Day): DayBlock[] {
  const now = nowInstant(store);
  const matter = timer.matterId === null ? null : getMatter(store, timer.matterId);
  return within(segmentsIn(timer, now), day).map((place, index) => ({
    ...place,
    id: `${timer.id} ${index}`,
    kind: 'timer',
    title: matter?.name ?? '',
    note: timer.narrative,
    entryId: null,
    revision: null,
    isMovable: false,
  }));
}

/** @param now what a running segment is taken to reach for finding its day; null: none runs */
function segmentsIn(timer: Timer | null, now: string | null): Placed[] {
  return (timer?.segments ?? []).flatMap(({ startedAt, stoppedAt }) => {
    const end = stoppedAt ?? now;
    return end !== null && startedAt < end ? [{ fromAt: startedAt, toAt: stoppedAt }] : [];
  });
}

/** The parts that lie in the day; what runs on runs on, unless the day has ended. */
function within(places: readonly Placed[], day: Day): Placed[] {
  return places.flatMap(({ fromAt, toAt }) => {
    if (fromAt >= day.toAt || (toAt !== null && toAt <= day.fromAt)) return [];
    return [
      {
        fromAt: fromAt < day.fromAt ? day.fromAt : fromAt,
        toAt: toAt !== null && toAt > day.toAt ? day.toAt : toAt,
      },
    ];
  });
}
