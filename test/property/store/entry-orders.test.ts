import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EntryFilter,
  type EntryPlace,
  type EntrySort,
  EntrySortBy,
  type EntryView,
} from '../../../shared/ipc/views';
import { entryViewsOf } from '../../../src-main/queries/entry-view';
import { entrySlice } from '../../../src-main/store/entry-page';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

/**
 * Whatever the order, the filter and the size of pages: every entry that the filter lets through is met once, in an order that
 * its columns bear out, and walks along indexes meet them in the order of the list that is put in order as a whole.
 */
const temporary = '01900000-0000-7000-9000-000000000024';
const otherClient = '01900000-0000-7000-9000-000000000012';

const anyEntry = fc.record({
  timekeeperId: fc.constantFrom(sample.me, sample.partner),
  matterId: fc.constantFrom(sample.smith, sample.acme, sample.closed, temporary, null),
  workDate: fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18'),
  workedSeconds: fc.constantFrom(0, 100, 361, 720, 3600),
  narrative: fc.constantFrom(
    '',
    'call',
    'Call',
    'Draft motion',
    `${'long '.repeat(12)}a`,
    `${'long '.repeat(12)}b`,
  ),
  taskCode: fc.constantFrom(null, 'L110', 'L120'),
  activityCode: fc.constantFrom(null, 'A103', 'A101'),
  onPms: fc.boolean(),
});
type AnyEntry = typeof anyEntry extends fc.Arbitrary<infer T> ? T : never;

const anyFilter: fc.Arbitrary<EntryFilter> = fc.constantFrom<EntryFilter>(
  {},
  { from: '2026-11-17' },
  { timekeeperId: sample.me },
  { matterId: sample.acme },
  { custody: 'on_pms' },
  { custody: 'waiting' },
  { search: 'call' },
);

function write(store: TestStore, entries: readonly AnyEntry[]): void {
  sampleFirm(store);
  // No client has this one, and a second client has the name of the first in other letters.
  store.db
    .prepare("INSERT INTO matter VALUES (?, '', 'New matter', NULL, 'open', 'hourly', 0, NULL)")
    .run(temporary);
  store.db.prepare("INSERT INTO client VALUES (?, 'SMITH FAMILY TRUST')").run(otherClient);
  store.db.prepare('UPDATE matter SET client_id = ? WHERE id = ?').run(otherClient, sample.acme);
  for (const { timekeeperId, matterId, onPms, ...patch } of entries) {
    const { id } = savedEntry(store, patch);
    store.db
      .prepare('UPDATE entry SET timekeeper_id = ?, matter_id = ? WHERE id = ?')
      .run(timekeeperId, matterId, id);
    if (!onPms) continue;
    store.db.prepare("UPDATE outbox SET state = 'done' WHERE entry_id = ?").run(id);
    store.db
      .prepare("INSERT INTO base VALUES (?, ?, '\"1\"', '{}', '[]', 0, NULL, ?, ?, ?, 1)")
      .run(id, `remote-${id}`, '2026-11-18', '2026-11-18', '2026-11-18');
  }
}

function read(
  store: TestStore,
  filter: EntryFilter,
  sort: EntrySort,
  limit: number,
  few: number,
): EntryView[] {
  const rows: EntryView[] = [];
  let after: EntryPlace | null = null;
  do {
    const slice = entrySlice(store, filter, sort, after, limit, few);
    rows.push(...entryViewsOf(store, slice.rows));
    after = slice.next;
  } while (after !== null);
  return rows;
}

/** What a column says of a row, as the order has it; null comes last. */
const said: Readonly<Record<EntrySort['by'], (view: EntryView) => string | number | null>> = {
  date: ({ entry }) => entry.workDate,
  timekeeper: ({ timekeeperName }) => timekeeperName.toLowerCase(),
  client: ({ clientName }) => clientName.toLowerCase() || null,
  matter: ({ matterName }) => matterName.toLowerCase() || null,
  narrative: ({ entry }) => entry.narrative.slice(0, 40).toLowerCase(),
  codes: ({ entry }) => `${entry.taskCode ?? ''} ${entry.activityCode ?? ''}`,
  hours: ({ billedSeconds }) => billedSeconds,
  amount: ({ amountMinor }) => amountMinor,
  custody: ({ custody }) => (custody.state === 'on_pms' ? 1 : 0),
};

test('every order meets every entry once, by pages of any size, with an index as without', () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 14 }),
      anyFilter,
      fc.constantFrom(...EntrySortBy.options),
      fc.constantFrom('up' as const, 'down' as const),
      fc.integer({ min: 1, max: 5 }),
      (entries, filter, by, direction, limit) => {
        const store = testStore();
        write(store, entries);
        const sort = { by, direction };
        const walked = read(store, filter, sort, limit, 0).map(({ entry }) => entry.id);
        const whole = read(store, filter, sort, limit, Number.POSITIVE_INFINITY);
        expect(walked).toEqual(whole.map(({ entry }) => entry.id));
        const plain = read(store, filter, { by: 'date', direction: 'down' }, 500, 0);
        expect([...walked].sort()).toEqual(plain.map(({ entry }) => entry.id).sort());
        const values = whole.map(said[by]);
        for (const [index, value] of values.entries()) {
          const before = index === 0 ? undefined : values[index - 1];
          if (before === undefined || value === null) continue;
          expect(before).not.toBeNull();
          if (direction === 'up') expect((before ?? '') <= value).toBe(true);
          else expect((before ?? '') >= value).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
