import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntryGroup, EntrySortBy } from '../../../shared/ipc/views';
import { entryLines } from '../../../src-main/queries/entry-lines';
import { testStore } from '../../helpers/engine/store';
import { anyEntry, anyFilter, writeEntries } from '../arbitraries/listed-entries';

/** A jump into the list shows what walking there shows, however it is filtered, sorted, grouped and folded, and so does what follows. */
test('lines passed over are the same lines as those read', () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 14 }),
      anyFilter,
      fc.option(fc.constantFrom(...EntryGroup.options)),
      fc.constantFrom(...EntrySortBy.options),
      fc.constantFrom('up' as const, 'down' as const),
      fc.boolean(),
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 5 }),
      (entries, filter, group, by, direction, isOpen, skip, limit) => {
        const store = testStore();
        writeEntries(store, entries);
        const asked = { filter, sort: { by, direction }, group, folds: { isOpen, except: [] } };
        const all = entryLines(store, { ...asked, after: null, limit: 500 }).rows;
        const page = entryLines(store, { ...asked, after: null, skip, limit });
        expect(page.rows).toEqual(all.slice(skip, skip + limit));
        if (page.next === null) return;
        const following = entryLines(store, { ...asked, after: page.next, limit });
        expect(following.rows).toEqual(all.slice(skip + limit, skip + 2 * limit));
      },
    ),
    { numRuns: 60 },
  );
});
