import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EngineError } from '../../engine-error';
import type { Step } from '../../step';
import { appendAudit } from '../../store/audit';
import { inTransaction, nowInstant, type StoreContext } from '../../store/database';
import { nameForGood } from '../../store/database-file';
import { schemaVersion } from '../../store/migrate';
import { openSnapshot } from '../../store/snapshot';
import { countRows, type DumpedTable, dumpTables } from '../../store/table-dump';
import { diskWords } from '../disk-words';
import { writePieces } from '../write-whole';
import { plain } from './plain-value';
import { tableWords } from './table-words';

export type ExportedEverything = {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  readonly path: string;
};

/**
 * Writes all that this laptop knows to one JSON file: every table, every row, as stored, as of one moment, so that a firm
 * that leaves Daybook leaves nothing behind. No tokens: those are not in the database.
 *
 * `{ "format": "daybook-everything", "version": 1, "madeAt", "machine", "appVersion", "schemaVersion",
 *    "tables": { "<name>": { "about": "…", "columns": […], "rows": [ { column: value } ] } } }`
 * @throws EngineError 'store' for the disk, 'not_allowed' where it was stopped; nothing is left under the name then
 */
export async function exportEverything(
  store: StoreContext,
  file: string,
  appVersion: string,
  step: Step,
): Promise<ExportedEverything> {
  const temporary = `${file}.unfinished`;
  const snapshot = openSnapshot(store.db);
  try {
    const tables = dumpTables(snapshot);
    let rows = 0;
    const head = {
      format: 'daybook-everything',
      version: 1,
      madeAt: nowInstant(store),
      machine: store.machine,
      appVersion,
      schemaVersion: schemaVersion(snapshot),
    };
    const texts = function* () {
      yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
      for (const { text, isRow } of pieces(tables)) {
        if (isRow) rows += 1;
        yield text;
      }
      yield '}}\n';
    };
    const { rows: all } = countRows(snapshot);
    const bytes = await writePieces(temporary, texts(), () => step(rows, all));
    nameForGood(temporary, file);
    noteInTrail(store, rows);
    return { tables: tables.length, rows, bytes, path: file };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof EngineError) throw error;
    throw new EngineError('store', `The file could not be written to ${dirname(file)}. ${diskWords(error)}`);
  } finally {
    snapshot.close();
  }
}

function* pieces(tables: readonly DumpedTable[]): Generator<{ text: string; isRow: boolean }> {
  let isFirstTable = true;
  for (const { name, columns, rows } of tables) {
    const about = { about: tableWords[name] ?? '', columns };
    const opening = `${JSON.stringify(name)}:${JSON.stringify(about).slice(0, -1)},"rows":[`;
    yield { text: `${isFirstTable ? '' : ','}\n${opening}`, isRow: false };
    isFirstTable = false;
    let isFirst = true;
    for (const row of rows()) {
      yield { text: `${isFirst ? '' : ','}\n${JSON.stringify(row, plain)}`, isRow: true };
      isFirst = false;
    }
    yield { text: ']}', isRow: false };
  }
}

/** Content that left the laptop leaves a word (P6). */
function noteInTrail(store: StoreContext, rows: number): void {
  inTransaction(store, 'everything.export', () =>
    appendAudit(store, {
      action: 'everything.export',
      subject: 'file',
      subjectId: store.ids.uuid(),
      before: null,
      after: { rows },
      reason: null,
    }),
  );
}
