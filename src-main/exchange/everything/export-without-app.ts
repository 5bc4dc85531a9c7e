import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseKey } from '../../store/database-key';
import { peekHeader } from '../../store/peek-header';
import { type Salvage, type SalvagedTable, salvage } from '../../store/salvage';
import { diskWords } from '../disk-words';
import { writeWhole } from '../write-whole';
import { entriesAsCsv } from './entries-as-csv';
import { plain } from './plain-value';
import { tableWords } from './table-words';

export type EmergencyExport = {
  /** The folder with what was written. */
  readonly folder: string;
  /** The report, as it lies there. */
  readonly report: string;
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
};

/**
 * Writes everything that a database file holds to a folder, for the day on which the app doesn't start: `everything.json` with
 * each table, `entries.csv` for a person, `report.txt` with what could be read and what could not. The database is never opened
 * itself, let alone changed, and it may be damaged, or of any version.
 * @param now ISO instant
 * @throws Error with a sentence for the person
 */
export async function exportWithoutApp(asked: {
  readonly databaseFile: string;
  readonly key: DatabaseKey | null;
  readonly folder: string;
  readonly now: string;
}): Promise<EmergencyExport> {
  const { databaseFile, key, now } = asked;
  const peek = peekHeader(databaseFile, key);
  if (peek.kind === 'missing') throw new Error(`There is no database at ${databaseFile}.`);
  if (peek.kind === 'locked') {
    throw new Error('The database is encrypted, and this key doesn’t open it. Nothing was written.');
  }
  const folder = freshFolder(asked.folder, now);
  const read = salvageInto(folder, databaseFile, key);
  await writeWhole(join(folder, 'everything.json'), Buffer.from(asJson(read.tables, now)));
  const entries = entriesAsCsv(read.tables);
  if (entries !== null) await writeWhole(join(folder, 'entries.csv'), entries.bytes);
  const report = reportOf(databaseFile, read, entries?.count ?? 0, now);
  await writeWhole(join(folder, 'report.txt'), Buffer.from(report));
  return { folder, report, isWhole: read.isReadable && read.tables.every(({ isCut }) => !isCut) };
}

function salvageInto(folder: string, file: string, key: DatabaseKey | null): Salvage {
  try {
    return salvage(file, key, join(folder, 'being-read.db'));
  } catch (error) {
    throw new Error(`The database could not be read. ${diskWords(error)}`);
  }
}

/** A folder of its own each time: nothing that lies there is written over. */
function freshFolder(into: string, now: string): string {
  const stamp = now.slice(0, 19).replaceAll(':', '-');
  try {
    for (let count = 1; ; count += 1) {
      const folder = join(into, `Daybook ${stamp}${count === 1 ? '' : ` (${count})`}`);
      if (existsSync(folder) && readdirSync(folder).length > 0) continue;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    }
  } catch (error) {
    throw new Error(`Nothing can be written to ${into}. ${diskWords(error)}`);
  }
}

/** The format of *Everything* in Settings, so that whatever reads one reads the other. */
function asJson(tables: readonly SalvagedTable[], now: string): string {
  const migrations = tables.find(({ name }) => name === 'schema_migration')?.rows ?? [];
  const version = Math.max(0, ...migrations.map((row) => Number(row.version)));
  const body = Object.fromEntries(
    tables.map(({ name, columns, rows, isCut }) => [
      name,
      { about: tableWords[name] ?? '', columns, ...(isCut ? { isCut } : {}), rows },
    ]),
  );
  const head = { format: 'daybook-everything', version: 1, madeAt: now, schemaVersion: version };
  return `${JSON.stringify({ ...head, tables: body }, plain)}\n`;
}

function reportOf(file: string, { tables, isReadable }: Salvage, entries: number, now: string): string {
  const cut = tables.filter(({ isCut }) => isCut);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return [
    'Everything that Daybook held',
    '',
    `Read from   ${file}`,
    `Written at  ${now}`,
    '',
    ...(isReadable
      ? [
          `${tables.length} tables with ${rows} rows, ${entries} of them time entries.`,
          cut.length === 0
            ? 'All of it could be read.'
            : `The file is damaged. Of ${cut.length === 1 ? 'one table' : `${cut.length} tables`} only a part could be read:`,
          ...cut.map(
            ({ name, rows: found }) => `  ${name}: ${found.length} rows were read, others could not be.`,
          ),
        ]
      : [
          'Nothing of the file could be read: it is damaged from its first page on, or encrypted with a key that was not given.',
          'Put the newest backup back instead.',
        ]),
    '',
    'everything.json  every table and every row, as stored',
    'entries.csv      the time entries, for a spreadsheet',
    '',
    'These files are not encrypted. The database was not changed. What had reached the PMS is there as well.',
    '',
  ].join('\n');
}
