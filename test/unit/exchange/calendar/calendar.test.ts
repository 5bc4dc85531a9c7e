import { expect, test } from 'vitest';
import { dismissEvent, takeEvent } from '../../../../src-main/commands/calendar-take';
import { undoLast } from '../../../../src-main/commands/undo';
import { calendarReadings } from '../../../../src-main/exchange/calendar/calendar-reading';
import { calendarDay } from '../../../../src-main/queries/calendar-day';
import { dayTimeline } from '../../../../src-main/queries/day-timeline';
import { calendarEventCount } from '../../../../src-main/store/calendar-events';
import { requireEntry } from '../../../../src-main/store/entries';
import { sample, sampleFirm } from '../../../helpers/engine/sample';
import { type TestStore, testStore } from '../../../helpers/engine/store';

const workDate = '2026-11-18';

function firm(): TestStore {
  const plain = testStore();
  sampleFirm(plain);
  // The reader rests between events by the clock: here at once.
  return {
    ...plain,
    clock: {
      ...plain.clock,
      after: (_milliseconds, run) => {
        setImmediate(run);
        return () => undefined;
      },
    },
  };
}

const event = (lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');

let readings = 0;
async function read(store: TestStore, text: string, name = 'work.ics', pieceLength = 50_000) {
  const take = calendarReadings(store);
  readings += 1;
  const readingId = `01900000-0000-7000-c000-${String(readings).padStart(12, '0')}`;
  for (let index = 0; ; index += 1) {
    const piece = text.slice(index * pieceLength, (index + 1) * pieceLength);
    const isLast = (index + 1) * pieceLength >= text.length;
    const result = await take({ readingId, name, index, text: piece, isLast });
    if (isLast) return result;
  }
}

const onDay = (store: TestStore, date = workDate) =>
  calendarDay(store, { workDate: date }).map(
    ({ title, fromAt, toAt, allDay }) => allDay ?? `${title} ${fromAt.slice(11, 16)}-${toAt.slice(11, 16)}`,
  );

const weekly = [
  'UID:weekly',
  'DTSTART;TZID=America/New_York:20260304T090000',
  'DTEND;TZID=America/New_York:20260304T093000',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Team call',
];

test('times come right by UTC, by a zone’s name, by a zone that the file defines, and by the laptop’s wall', async () => {
  const store = firm();
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Office',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:-0800',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
  const outcome = await read(
    store,
    calendar(
      zone,
      event(['UID:1', 'DTSTART:20261118T150000Z', 'DTEND:20261118T160000Z', 'SUMMARY:Utc']),
      event(['UID:2', 'DTSTART;TZID=Europe/Berlin:20261118T170000', 'DURATION:PT30M', 'SUMMARY:Berlin']),
      event([
        'UID:3',
        'DTSTART;TZID=Office:20261118T080000',
        'DTEND;TZID=Office:20261118T090000',
        'SUMMARY:Own',
      ]),
      event(['UID:4', 'DTSTART:20261118T110000', 'DTEND:20261118T120000', 'SUMMARY:Floating']),
      event([
        'UID:5',
        'DTSTART;TZID=Nowhere/Land:20261118T130000',
        'DTEND;TZID=Nowhere/Land:20261118T140000',
        'SUMMARY:Lost',
      ]),
      event(['UID:6', 'DTSTART;VALUE=DATE:20261118', 'SUMMARY:Birthday']),
      event([
        'UID:7',
        'DTSTART:20261118T100000Z',
        'DTEND:20261118T110000Z',
        'STATUS:CANCELLED',
        'SUMMARY:Gone',
      ]),
      event(['UID:8', 'DTSTART:20240101T100000Z', 'DTEND:20240101T110000Z', 'SUMMARY:Long ago']),
    ),
  );
  expect(outcome).toMatchObject({ events: 8, kept: 6 });
  expect(outcome.problems).toEqual([expect.stringContaining('Nowhere/Land')]);
  expect(onDay(store)).toEqual([
    workDate,
    'Utc 15:00-16:00',
    'Berlin 16:00-16:30',
    'Own 16:00-17:00',
    'Floating 16:00-17:00',
    'Lost 18:00-19:00',
  ]);
});

test('a series keeps its hour on the wall over daylight saving, with what was moved, left out and changed', async () => {
  const store = firm();
  await read(
    store,
    calendar(
      event([...weekly, 'EXDATE;TZID=America/New_York:20261111T090000']),
      event([
        'UID:weekly',
        'RECURRENCE-ID;TZID=America/New_York:20261118T090000',
        'DTSTART;TZID=America/New_York:20261118T140000',
        'DTEND;TZID=America/New_York:20261118T150000',
        'SUMMARY:Team call, moved',
      ]),
    ),
    'work.ics',
    7,
  );
  // Summer time ends on the first of November.
  expect(onDay(store, '2026-10-28')).toEqual(['Team call 13:00-13:30']);
  expect(onDay(store, '2026-11-04')).toEqual(['Team call 14:00-14:30']);
  expect(onDay(store, '2026-11-11')).toEqual([]);
  expect(onDay(store)).toEqual(['Team call, moved 19:00-20:00']);
});

test('an event of whole days is offered on each of them, on the person’s own days', async () => {
  const store = firm();
  await read(
    store,
    calendar(
      event(['UID:1', 'DTSTART;VALUE=DATE:20261117', 'DTEND;VALUE=DATE:20261119', 'SUMMARY:Conference']),
    ),
  );
  expect([
    onDay(store, '2026-11-16'),
    onDay(store, '2026-11-17'),
    onDay(store),
    onDay(store, '2026-11-19'),
  ]).toEqual([[], ['2026-11-17'], ['2026-11-17'], []]);
});

test('a file that is read again brings what changed and takes what is gone; what was said of an event stays', async () => {
  const store = firm();
  const both = [
    event(['UID:1', 'DTSTART:20261118T150000Z', 'DTEND:20261118T160000Z', 'SUMMARY:One']),
    event(['UID:2', 'DTSTART:20261118T170000Z', 'DTEND:20261118T180000Z', 'SUMMARY:Two']),
  ];
  await read(store, calendar(...both));
  dismissEvent(store, { uid: '1', occurrence: '', isDismissed: true });
  await read(store, calendar(both[0] ?? ''));
  expect(onDay(store)).toEqual([]);
  expect(calendarEventCount(store)).toBe(1);
  await read(store, calendar(...both), 'another.ics');
  expect(onDay(store)).toEqual(['Two 17:00-18:00']);
});

test('a taken event is an entry at its time; undone it is offered again; its title is remembered', async () => {
  const store = firm();
  const line = (uid: string, day: string) =>
    event([`UID:${uid}`, `DTSTART:202611${day}T150000Z`, `DTEND:202611${day}T161500Z`, 'SUMMARY:Depo prep']);
  await read(
    store,
    calendar(
      line('a', '18'),
      line('b', '17'),
      event([
        'UID:c',
        'DTSTART:20261118T190000Z',
        'DTEND:20261118T193000Z',
        'SUMMARY:Call on Smith v. Jones',
      ]),
    ),
  );
  expect(calendarDay(store, { workDate })).toMatchObject([
    { title: 'Depo prep', matterId: null, reason: '' },
    { title: 'Call on Smith v. Jones', matterId: sample.smith, reason: '“Smith v. Jones” is in the event' },
  ]);
  const id = takeEvent(store, { uid: 'a', occurrence: '', matterId: sample.acme });
  expect(requireEntry(store, id)).toMatchObject({
    workDate,
    workedSeconds: 4500,
    narrative: 'Depo prep',
    matterId: sample.acme,
  });
  expect(dayTimeline(store, { workDate }).blocks).toMatchObject([
    { fromAt: '2026-11-18T15:00:00.000Z', toAt: '2026-11-18T16:15:00.000Z' },
  ]);
  expect(onDay(store)).toEqual(['Call on Smith v. Jones 19:00-19:30']);
  expect(calendarDay(store, { workDate: '2026-11-17' })).toMatchObject([
    { matterId: sample.acme, reason: 'an event of this title was for it before' },
  ]);
  undoLast(store);
  expect(onDay(store)).toEqual(['Depo prep 15:00-16:15', 'Call on Smith v. Jones 19:00-19:30']);
});

test('what is no calendar, and what is broken in one, is said; the rest is read', async () => {
  const store = firm();
  await expect(read(store, 'PK not a calendar at all')).rejects.toThrow(/no calendar file/);
  const outcome = await read(
    store,
    calendar(
      'BEGIN:VEVENT\r\nnonsense without a colon\r\nEND:VEVENT',
      event(['UID:1', 'DTSTART:20261118T150000Z', 'DTEND:20261118T160000Z', 'SUMMARY:Whole']),
    ),
  );
  expect(outcome).toMatchObject({
    events: 2,
    kept: 1,
    problems: [expect.stringContaining('1 of the events')],
  });
  const take = calendarReadings(store);
  await expect(take({ readingId: 'x', name: 'a', index: 3, text: '', isLast: false })).rejects.toThrow(
    /once more/,
  );
});

test('a hundred thousand events do not keep the laptop from anything else', async () => {
  const store = firm();
  const single = (index: number) => {
    const day = new Date(Date.UTC(2010, 0, 1 + (index % 6500)))
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '');
    return event([
      `UID:${index}`,
      `DTSTART:${day}T150000Z`,
      `DTEND:${day}T160000Z`,
      `SUMMARY:Meeting ${index}`,
    ]);
  };
  const text = calendar(
    event([
      'UID:daily',
      'DTSTART:19900101T130000Z',
      'DTEND:19900101T133000Z',
      'RRULE:FREQ=DAILY',
      'SUMMARY:Since ever',
    ]),
    ...Array.from({ length: 100_000 }, (_, index) => single(index)),
  );
  let turns = 0;
  let isRunning = true;
  const beat = () => {
    turns += 1;
    if (isRunning) setImmediate(beat);
  };
  setImmediate(beat);
  const outcome = await read(store, text, 'long.ics', 131_072);
  isRunning = false;
  console.log(`100,001 events: ${outcome.kept} kept, others had ${turns} turns meanwhile`);
  expect(outcome.events).toBe(100_001);
  expect(onDay(store)).toContain('Since ever 13:00-13:30');
  // After each fifty events that are looked into, and each two hundred days of the series.
  expect(turns).toBeGreaterThan(outcome.kept / 50 + 30);
}, 60_000);
