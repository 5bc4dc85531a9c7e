import { expect, test } from 'vitest';
import { inTransaction } from '../../../src-main/store/database';
import { getSettings, putSettings } from '../../../src-main/store/settings';
import { testStore } from '../../helpers/engine/store';

test('topics are told once, after the commit', () => {
  const store = testStore();
  inTransaction(store, 'outer', () => {
    store.changed(['entries']);
    inTransaction(store, 'inner', () => store.changed(['status', 'entries']));
    expect(store.emitted).toEqual([]);
  });
  expect(store.emitted).toEqual([['entries', 'status']]);
});

test('a throw rolls everything back and tells nobody', () => {
  const store = testStore();
  expect(() =>
    inTransaction(store, 'broken', () => {
      putSettings(store, { theme: 'dark' });
      store.changed(['settings']);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(getSettings(store).theme).toBe('system');
  expect(store.emitted).toEqual([]);
});

test('a caught failure of a nested part still rolls the whole back', () => {
  const store = testStore();
  expect(() =>
    inTransaction(store, 'outer', () => {
      putSettings(store, { theme: 'dark' });
      try {
        inTransaction(store, 'inner', () => {
          throw new Error('inner');
        });
      } catch {
        // A careless caller.
      }
    }),
  ).toThrow(/outer failed/);
  expect(getSettings(store).theme).toBe('system');
});

test('failpoints stand on both sides of the commit', () => {
  const hits: string[] = [];
  const store = testStore({ failpoints: { hit: (name) => hits.push(name) } });
  inTransaction(store, 'save', () => hits.push('work'));
  expect(hits).toEqual(['work', 'save:before-commit', 'save:after-commit']);
});

test('work that awaits is refused', () => {
  const store = testStore();
  expect(() => inTransaction(store, 'late', async () => undefined)).toThrow(/must not await/);
  expect(store.db.inTransaction).toBe(false);
});

test('a setting that cannot be read falls back to its default', () => {
  const store = testStore();
  putSettings(store, { theme: 'dark', weekStart: 0 });
  store.db.exec("UPDATE setting SET value = '{' WHERE name = 'theme'");
  expect(getSettings(store)).toMatchObject({ theme: 'system', weekStart: 0 });
});
