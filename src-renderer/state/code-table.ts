import { type CodeTable, createCodeTable, type TableCode } from '../../shared/utbms/code-table';

const tables = new WeakMap<readonly TableCode[], CodeTable>();

/** The table of a list of codes, made once however many components ask. */
export function codeTableOf(codes: readonly TableCode[]): CodeTable {
  const known = tables.get(codes);
  if (known) return known;
  const table = createCodeTable(codes);
  tables.set(codes, table);
  return table;
}
