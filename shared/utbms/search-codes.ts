import type { UtbmsCode, UtbmsKind } from '../domain/reference';

/**
 * Codes for a picker: those whose code begins with what was typed, then those whose name holds all its words.
 * An empty query gives all codes of the kind.
 */
export function searchCodes(
  codes: readonly UtbmsCode[],
  kind: UtbmsKind,
  query: string,
  limit: number,
): UtbmsCode[] {
  const typed = query.trim().toLowerCase();
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const ofKind = codes.filter((code) => code.kind === kind);
  const byCode = ofKind.filter((code) => code.code.toLowerCase().startsWith(typed));
  const byName = ofKind.filter(
    (code) => !byCode.includes(code) && words.every((word) => code.name.toLowerCase().includes(word)),
  );
  return [...byCode, ...byName].slice(0, limit);
}
