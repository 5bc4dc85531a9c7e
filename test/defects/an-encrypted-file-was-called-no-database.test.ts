import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { previewRestore } from '../../src-main/exchange/restore/restore';
import { storeContext } from '../../src-main/store/database';
import type { DatabaseKey } from '../../src-main/store/database-key';
import { openStore, rescueName } from '../../src-main/store/open-store';
import { readRescue } from '../../src-main/store/rescue';
import { testKey } from '../helpers/engine/keys';
import { silentLogger } from '../helpers/engine/quiet';
import { testFolder, testStore } from '../helpers/engine/store';

/**
 * Files of before: a backup that is encrypted, on an installation in the clear, was “not a Daybook database”; what was taken
 * down in a bad hour could not be brought in after a new key; and a rescue database in the clear took no entries any more.
 */
const now = '2026-11-21T10:00:00.000Z';
const [former, current] = [testKey('former'), testKey('current')];
const open = (file: string, key: DatabaseKey | null, unfitFolder: string | null = null) =>
  openStore({ file, rescueFolder: dirname(file), now, logger: silentLogger, key, unfitFolder });

function written(key: DatabaseKey | null, name = 'daybook.db'): string {
  const file = join(testFolder(), name);
  const { db } = open(file, key);
  db.exec("INSERT INTO setting (name, value) VALUES ('kept', '')");
  db.close();
  return file;
}

const keys = (...others: DatabaseKey[]) => ({
  note: () => null,
  ofRescue: () => null,
  others: () => others,
  unlock: async () => null,
});

function storeOf(key: DatabaseKey | null, ...others: DatabaseKey[]) {
  const { db } = open(written(key), key);
  return storeContext({ ...testStore(), db, backupKeys: keys(...others), emit: () => undefined });
}

describe('an encrypted backup on an installation in the clear', () => {
  test('is locked, and asks for what opens it', async () => {
    const backup = written(former, 'backup.db');
    await expect(previewRestore(storeOf(null), backup)).rejects.toMatchObject({ field: 'secret' });
  });

  test('opens with its key', async () => {
    const backup = written(former, 'backup.db');
    expect(await previewRestore(storeOf(null, former), backup)).toMatchObject({ comeBack: 0 });
  });
});

test('what was taken down before a new key is brought in by the former one', () => {
  const file = written(former, rescueName);
  expect(readRescue(storeOf(current, former), file)).toMatchObject({ entries: [] });
});

test('a rescue database in the clear goes on taking entries, encrypted', () => {
  const place = written(current);
  const plain = written(null, rescueName);
  copyFileSync(plain, join(dirname(place), rescueName));
  const { db, problem } = open(place, current, 'The folder is on a network.');
  expect(problem).toMatch(/New entries are kept in/);
  expect(db.prepare("SELECT count(*) FROM setting WHERE name = 'kept'").pluck().get()).toBe(1);
  db.close();
});
