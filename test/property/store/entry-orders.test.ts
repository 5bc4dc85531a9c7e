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
import { type TestStore, testStore } from '../../helpers/engine/store';
import { anyEntry, anyFilter, writeEntries } from '../arbitraries/listed-entries';

/**
 * Whatever the order, the filter and the size of pages: every entry that the filter lets through is met once, in an order that
 * its columns bear out, and walks along indexes meet them in the order of the list that is put in order as a whole.
 */
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
    const slice = entrySlice(store, filter, sort, after, limit, { few });
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
        writeEntries(store, entries);
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
