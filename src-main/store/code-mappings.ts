import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { UtbmsKind } from '../../shared/domain/reference';
import { UtbmsCodeText } from '../../shared/domain/time-entry';
import { CodeMappingRow } from '../../shared/utbms/map-code';
import { prepared, type StoreContext } from './database';

/** A client's mapping from the firm's codes to its own, by kind and code; empty where it has none. */
export function codeMapping(store: StoreContext, clientId: Id): CodeMappingRow[] {
  const rows = prepared(
    store.db,
    `SELECT kind, firm_code AS firmCode, client_code AS clientCode FROM code_mapping WHERE client_id = ?
     ORDER BY kind, firm_code`,
  ).all(clientId);
  return rows.flatMap((row) => {
    const parsed = CodeMappingRow.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('code_mapping.damaged', { clientId });
    return [];
  });
}

/** Clients that have a mapping. */
export function mappedClientIds(store: StoreContext): Id[] {
  return prepared(store.db, 'SELECT DISTINCT client_id FROM code_mapping ORDER BY client_id')
    .pluck()
    .all() as Id[];
}

/** Puts a mapping in the place of the client's former one. */
export function putCodeMapping(store: StoreContext, clientId: Id, rows: readonly CodeMappingRow[]): void {
  prepared(store.db, 'DELETE FROM code_mapping WHERE client_id = ?').run(clientId);
  const put = prepared(
    store.db,
    'INSERT INTO code_mapping (client_id, kind, firm_code, client_code) VALUES (?, ?, ?, ?)',
  );
  for (const { kind, firmCode, clientCode } of rows) put.run(clientId, kind, firmCode, clientCode);
}

/** The client's codes that were said for single lines. */
export const LineCodes = z.strictObject({
  task: UtbmsCodeText.nullable(),
  activity: UtbmsCodeText.nullable(),
  expense: UtbmsCodeText.nullable(),
});
export type LineCodes = z.infer<typeof LineCodes>;

/** What was said for a line's outgoing codes; all null where nothing was. */
export function lineCodes(store: StoreContext, entryId: Id): LineCodes {
  const codes: LineCodes = { task: null, activity: null, expense: null };
  const rows = prepared(store.db, 'SELECT kind, code FROM line_code WHERE entry_id = ?').all(entryId);
  for (const row of rows) {
    const parsed = z.strictObject({ kind: UtbmsKind, code: UtbmsCodeText }).safeParse(row);
    if (parsed.success) codes[parsed.data.kind] = parsed.data.code;
    else store.logger.error('line_code.damaged', { entryId });
  }
  return codes;
}

/** All that was said for single lines, by line: hardly any line has such a code. */
export function allLineCodes(store: StoreContext): ReadonlyMap<Id, LineCodes> {
  const ids = prepared(store.db, 'SELECT DISTINCT entry_id FROM line_code').pluck().all() as Id[];
  return new Map(ids.map((id) => [id, lineCodes(store, id)]));
}

/** @param code null: nothing is said any more */
export function putLineCode(store: StoreContext, entryId: Id, kind: UtbmsKind, code: string | null): void {
  if (code === null) {
    prepared(store.db, 'DELETE FROM line_code WHERE entry_id = ? AND kind = ?').run(entryId, kind);
    return;
  }
  prepared(
    store.db,
    `INSERT INTO line_code (entry_id, kind, code) VALUES (?, ?, ?)
     ON CONFLICT (entry_id, kind) DO UPDATE SET code = excluded.code`,
  ).run(entryId, kind, code);
}
