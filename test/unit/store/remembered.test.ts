import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../src-main/store/database';
import { openDatabase } from '../../../src-main/store/open';
import { remembered } from '../../../src-main/store/remembered';
import { putSettings } from '../../../src-main/store/settings';
import { keyOfTests } from '../../helpers/engine/keys';
import { testFolder, testStore } from '../../helpers/engine/store';

test('an answer is kept until a row changes, by this program or another', () => {
  const file = join(testFolder(), 'daybook.db');
  const store = testStore({ file });
  const other = openDatabase(file, { key: keyOfTests });
  let reads = 0;
  const ask = () => remembered(store, 'count', () => (reads += 1));
  expect([ask(), ask()]).toEqual([1, 1]);
  putSettings(store, { theme: 'dark' });
  expect([ask(), ask()]).toEqual([2, 2]);
  other.exec('UPDATE setting SET value = \'"light"\'');
  expect([ask(), ask()]).toEqual([3, 3]);
  other.close();
});

test('what is read inside a transaction is not kept: it may be rolled back', () => {
  const store = testStore();
  const count = () =>
    remembered(store, 'count', () => store.db.prepare('SELECT count(*) FROM setting').pluck().get());
  const attempt = () =>
    inTransaction(store, 'test', () => {
      putSettings(store, { theme: 'dark' });
      expect(count()).toBe(1);
      throw new Error('rolled back');
    });
  expect(attempt).toThrow('rolled back');
  expect(count()).toBe(0);
});
