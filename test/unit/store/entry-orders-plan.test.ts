import { expect, test } from 'vitest';
import { EntrySortBy } from '../../../shared/ipc/views';
import type { StoreContext } from '../../../src-main/store/database';
import { askedOfEach, entryConditions } from '../../../src-main/store/entry-filter';
import { orderWithin, walksOf } from '../../../src-main/store/entry-orders';
import { stretches, walkStatement } from '../../../src-main/store/entry-walk';
import { testStore } from '../../helpers/engine/store';

/**
 * The first page of Entries costs the same over 20,000 and over 200,000 entries where an index is in the order asked for. SQLite
 * must not sort then, neither at the beginning nor from a place on.
 */
const withoutIndex = EntrySortBy.options.filter((by) => walksOf({ by, direction: 'up' }) === null);
const withIndex = EntrySortBy.options.filter((by) => !withoutIndex.includes(by));

test('what no index can serve is derived: hours and amounts by policy and rates, the place by other tables', () => {
  expect(withoutIndex).toEqual(['hours', 'amount', 'custody']);
});

test.each(withIndex.flatMap((by) => (['up', 'down'] as const).map((direction) => [by, direction] as const)))(
  'by %s, %s: nothing is sorted, and a page begins at its place',
  (by, direction) => {
    const store = testStore();
    const filters = [
      {},
      { custody: 'on_pms' as const },
      { from: '2026-01-01', to: '2026-06-30' },
      { timekeeperId: store.ids.uuid(), search: 'motion' },
    ];
    for (const filter of filters) {
      for (const walk of walksOf(orderWithin({ by, direction }, filter)) ?? []) {
        const columns = walk.levels.flatMap((level) => level.columns);
        const place = columns.map((_, index) => `value ${index}`);
        const conditions = askedOfEach(entryConditions(store, filter));
        for (const after of [null, place]) {
          for (const stretch of stretches(walk, after)) {
            const plan = planOf(store, walkStatement(walk, conditions, stretch));
            expect(plan).not.toContain('TEMP B-TREE');
            // From a place on, no table or index is read from its beginning.
            if (after !== null && filter === filters[0]) expect(plan).not.toMatch(/SCAN/);
          }
        }
      }
    }
  },
);

function planOf(store: StoreContext, sql: string): string {
  const statement = store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, '']);
  // What stands under another step is asked of one entry: which of its few outbox rows speaks for it.
  return (statement.all(Object.fromEntries(names)) as { parent: number; detail: string }[])
    .filter(({ parent }) => parent === 0)
    .map(({ detail }) => detail)
    .join('\n');
}
