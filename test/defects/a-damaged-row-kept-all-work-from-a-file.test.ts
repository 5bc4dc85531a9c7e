import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportUnsynced } from '../../src-main/exchange/move/move';
import { myTimekeeperId, setAccount } from '../../src-main/store/account';
import { inTransaction } from '../../src-main/store/database';
import { isHandedOver } from '../../src-main/store/sync/handed-over';
import { joinIds } from '../../src-main/store/sync/id-map';
import { savedEntry } from '../helpers/engine/entries';
import { testFolder, testStore } from '../helpers/engine/store';

/** A laptop with two pieces of work, of which the second is then damaged by hand. */
function laptop(damage: string) {
  const store = testStore();
  inTransaction(store, 'test.sign-in', () => {
    const me = myTimekeeperId(store);
    joinIds(store, 'timekeepers', '7', me);
    setAccount(store, { accountKey: 'firm-1/user-7', firmName: 'Hollis', timekeeperId: me });
  });
  const whole = savedEntry(store, { workedSeconds: 3600, narrative: 'Whole' }).id;
  const spoilt = savedEntry(store, { workedSeconds: 1800, narrative: 'Spoilt' }).id;
  store.db.pragma('ignore_check_constraints = ON');
  store.db.prepare(damage).run(spoilt);
  const file = join(testFolder(), 'work.daybook-move');
  return { store, whole, spoilt, file };
}

test('a damaged row of the queue is mended before its work goes to a file with the rest', async () => {
  const { store, whole, spoilt, file } = laptop(
    "UPDATE outbox SET created_at = 'yesterday' WHERE entry_id = ?",
  );
  expect(await exportUnsynced(store, file, 'correct horse battery', '0')).toMatchObject({
    entries: 2,
    leftOut: 0,
  });
  expect([whole, spoilt].map((id) => isHandedOver(store, id))).toEqual([true, true]);
});

test('an entry that can’t be read stays here, is counted, and keeps nothing else from the file', async () => {
  const { store, whole, spoilt, file } = laptop("UPDATE entry SET work_date = 'yesterday' WHERE id = ?");
  expect(await exportUnsynced(store, file, 'correct horse battery', '0')).toMatchObject({
    entries: 1,
    leftOut: 1,
  });
  expect(existsSync(file)).toBe(true);
  expect(isHandedOver(store, whole)).toBe(true);
  expect(isHandedOver(store, spoilt)).toBe(false);
});
