import type { UtbmsCode, UtbmsKind } from '../domain/reference';

/** The cached UTBMS codes made ready for lookup. The same code may be in several sets. */
export type CodeTable = {
  /** Kind and code → its entries in all sets. */
  readonly byCode: ReadonlyMap<string, readonly UtbmsCode[]>;
  /** Kinds of which any code is cached at all; without, nothing can be called unknown. */
  readonly kinds: ReadonlySet<UtbmsKind>;
  /** Headings that have leaves under them in the same set, as keys of `byCode`. */
  readonly headings: ReadonlySet<string>;
};

export function createCodeTable(codes: readonly UtbmsCode[]): CodeTable {
  const byCode = new Map<string, UtbmsCode[]>();
  const leafPhases = new Set<string>();
  for (const code of codes) {
    const key = keyOf(code.kind, code.code);
    const same = byCode.get(key);
    if (same) same.push(code);
    else byCode.set(key, [code]);
    if (!isHeading(code.code)) leafPhases.add(phaseKey(code));
  }
  const headings = codes.filter((code) => isHeading(code.code) && leafPhases.has(phaseKey(code)));
  return {
    byCode,
    kinds: new Set(codes.map((code) => code.kind)),
    headings: new Set(headings.map((code) => keyOf(code.kind, code.code))),
  };
}

/** A code's name ("Discovery Motions"), or null where it isn't cached. */
export function codeName(table: CodeTable, kind: UtbmsKind, code: string): string | null {
  return table.byCode.get(keyOf(kind, code))?.[0]?.name ?? null;
}

export function keyOf(kind: UtbmsKind, code: string): string {
  return `${kind} ${code}`;
}

/** Codes that end in 00 name a phase; in some sets that is the code to bill, in others it only stands over its tasks. */
function isHeading(code: string): boolean {
  return code.endsWith('00');
}

/** Same set, same letters, and with three digits the same first one: same phase. */
function phaseKey(code: UtbmsCode): string {
  const letters = code.code.replace(/\d+$/, '');
  const digits = code.code.slice(letters.length);
  return `${code.kind} ${code.setName} ${letters}${digits.length > 2 ? digits[0] : ''}`;
}
