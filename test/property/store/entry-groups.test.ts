import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EntryGroup,
  type EntryLine,
  type EntryLines,
  EntrySortBy,
  type EntryView,
  type LinePlace,
} from '../../../shared/ipc/views';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { entryLines } from '../../../src-main/queries/entry-lines';
import { testStore } from '../../helpers/engine/store';
import { anyEntry, anyFilter, writeEntries } from '../arbitraries/listed-entries';

/**
 * However entries are grouped, sorted, folded and paged: groups share out what the filter lets through, each head says the sums of
 * what it holds, and the list has as many lines as it says.
 */
const keyOf: Readonly<Record<EntryGroup, (view: EntryView) => string | null>> = {
  day: ({ entry }) => entry.workDate,
  client: ({ clientName }) => clientName || null,
  matter: ({ entry }) => entry.matterId,
  timekeeper: ({ entry }) => entry.timekeeperId,
  custody: ({ custody }) => custody.reason ?? 'on_pms',
};

test('groups share out all entries, and each says what it holds', () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 14 }),
      anyFilter,
      fc.constantFrom(...EntryGroup.options),
      fc.constantFrom(...EntrySortBy.options),
      fc.constantFrom('up' as const, 'down' as const),
      fc.boolean(),
      fc.integer({ min: 1, max: 5 }),
      (entries, filter, group, by, direction, isOpen, limit) => {
        const store = testStore();
        writeEntries(store, entries);
        const read = (folds: { isOpen: boolean; except: (string | null)[] }, size: number): EntryLine[] => {
          const lines: EntryLine[] = [];
          let page: EntryLines;
          let after: LinePlace | null = null;
          do {
            page = entryLines(store, { filter, sort: { by, direction }, group, folds, after, limit: size });
            expect(page.rows.length).toBeLessThanOrEqual(size);
            lines.push(...page.rows);
            after = page.next;
          } while (after !== null);
          expect(lines).toHaveLength(page.lines);
          return lines;
        };
        const heads = read({ isOpen: false, except: [] }, limit).flatMap((line) =>
          line.kind === 'group' ? [line] : [],
        );
        const all = entriesPage(store, { filter, after: null, limit: 500 });
        const sum = (of: 'entries' | 'seconds' | 'minor') =>
          heads.reduce((total, { sums }) => total + sums[of], 0);
        expect([sum('entries'), sum('seconds'), sum('minor')]).toEqual([
          all.total,
          all.totalSeconds,
          all.totalMinor,
        ]);
        expect(new Set(heads.map(({ key }) => key)).size).toBe(heads.length);

        const except = heads.slice(0, 1).map(({ key }) => key);
        const lines = read({ isOpen, except }, limit);
        expect(lines).toEqual(read({ isOpen, except }, 500));
        const held = new Map<string | null, EntryView[]>(heads.map(({ key }) => [key, []]));
        let head = heads[0];
        for (const line of lines) {
          if (line.kind === 'group') head = line;
          else held.get(head?.key ?? null)?.push(line.view);
        }
        for (const one of heads) {
          const views = held.get(one.key) ?? [];
          expect(views).toHaveLength(isOpen !== except.includes(one.key) ? one.sums.entries : 0);
          expect(new Set(views.map(keyOf[group])).size).toBeLessThanOrEqual(1);
          if (views.length === 0) continue;
          expect(views.reduce((total, view) => total + view.billedSeconds, 0)).toBe(one.sums.seconds);
          expect(views.reduce((total, view) => total + view.amountMinor, 0)).toBe(one.sums.minor);
        }
      },
    ),
    { numRuns: 60 },
  );
});
