import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { statusGet } from '../../src-main/queries/status-get';
import { getBase } from '../../src-main/store/sync/base';
import { latestRuns } from '../../src-main/store/sync/sync-run';
import { rig } from '../helpers/sync/rig';

/**
 * When the disk was full, or another program held the database, sync said "Sync met an error of its own (EngineError)": a
 * person could not know that it was theirs to put right (P5). Now it says what is wrong, and goes on once it is.
 */

test('a disk that fills up while a page is taken over is called by its name', async () => {
  const laptop = await rig();
  const { db } = laptop.store;
  await laptop.control.office({
    do: 'create',
    entry: {
      date: '2026-11-18',
      seconds: 3600,
      note: `A long story ${'of what was done '.repeat(900)}`,
      matter: '00231-004',
      timekeeper: 'ana.rivera@hollisrivera.example',
      codes: { task: 'L350', activity: 'A109' },
    },
  });
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
  await laptop.cycleAfter(60_000);
  const words = expect.stringMatching(/^Sync could not go on\. The disk is full/);
  expect(statusGet(laptop.store, laptop.sync.state(), null)).toMatchObject({
    connection: 'trouble',
    connectionWords: words,
  });
  expect(latestRuns(laptop.store, 1)).toMatchObject([{ message: words }]);

  db.pragma('max_page_count = 1000000');
  await laptop.cycleAfter(60_000);
  expect(laptop.sync.state()).toMatchObject({ connection: 'online', connectionWords: '' });
  const sql = "SELECT count(*) FROM entry WHERE narrative LIKE 'A long story%'";
  expect(db.prepare(sql).pluck().get()).toBe(1);
});

test('so is a database that another program holds', async () => {
  const laptop = await rig();
  const id = laptop.approved({ narrative: 'Waits for the other program' });
  const other = new BetterSqlite3(laptop.store.db.name);
  other.exec('BEGIN IMMEDIATE');
  laptop.store.db.pragma('busy_timeout = 20');
  await laptop.cycle();
  expect(laptop.sync.state().connectionWords).toMatch(
    /^Sync could not go on\. Another program is using the database/,
  );
  expect(laptop.truth('Waits for the other program')).toHaveLength(0);
  other.exec('ROLLBACK');
  other.close();
  await laptop.cycleAfter(60_000);
  expect(laptop.sync.state().connection).toBe('online');
  expect(laptop.truth('Waits for the other program')).toHaveLength(1);
  expect(getBase(laptop.store, id)).not.toBeNull();
});
