import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockReader, type CalendarBlock } from '../../../shared/agenda/event-blocks';

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
  .map((text) => text.replace(/[\r\n]/g, ' ').trim() || 'x');
const event = fc.record({ uid: fc.nat(9999), title: word, hasAlarm: fc.boolean() });
const ends = fc.constantFrom('\r\n', '\n');

/** Folds as programs do: at whatever place, with a blank on the next line. */
function folded(line: string, at: number, end: string): string {
  const points = [...line];
  return points.length <= at ? line : `${points.slice(0, at).join('')}${end} ${points.slice(at).join('')}`;
}

function readAll(text: string, cuts: readonly number[]): CalendarBlock[] {
  const reader = blockReader();
  const blocks: CalendarBlock[] = [];
  let from = 0;
  for (const cut of [...cuts.map((one) => one % (text.length + 1)).sort((a, b) => a - b), text.length]) {
    blocks.push(...reader.take(text.slice(from, cut)));
    from = Math.max(from, cut);
  }
  return [...blocks, ...reader.end()];
}

test('wherever a file is cut and however its lines are folded and ended, the same events come out whole', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 8 }),
      ends,
      fc.integer({ min: 8, max: 75 }),
      fc.array(fc.nat(5000), { maxLength: 12 }),
      (events, end, fold, cuts) => {
        const lines = events.flatMap(({ uid, title, hasAlarm }) => [
          'BEGIN:VEVENT',
          `UID:${uid}`,
          folded(`SUMMARY:${title}`, fold, end),
          ...(hasAlarm ? ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'END:VALARM'] : []),
          'END:VEVENT',
        ]);
        const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join(end);
        const blocks = readAll(text, cuts);
        expect(blocks).toEqual(readAll(text, []));
        expect(blocks.map((block) => /^UID:(\d+)$/m.exec(block.text)?.[1])).toEqual(
          events.map(({ uid }) => String(uid)),
        );
        for (const [index, { title }] of events.entries())
          expect(blocks[index]?.text).toContain(`SUMMARY:${title}`);
      },
    ),
  );
});

test('an event without an end, and one that never stops growing, are passed over and counted', () => {
  const cut = blockReader();
  expect([...cut.take('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n'), ...cut.end()]).toEqual([]);
  expect([cut.skipped, cut.isCalendar]).toEqual([1, true]);
  const long = blockReader();
  long.take('BEGIN:VCALENDAR\nBEGIN:VEVENT\n');
  for (let count = 0; count < 20; count += 1) long.take(`ATTACH:${'x'.repeat(60_000)}\n`);
  const after = long.take('END:VEVENT\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\n');
  expect([...after, ...long.end()]).toHaveLength(1);
  expect(long.skipped).toBe(1);
  const none = blockReader();
  none.take('PK\u0003\u0004 not a calendar');
  expect(none.isCalendar).toBe(false);
});
