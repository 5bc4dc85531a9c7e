import { z } from 'zod';
import type { UtbmsKind } from '../domain/reference';
import { UtbmsCodeText } from '../domain/time-entry';
import { type CodeTable, keyOf } from './code-table';

/** A code ("L350"), or the beginning of codes with a star ("L3*": all of the phase). */
export const CodePattern = z.union([UtbmsCodeText, z.string().regex(/^[A-Z]{1,3}[0-9]{0,2}\*$/)], {
  error: 'a code such as “L350”, or its beginning and a star such as “L3*”',
});
export type CodePattern = z.infer<typeof CodePattern>;

/** What a client, a matter or the firm asks of codes. What is left out is not asked, or inherited (`mergePolicies`). */
export const CodePolicy = z.strictObject({
  /** Every fee line has a task code. */
  requireTask: z.boolean().optional(),
  /** Every fee line has an activity code. */
  requireActivity: z.boolean().optional(),
  /** Every expense line has an expense code. */
  requireExpense: z.boolean().optional(),
  /** No heading where there are codes under it. */
  requireLeaf: z.boolean().optional(),
  /** Names of sets ("Litigation"). They bind the kinds that they hold: a set of tasks says nothing about activities. */
  allowedSets: z.array(z.string().trim().min(1).max(120)).max(100).optional(),
  /** Only these. They bind the kinds that they name: "L3*" alone says nothing about activities. */
  allow: z.array(CodePattern).max(2000).optional(),
  /** Never these; stronger than `allow`. */
  deny: z.array(CodePattern).max(2000).optional(),
});
export type CodePolicy = z.infer<typeof CodePolicy>;

const policyFields = Object.keys(CodePolicy.shape) as (keyof CodePolicy)[];

/**
 * The nearer over the farther, field by field: what a matter says replaces what its client says, and that what the firm
 * says; what is left out is inherited. An empty list is said: it lifts the list behind it.
 * @param policies the farthest first (firm, client, matter)
 */
export function mergePolicies(...policies: readonly CodePolicy[]): CodePolicy {
  const merged: CodePolicy = {};
  for (const policy of policies) {
    for (const field of policyFields) {
      if (policy[field] !== undefined) Object.assign(merged, { [field]: policy[field] });
    }
  }
  return merged;
}

export function matchesPattern(pattern: CodePattern, code: string): boolean {
  return pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
}

/** The allowed sets that hold codes of a kind; null where the policy leaves the kind's sets open. */
export function allowedSetsFor(policy: CodePolicy, kind: UtbmsKind, table: CodeTable): string[] | null {
  // An empty list lifts what is behind it; a list of sets that this laptop doesn't know binds nothing, and the editor says so.
  const sets = (policy.allowedSets ?? []).filter((name) => table.sets.get(name)?.has(kind));
  return sets.length === 0 ? null : sets;
}

/** The patterns of `allow` that bind a kind; null where none does. */
export function allowedPatternsFor(
  policy: CodePolicy,
  kind: UtbmsKind,
  table: CodeTable,
): CodePattern[] | null {
  const patterns = (policy.allow ?? []).filter((pattern) => kindsOf(pattern, table).has(kind));
  return patterns.length === 0 ? null : patterns;
}

const kinds: readonly UtbmsKind[] = ['task', 'activity', 'expense'];

/** The kinds of the codes that a pattern stands for; one that no set knows is taken by its letter, as UTBMS has it. */
function kindsOf(pattern: CodePattern, table: CodeTable): ReadonlySet<UtbmsKind> {
  const known = kinds.filter((kind) =>
    pattern.endsWith('*')
      ? codesOfKind(table, kind).some((code) => matchesPattern(pattern, code))
      : table.byCode.has(keyOf(kind, pattern)),
  );
  return new Set(known.length > 0 ? known : [kindByLetter(pattern)]);
}

function kindByLetter(pattern: CodePattern): UtbmsKind {
  if (/^A[0-9*]/.test(pattern)) return 'activity';
  return /^[EX][0-9*]/.test(pattern) ? 'expense' : 'task';
}

const codesByKind = new WeakMap<CodeTable, Map<UtbmsKind, string[]>>();

function codesOfKind(table: CodeTable, kind: UtbmsKind): readonly string[] {
  const known = codesByKind.get(table) ?? new Map<UtbmsKind, string[]>();
  codesByKind.set(table, known);
  const codes =
    known.get(kind) ??
    [...table.byCode.values()].flatMap(([first]) => (first?.kind === kind ? [first.code] : []));
  known.set(kind, codes);
  return codes;
}
