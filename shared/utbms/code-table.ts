import type { UtbmsCode, UtbmsKind } from '../domain/reference';

/** A code as a table holds it, wherever it comes from: the PMS, a bundled set, a client's own. */
export type TableCode = Pick<UtbmsCode, 'code' | 'kind' | 'setName' | 'name'> & {
  /** The heading that it stands under in its set; null: none; absent: its source doesn't say, so its digits do. */
  readonly parent?: string | null;
};

/** UTBMS codes made ready for lookup. The same code may be in several sets. */
export type CodeTable = {
  /** Kind and code → its entries in all sets. */
  readonly byCode: ReadonlyMap<string, readonly TableCode[]>;
  /** Kinds of which any code is known at all; without, nothing can be called unknown. */
  readonly kinds: ReadonlySet<UtbmsKind>;
  /** Sets, with the kinds that they hold codes of. */
  readonly sets: ReadonlyMap<string, ReadonlySet<UtbmsKind>>;
  /** Headings that have leaves under them in the same set, as `setKeyOf`. */
  readonly headings: ReadonlySet<string>;
};

export function createCodeTable(codes: readonly TableCode[]): CodeTable {
  const byCode = new Map<string, TableCode[]>();
  const sets = new Map<string, Set<UtbmsKind>>();
  const phasesWithLeaves = new Set<string>();
  const headings = new Set<string>();
  for (const code of codes) {
    const key = keyOf(code.kind, code.code);
    const same = byCode.get(key);
    if (same) same.push(code);
    else byCode.set(key, [code]);
    sets.set(code.setName, (sets.get(code.setName) ?? new Set()).add(code.kind));
    if (code.parent) headings.add(setKeyOf(code.kind, code.setName, code.parent));
    if (code.parent === undefined && !looksLikeHeading(code.code)) phasesWithLeaves.add(phaseKey(code));
  }
  for (const code of codes) {
    const isGuess = code.parent === undefined && looksLikeHeading(code.code);
    if (isGuess && phasesWithLeaves.has(phaseKey(code)))
      headings.add(setKeyOf(code.kind, code.setName, code.code));
  }
  return { byCode, kinds: new Set(codes.map((code) => code.kind)), sets, headings };
}

/**
 * A code's name ("Discovery Motions"), or null where it isn't known.
 * @param sets by whose names it is called where they have it
 */
export function codeName(
  table: CodeTable,
  kind: UtbmsKind,
  code: string,
  sets: readonly string[] = [],
): string | null {
  const entries = table.byCode.get(keyOf(kind, code)) ?? [];
  return (entries.find(({ setName }) => sets.includes(setName)) ?? entries[0])?.name ?? null;
}

/** Whether a code stands over others in its own set. */
export function isHeading(table: CodeTable, code: Pick<TableCode, 'kind' | 'setName' | 'code'>): boolean {
  return table.headings.has(setKeyOf(code.kind, code.setName, code.code));
}

export function keyOf(kind: UtbmsKind, code: string): string {
  return `${kind} ${code}`;
}

function setKeyOf(kind: UtbmsKind, setName: string, code: string): string {
  return `${kind} ${code} ${setName}`;
}

/** Codes that end in 00 name a phase; in some sets that is the code to bill, in others it only stands over its tasks. */
function looksLikeHeading(code: string): boolean {
  return code.endsWith('00');
}

/** Same set, same letters, and with three digits the same first one: same phase. */
function phaseKey(code: TableCode): string {
  const letters = code.code.replace(/\d+$/, '');
  const digits = code.code.slice(letters.length);
  return `${code.kind} ${code.setName} ${letters}${digits.length > 2 ? digits[0] : ''}`;
}
