import { UtbmsKind } from '../domain/reference';
import {
  type CellNote,
  type CellReading,
  type CodeRows,
  cellNote,
  type MappingColumns,
  readCodeCell,
  readKindCell,
} from './code-file';
import { type CodeTable, keyOf } from './code-table';
import type { CodeMappingRow } from './map-code';

export type MappingReading = {
  readonly rows: readonly CodeMappingRow[];
  /** Each keeps the whole file out. */
  readonly problems: readonly CellNote[];
  readonly notes: readonly CellNote[];
};

/**
 * Reads a file as a client's mapping. A firm code that no set knows is a problem: the mapping would never be used, and
 * nobody would learn it. A client code that no set knows is only noted: its set need not be on this laptop.
 * @param table all codes known on this laptop
 */
export function readMapping(file: CodeRows, columns: MappingColumns, table: CodeTable): MappingReading {
  const rows: CodeMappingRow[] = [];
  const problems: CellNote[] = [];
  const notes: CellNote[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of file.rows) {
    const note = (into: CellNote[], column: keyof MappingColumns, why: string) => {
      into.push(cellNote(file.headings, row, columns[column], why));
    };
    const take = <T>(column: keyof MappingColumns, reading: CellReading<T>): T | undefined => {
      if ('value' in reading) return reading.value;
      note(problems, column, reading.why);
      return undefined;
    };
    const cell = (column: keyof MappingColumns) => cells[columns[column] ?? -1] ?? '';
    const firmCode = take('firmCode', readCodeCell(cell('firmCode')));
    const clientCode = take('clientCode', readCodeCell(cell('clientCode')));
    if (firmCode === undefined) continue;
    const kind = take('kind', kindOf(cell('kind'), firmCode, table));
    if (kind === undefined || clientCode === undefined) continue;
    if (table.kinds.has(kind) && !table.byCode.has(keyOf(kind, firmCode)))
      note(problems, 'firmCode', `${firmCode} is in no list of ${kind} codes on this laptop.`);
    if (table.kinds.has(kind) && !table.byCode.has(keyOf(kind, clientCode)))
      note(notes, 'clientCode', `${clientCode} is in no set on this laptop; it goes out all the same.`);
    const before = seen.get(keyOf(kind, firmCode));
    if (before !== undefined) {
      note(problems, 'firmCode', `${firmCode} stands in row ${before} already: a code goes out as one code.`);
      continue;
    }
    seen.set(keyOf(kind, firmCode), row);
    rows.push({ kind, firmCode, clientCode });
  }
  return { rows, problems, notes };
}

/** The kind that the row says, or the one kind that its firm code is known as. */
function kindOf(text: string, firmCode: string, table: CodeTable): CellReading<UtbmsKind> {
  if (text.trim() !== '') {
    const said = readKindCell(text);
    return 'value' in said ? { value: said.value === 'phase' ? 'task' : said.value } : said;
  }
  const [only, ...others] = UtbmsKind.options.filter((kind) => table.byCode.has(keyOf(kind, firmCode)));
  if (others.length > 0)
    return { why: `${firmCode} is known as ${[only, ...others].join(' and ')}: say which.` };
  return { value: only ?? 'task' };
}
