import { z } from 'zod';
import { UtbmsKind } from '../domain/reference';
import { UtbmsCodeText } from '../domain/time-entry';
import { keyOf } from './code-table';

/** One row of a client's mapping: what the firm calls it, and what the client does. */
export const CodeMappingRow = z.strictObject({
  kind: UtbmsKind,
  firmCode: UtbmsCodeText,
  clientCode: UtbmsCodeText,
});
export type CodeMappingRow = z.infer<typeof CodeMappingRow>;

/** A client's mapping made ready for lookup. */
export type CodeMap = ReadonlyMap<string, string>;

/** @param rows each firm code once per kind: of two, the last counts */
export function createCodeMap(rows: readonly CodeMappingRow[]): CodeMap {
  return new Map(rows.map(({ kind, firmCode, clientCode }) => [keyOf(kind, firmCode), clientCode]));
}

export type OutgoingCode = {
  /** Null: the line carries none. */
  readonly code: string | null;
  /** `line`: said for this very line; `mapping`: the client's mapping says so; `same`: as it is. */
  readonly by: 'line' | 'mapping' | 'same';
};

/**
 * The code by which a line goes out to its client. The line itself is never changed: what the PMS holds stays the firm's
 * code, and so does what was approved (P4).
 * @param firmCode the line's own code
 * @param lineCode the client's code that a person chose for this line and that only this laptop keeps; null: none
 */
export function goesOutAs(
  map: CodeMap,
  kind: UtbmsKind,
  firmCode: string | null,
  lineCode: string | null = null,
): OutgoingCode {
  if (lineCode !== null) return { code: lineCode, by: 'line' };
  const mapped = firmCode === null ? undefined : map.get(keyOf(kind, firmCode));
  // One step and no chain: a code that a client calls L350 isn't mapped a second time.
  return mapped === undefined ? { code: firmCode, by: 'same' } : { code: mapped, by: 'mapping' };
}
