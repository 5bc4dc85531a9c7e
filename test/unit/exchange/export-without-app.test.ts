import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { exportWithoutApp } from '../../../src-main/exchange/everything/export-without-app';
import { DatabaseKey } from '../../../src-main/store/database-key';
import { migrate } from '../../../src-main/store/migrate';
import { openDatabase } from '../../../src-main/store/open';
import { enter, narrativesIn, offlineLaptop, withBackup } from '../../helpers/engine/laptop';
import { testFolder } from '../../helpers/engine/store';

const now = '2026-11-18T15:00:00.000Z';
const narrativesOf = (folder: string): string[] => {
  const { tables } = JSON.parse(readFileSync(join(folder, 'everything.json'), 'utf8'));
  return tables.entry.rows.map((row: { narrative: string }) => row.narrative).sort();
};

/** Overwrites pages in the middle of a file, as a dying disk does. */
function damage(file: string, pages: readonly number[]): void {
  const handle = openSync(file, 'r+');
  for (const page of pages) writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
  closeSync(handle);
}

/** A laptop's database with so many entries, all in the one file. */
async function filled(count: number) {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  for (let number = 0; number < count; number += 1) {
    await enter(
      laptop,
      engine,
      `Entry ${String(number).padStart(4, '0')} ${'of a long day in court '.repeat(12)}`,
    );
  }
  await engine.close();
  return laptop;
}

describe('everything without the app', () => {
  it('is all there, and the database is not touched; its log is read along', async () => {
    const laptop = offlineLaptop();
    const engine = laptop.start();
    await enter(laptop, engine, 'First');
    await enter(laptop, engine, '=SUM(A1)');
    // The app is still open: the newest entries are in the log only.
    const before = readFileSync(laptop.databaseFile);
    const out = testFolder();
    const done = await exportWithoutApp({ databaseFile: laptop.databaseFile, key: null, folder: out, now });
    expect(done.isWhole).toBe(true);
    expect(narrativesOf(done.folder)).toEqual(['=SUM(A1)', 'First']);
    const csv = readFileSync(join(done.folder, 'entries.csv'), 'utf8');
    expect(csv).toContain("'=SUM(A1)");
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(done.report).toContain('2 of them time entries');
    expect(readFileSync(laptop.databaseFile).equals(before)).toBe(true);
    expect(readdirSync(done.folder).sort()).toEqual(['entries.csv', 'everything.json', 'report.txt']);
    // A second one lies beside the first.
    const again = await exportWithoutApp({ databaseFile: laptop.databaseFile, key: null, folder: out, now });
    expect(again.folder).not.toBe(done.folder);
  });

  it('of a damaged file is what can be read from both sides of the damage, and the report says what is missing', async () => {
    const laptop = await filled(300);
    const entryPages = pagesOf(laptop.databaseFile, 'entry');
    const middle = entryPages[Math.floor(entryPages.length / 2)] ?? 0;
    damage(laptop.databaseFile, [middle - 1]);
    const done = await exportWithoutApp({
      databaseFile: laptop.databaseFile,
      key: null,
      folder: testFolder(),
      now,
    });
    expect(done.isWhole).toBe(false);
    const found = narrativesOf(done.folder);
    expect(found.length).toBeGreaterThan(250);
    expect(found.length).toBeLessThan(300);
    expect(found.at(0)).toContain('Entry 0000');
    expect(found.at(-1)).toContain('Entry 0299');
    expect(done.report).toContain(`entry: ${found.length} rows were read, others could not be`);
  });

  it('of a file of which nothing is left says so and what to do', async () => {
    const laptop = await filled(1);
    damage(laptop.databaseFile, [0, 1, 2, 3]);
    const done = await exportWithoutApp({
      databaseFile: laptop.databaseFile,
      key: null,
      folder: testFolder(),
      now,
    });
    expect(done.isWhole).toBe(false);
    expect(done.report).toContain('Put the newest backup back');
  });

  it('of an encrypted file needs its key', async () => {
    const file = join(testFolder(), 'daybook.db');
    const key = new DatabaseKey(Buffer.alloc(32, 7));
    const db = openDatabase(file, { key });
    migrate(db, now);
    db.close();
    const asked = { databaseFile: file, folder: testFolder(), now };
    const without = await exportWithoutApp({ ...asked, folder: testFolder(), key: null });
    expect(without.report).toContain('or encrypted with a key that was not given');
    const other = new DatabaseKey(Buffer.alloc(32, 8));
    await expect(exportWithoutApp({ ...asked, key: other })).rejects.toThrow('this key doesn’t open it');
    expect(readdirSync(asked.folder)).toEqual([]);
    expect((await exportWithoutApp({ ...asked, key })).isWhole).toBe(true);
  });

  it('says where there is no database, or no place to write', async () => {
    const laptop = await filled(1);
    const nowhere = join(laptop.folder, 'not there.db');
    const asked = { databaseFile: laptop.databaseFile, key: null, folder: testFolder(), now };
    await expect(exportWithoutApp({ ...asked, databaseFile: nowhere })).rejects.toThrow(
      'There is no database',
    );
    await expect(exportWithoutApp({ ...asked, folder: join(laptop.databaseFile, 'x') })).rejects.toThrow(
      'Nothing can be written',
    );
  });
});

describe('the restore drill', () => {
  it('a damaged database is set aside, its backup put back, and what came after is in the emergency export', async () => {
    const { laptop, engine, name, source } = await withBackup();
    await engine.close();
    damage(laptop.databaseFile, [0]);
    const fresh = laptop.start();
    expect(fresh.storeProblem).toContain('was set aside as');
    expect(await narrativesIn(fresh)).toEqual([]);
    expect((await fresh.handlers.backupsGet({})).backups.map((one) => one.name)).toContain(name);
    await fresh.handlers.restoreApply({ source, keepOnlyHere: false });
    expect(await narrativesIn(fresh)).toEqual(['Before']);
    const aside = readdirSync(laptop.data).find((file) => /\.damaged-[\dTZ]+$/.test(file)) ?? '';
    expect(existsSync(join(laptop.data, aside))).toBe(true);
    await fresh.close();
  });
});

/** The pages of a table, by SQLite's own account; empty where it keeps none. */
function pagesOf(file: string, table: string): number[] {
  const db = new BetterSqlite3(file, { readonly: true });
  try {
    return db
      .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path')
      .pluck()
      .all(table, 'leaf') as number[];
  } finally {
    db.close();
  }
}
