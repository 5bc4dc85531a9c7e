import type { UtbmsKind } from '../domain/reference';
import { type CodeFinding, checkCodes } from './check-codes';
import type { CodePolicy } from './code-policy';
import { type CodeTable, isHeading, type TableCode } from './code-table';

/** What stands around a line whose code is chosen. */
export type CodeWishes = {
  /** What firm, client and matter ask for, merged. */
  readonly policy: CodePolicy;
  /** Codes used on this matter, the last one first. */
  readonly lastUsed: readonly string[];
  /** The timekeeper's starred codes. */
  readonly favourites: ReadonlySet<string>;
  /** Leaves codes out that can't be chosen at all; absent: all can. */
  readonly isOffered?: (code: string) => boolean;
  /** Sets by whose names a code is called where they have it; absent: the allowed ones. */
  readonly namingSets?: readonly string[];
};

export const noWishes: CodeWishes = { policy: {}, lastUsed: [], favourites: new Set() };

export type RankedCode = {
  readonly code: string;
  /** As the client's own or allowed set calls it, where one has it. */
  readonly name: string;
  readonly setName: string;
  readonly isHeading: boolean;
  readonly isFavourite: boolean;
  /** Used on this matter. */
  readonly isLastUsed: boolean;
  /** What the policy has against it; empty: it may be billed here. */
  readonly findings: readonly CodeFinding[];
};

/** How well a code fits what was typed, best first. */
const fits = { code: 0, codeStart: 1, initials: 2, wordStarts: 3, inside: 4, not: 5 } as const;

type Prepared = {
  /** Where the code stands: by set, then as in its set. */
  readonly place: number;
  readonly code: string;
  readonly entries: readonly TableCode[];
  readonly names: readonly { readonly text: string; readonly words: readonly string[] }[];
  /** First letters of the name, with and without its small words ("Discovery Motions" → "dm"). */
  readonly initials: readonly string[];
};

const smallWords = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
const prepared = new WeakMap<CodeTable, Map<UtbmsKind, readonly Prepared[]>>();

/**
 * Codes for a picker: by code, by the words of the name in any order, by its first letters. What was typed as a whole code
 * stands first; then what may be billed here, by how well it fits, by last use on the matter, by stars, by the sets used on
 * the matter; then the rest, which is never hidden. An empty query gives all codes of the kind.
 */
export function rankCodes(
  table: CodeTable,
  kind: UtbmsKind,
  query: string,
  wishes: CodeWishes,
  limit: number,
): RankedCode[] {
  const typed = query.trim().toLowerCase();
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const lastUsed = new Map(wishes.lastUsed.map((code, index) => [code, index]));
  const judge = judgeOf(table, kind, wishes.policy);
  const codes = preparedCodes(table, kind);
  // A matter stays within a set or two: the others come after them.
  const usedSets = new Set(
    codes.flatMap(({ code, entries }) => (lastUsed.has(code) ? entries.map(({ setName }) => setName) : [])),
  );
  const found = codes.flatMap((one) => {
    if (wishes.isOffered?.(one.code) === false) return [];
    const fit = fitOf(one, typed, words);
    if (fit === fits.not) return [];
    const findings = judge(one.code);
    const rank = [
      fit === fits.code ? 0 : 1,
      findings.length === 0 ? 0 : 1,
      fit,
      lastUsed.get(one.code) ?? Number.MAX_SAFE_INTEGER,
      wishes.favourites.has(one.code) ? 0 : 1,
      one.entries.some(({ setName }) => usedSets.has(setName)) ? 0 : 1,
      one.place,
    ];
    return [{ one, findings, rank }];
  });
  found.sort((left, right) => compare(left.rank, right.rank));
  return found.slice(0, limit).map(({ one, findings }) => {
    const naming = wishes.namingSets ?? wishes.policy.allowedSets ?? [];
    const [first] = one.entries;
    const entry = one.entries.find(({ setName }) => naming.includes(setName)) ?? first;
    return {
      code: one.code,
      name: entry?.name ?? '',
      setName: entry?.setName ?? '',
      isHeading: one.entries.every((item) => isHeading(table, item)),
      isFavourite: wishes.favourites.has(one.code),
      isLastUsed: lastUsed.has(one.code),
      findings,
    };
  });
}

/** The policy's verdict on each code of a kind, made once for all keys of a search. */
const judgements = new WeakMap<CodePolicy, WeakMap<CodeTable, Map<string, readonly CodeFinding[]>>>();

function judgeOf(table: CodeTable, kind: UtbmsKind, policy: CodePolicy) {
  const tables = judgements.get(policy) ?? new WeakMap<CodeTable, Map<string, readonly CodeFinding[]>>();
  judgements.set(policy, tables);
  const known = tables.get(table) ?? new Map<string, readonly CodeFinding[]>();
  tables.set(table, known);
  return (code: string): readonly CodeFinding[] => {
    const key = `${kind} ${code}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const line =
      kind === 'expense'
        ? ({ type: 'expense', expenseCode: code } as const)
        : ({
            type: 'fee',
            taskCode: kind === 'task' ? code : null,
            activityCode: kind === 'activity' ? code : null,
          } as const);
    const findings = checkCodes(policy, line, table).filter(({ trouble }) => trouble !== 'missing');
    known.set(key, findings);
    return findings;
  };
}

function preparedCodes(table: CodeTable, kind: UtbmsKind): readonly Prepared[] {
  const kinds = prepared.get(table) ?? new Map<UtbmsKind, readonly Prepared[]>();
  prepared.set(table, kinds);
  const known = kinds.get(kind);
  if (known !== undefined) return known;
  const ofKind = [...table.byCode.values()].filter(([first]) => first?.kind === kind);
  const made = ofKind.map((entries, place): Prepared => {
    const names = [...new Set(entries.map(({ name }) => name.toLowerCase()))].map((text) => ({
      text,
      words: text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
    }));
    const initials = names.flatMap(({ words }) => [
      words.map((word) => word[0]).join(''),
      words
        .filter((word) => !smallWords.has(word))
        .map((word) => word[0])
        .join(''),
    ]);
    return { place, code: entries[0]?.code ?? '', entries, names, initials };
  });
  kinds.set(kind, made);
  return made;
}

function fitOf(one: Prepared, typed: string, words: readonly string[]): number {
  if (typed === '') return fits.inside;
  const code = one.code.toLowerCase();
  if (code === typed) return fits.code;
  if (code.startsWith(typed)) return fits.codeStart;
  if (typed.length > 1 && one.initials.some((letters) => letters.startsWith(typed))) return fits.initials;
  if (words.length === 0) return fits.not;
  if (one.names.some((name) => words.every((word) => name.words.some((own) => own.startsWith(word)))))
    return fits.wordStarts;
  // What the field shows of a choice, "L350 Discovery Motions", finds it too.
  const texts = one.names.map(({ text }) => `${code} ${text}`);
  return texts.some((text) => words.every((word) => text.includes(word))) ? fits.inside : fits.not;
}

function compare(left: readonly number[], right: readonly number[]): number {
  // By index: it runs at each key over every pair of some thousand codes.
  for (let index = 0; index < left.length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
