import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableWords } from '../../../src-main/exchange/everything/table-words';
import { openDatabase } from '../../../src-main/store/open';
import { dumpTables } from '../../../src-main/store/table-dump';
import { keyOfTests } from '../../helpers/engine/keys';
import { chosen, enter, offlineLaptop } from '../../helpers/engine/laptop';

type Everything = {
  format: string;
  tables: Record<string, { about: string; columns: string[]; rows: Record<string, unknown>[] }>;
};

test('everything is in the file: every table, every row, as it is stored', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  await enter(laptop, engine, 'Draft “motion”\nto compel \u0000 \u{1F600}');
  const file = join(laptop.folder, 'everything.json');
  const told = await engine.handlers.everythingExport({
    chosen: await chosen(laptop, engine, 'everything', file),
  });
  const { format, tables } = JSON.parse(readFileSync(file, 'utf8')) as Everything;
  expect(format).toBe('daybook-everything');
  expect(Object.keys(tables)).toHaveLength(told.tables);
  expect(Object.values(tables).reduce((sum, { rows }) => sum + rows.length, 0)).toBe(told.rows);

  await engine.close();
  const db = openDatabase(laptop.databaseFile, { key: keyOfTests });
  try {
    for (const { name, columns, rows } of dumpTables(db)) {
      expect(tables[name]?.columns).toEqual(columns);
      const stored = [...rows()].map((row) => JSON.parse(JSON.stringify(row)) as unknown);
      // The trail alone grew by the word that the export left.
      expect(tables[name]?.rows).toEqual(name === 'audit' ? stored.slice(0, -1) : stored);
    }
  } finally {
    db.close();
  }
});

test('the file says of each table what it holds', async () => {
  const laptop = offlineLaptop();
  laptop.start();
  const db = openDatabase(laptop.databaseFile, { key: keyOfTests });
  try {
    const names = dumpTables(db).map(({ name }) => name);
    expect(Object.keys(tableWords).sort()).toEqual(names.sort());
  } finally {
    db.close();
  }
});

test('a folder that takes no file is said, and nothing half written is left', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  const folder = join(laptop.folder, 'nowhere');
  const id = await chosen(laptop, engine, 'everything', join(folder, 'everything.json'));
  await expect(engine.handlers.everythingExport({ chosen: id })).rejects.toThrow(/could not be written/);
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(laptop.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});
