import ICAL from 'ical.js';
import { blockReader, type CalendarBlock } from '../../../shared/agenda/event-blocks';
import type { CallOutput, CallParsed } from '../../../shared/ipc/contract';
import { addDays, isoToday } from '../../../shared/time/calendar';
import { dayStart } from '../../../shared/time/day-start';
import { EngineError } from '../../engine-error';
import { type CalendarEvent, dropFormerReading, putCalendarEvents } from '../../store/calendar-events';
import { inTransaction, type StoreContext } from '../../store/database';
import { occurrencesOf, type Wanted } from './read-event';

type Piece = CallParsed<'calendarPiece'>;

/** Suggestions are for what was worked lately, and for what is on today. */
const daysBack = 92;
const daysAhead = 31;
/** More than any calendar has in four months; what is beyond is said. */
const mostKept = 20_000;
const mostSeries = 20_000;
/** So many events are looked at without letting anybody else run. */
const eventsAtATime = 50;

type Reading = {
  readonly id: string;
  readonly name: string;
  readonly wanted: Wanted;
  /** Days between which a single event must begin to be looked at: cheap, and wide enough for every zone. */
  readonly days: { readonly from: string; readonly to: string };
  readonly blocks: ReturnType<typeof blockReader>;
  /** Series with their exceptions, by uid: they belong together wherever they stand in the file. */
  readonly series: Map<string, string[]>;
  readonly unknown: Set<string>;
  next: number;
  events: number;
  unreadable: number;
  kept: CalendarEvent[];
  isFull: boolean;
};

/** Reads calendar files piece by piece, one at a time; what is wanted of one is written when its last piece is here. */
export function calendarReadings(store: StoreContext) {
  let reading: Reading | null = null;

  return async function take(piece: Piece): Promise<CallOutput<'calendarPiece'>> {
    if (piece.index === 0) reading = begin(store, piece);
    const current = reading;
    if (current === null || current.id !== piece.readingId || current.next !== piece.index)
      throw new EngineError(
        'not_found',
        'The reading of this calendar was broken off. Open the file once more.',
      );
    current.next += 1;
    const isHere = () => reading === current;
    const blocks = current.blocks.take(piece.text);
    if (piece.isLast) blocks.push(...current.blocks.end());
    await lookAt(store, current, blocks);
    if (!isHere()) throw new EngineError('not_found', 'Another calendar is being read.');
    if (!piece.isLast) return { events: current.events, kept: current.kept.length, problems: [] };
    reading = null;
    return finish(store, current);
  };
}

function begin(store: StoreContext, { readingId, name }: Piece): Reading {
  ICAL.TimezoneService.reset();
  const zone = store.clock.zone();
  const today = isoToday(store.clock.now(), zone);
  const days = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
  return {
    id: readingId,
    name,
    wanted: { from: dayStart(days.from, zone), to: dayStart(days.to, zone), zone },
    days: { from: addDays(days.from, -8), to: addDays(days.to, 1) },
    blocks: blockReader(),
    series: new Map(),
    unknown: new Set(),
    next: 0,
    events: 0,
    unreadable: 0,
    kept: [],
    isFull: false,
  };
}

const rest = (store: StoreContext) => new Promise<void>((resolve) => store.clock.after(0, resolve));

async function lookAt(
  store: StoreContext,
  reading: Reading,
  blocks: readonly CalendarBlock[],
): Promise<void> {
  let parsed = 0;
  for (const { kind, text } of blocks) {
    if (kind === 'VTIMEZONE') {
      learnZone(text);
      continue;
    }
    reading.events += 1;
    if (/^(RRULE|RDATE|RECURRENCE-ID)[:;]/im.test(text)) keepForSeries(reading, text);
    else if (isNear(reading, text)) {
      await add(store, reading, [text]);
      parsed += 1;
      if (parsed % eventsAtATime === 0) await rest(store);
    }
  }
}

/** Whether a single event can lie in the wanted time, by its first eight digits alone. */
function isNear({ days }: Reading, text: string): boolean {
  const found = /^DTSTART[^:\r\n]*:(\d{4})(\d{2})(\d{2})/im.exec(text);
  if (found === null) return true;
  const date = `${found[1]}-${found[2]}-${found[3]}`;
  return date >= days.from && date <= days.to;
}

function keepForSeries(reading: Reading, text: string): void {
  const uid = /^UID[^:\r\n]*:(.*)$/im.exec(text)?.[1]?.trim() ?? `${reading.events}`;
  const known = reading.series.get(uid);
  if (known !== undefined) known.push(text);
  else if (reading.series.size < mostSeries) reading.series.set(uid, [text]);
  else reading.isFull = true;
}

async function add(store: StoreContext, reading: Reading, texts: readonly string[]): Promise<void> {
  try {
    const found = await occurrencesOf(texts, reading.wanted, reading, () => rest(store));
    const room = mostKept - reading.kept.length;
    if (found.length > room) reading.isFull = true;
    reading.kept.push(...found.slice(0, Math.max(0, room)));
  } catch {
    // What it says is not repeated: it is somebody's calendar.
    reading.unreadable += 1;
  }
}

function learnZone(text: string): void {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.register(new ICAL.Timezone(component));
  } catch {
    // Its name is looked up instead.
  }
}

async function finish(store: StoreContext, reading: Reading): Promise<CallOutput<'calendarPiece'>> {
  if (!reading.blocks.isCalendar)
    throw new EngineError('invalid', 'This is no calendar file: it does not begin with BEGIN:VCALENDAR.');
  for (const texts of reading.series.values()) {
    await add(store, reading, texts);
    await rest(store);
  }
  ICAL.TimezoneService.reset();
  const file = { name: reading.name, reading: reading.id };
  inTransaction(store, 'calendar.read', () => {
    putCalendarEvents(store, reading.kept, file);
    dropFormerReading(store, file);
    store.changed(['calendar']);
  });
  return { events: reading.events, kept: reading.kept.length, problems: problemsOf(reading) };
}

function problemsOf({ blocks, unreadable, unknown, isFull, events }: Reading): string[] {
  const lost = unreadable + blocks.skipped;
  return [
    events === 0 ? 'There is no event in it.' : '',
    lost > 0 ? `${lost} of the events could not be read and were passed over.` : '',
    unknown.size > 0
      ? `${unknown.size === 1 ? 'A time zone' : `${unknown.size} time zones`} of the file are unknown here (${[...unknown].slice(0, 3).join(', ')}): those events are taken by this laptop’s clock.`
      : '',
    isFull ? `Only the first ${mostKept.toLocaleString('en-US')} events around today are kept.` : '',
  ].filter(Boolean);
}
