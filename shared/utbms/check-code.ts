import type { UtbmsKind } from '../domain/reference';
import { type CodeTable, isHeading, keyOf } from './code-table';

export type CodeVerdict =
  | 'fine'
  /** A phase that has tasks under it; many clients refuse it. */
  | 'heading'
  /** Known, but as a code of another kind. */
  | 'wrong_kind'
  | 'unknown';

const kinds: readonly UtbmsKind[] = ['task', 'activity', 'expense'];

/**
 * Whether a code can be billed as a kind. While no code of the kind is known, every code is fine: the PMS will judge.
 * A code that several sets hold is a heading only where it is one in all of them.
 * @param allowedSets the sets that the matter's client accepts; absent: all
 */
export function checkCode(
  table: CodeTable,
  kind: UtbmsKind,
  code: string,
  allowedSets?: readonly string[],
): CodeVerdict {
  const known = table.byCode.get(keyOf(kind, code)) ?? [];
  const allowed = allowedSets ? known.filter((item) => allowedSets.includes(item.setName)) : known;
  if (allowed.length > 0) return allowed.every((item) => isHeading(table, item)) ? 'heading' : 'fine';
  if (!table.kinds.has(kind)) return 'fine';
  const elsewhere = kinds.some((other) => other !== kind && table.byCode.has(keyOf(other, code)));
  return elsewhere ? 'wrong_kind' : 'unknown';
}
