import type { UtbmsKind } from '../domain/reference';
import { checkCode } from './check-code';
import {
  allowedPatternsFor,
  allowedSetsFor,
  type CodePattern,
  type CodePolicy,
  matchesPattern,
} from './code-policy';
import { type CodeTable, codeName, keyOf } from './code-table';

/** A line's codes, as it would be billed. Null: none is said. */
export type CodedLine =
  | { readonly type: 'fee'; readonly taskCode: string | null; readonly activityCode: string | null }
  | { readonly type: 'expense'; readonly expenseCode: string | null };

export type CodeTrouble =
  /** Required, and not there. */
  | 'missing'
  /** In no set that this laptop knows, though it knows sets of the kind. */
  | 'unknown'
  /** A code of another kind ("A103" as a task). */
  | 'wrong_kind'
  | 'denied'
  /** Known, but in none of the sets that the client takes. */
  | 'other_set'
  /** Not among the codes that the client takes. */
  | 'not_allowed'
  /** A heading, where the codes under it are asked for. */
  | 'heading';

/** One verdict on one code of a line. */
export type CodeFinding = {
  readonly kind: UtbmsKind;
  readonly trouble: CodeTrouble;
  /** Null where it is missing. */
  readonly code: string | null;
  /** What decided: the pattern of `deny`, the allowed sets, the patterns of `allow`. Empty otherwise. */
  readonly by: readonly string[];
  /** A whole sentence for a person. */
  readonly message: string;
};

/**
 * What is wrong with a line's codes under a policy; empty where nothing is. The order is stable: by field, then as the
 * troubles stand above. A code of no known set gets no second verdict about sets.
 * @param policy already merged (`mergePolicies`)
 */
export function checkCodes(policy: CodePolicy, line: CodedLine, table: CodeTable): CodeFinding[] {
  if (line.type === 'expense')
    return checkOne(policy, 'expense', line.expenseCode, policy.requireExpense, table);
  return [
    ...checkOne(policy, 'task', line.taskCode, policy.requireTask, table),
    ...checkOne(policy, 'activity', line.activityCode, policy.requireActivity, table),
  ];
}

function checkOne(
  policy: CodePolicy,
  kind: UtbmsKind,
  code: string | null,
  isRequired: boolean | undefined,
  table: CodeTable,
): CodeFinding[] {
  const found = (trouble: CodeTrouble, message: string, by: readonly string[] = []): CodeFinding => ({
    kind,
    trouble,
    code,
    by,
    message,
  });
  if (code === null) return isRequired ? [found('missing', `The ${kind} code is missing.`)] : [];

  const findings: CodeFinding[] = [];
  const known = checkCode(table, kind, code);
  if (known === 'unknown')
    findings.push(found('unknown', `${code} is in no list of ${kind} codes on this laptop.`));
  if (known === 'wrong_kind') findings.push(found('wrong_kind', `${code} is not ${article(kind)} code.`));

  const denied = (policy.deny ?? []).filter((pattern) => matchesPattern(pattern, code));
  if (denied.length > 0)
    findings.push(found('denied', `${named(code, kind, table)} is not billable here.`, denied));

  const isKnown = known === 'fine' || known === 'heading';
  const sets = allowedSetsFor(policy, kind, table);
  if (sets !== null && isKnown && !isInSets(table, kind, code, sets)) {
    findings.push(
      found(
        'other_set',
        `${named(code, kind, table)} is not in ${oneOf(sets)}, which is asked for here.`,
        sets,
      ),
    );
  }
  const patterns = allowedPatternsFor(policy, kind, table);
  if (patterns !== null && !patterns.some((pattern) => matchesPattern(pattern, code))) {
    findings.push(
      found(
        'not_allowed',
        `${named(code, kind, table)} is not among the ${kind} codes taken here (${listed(patterns)}).`,
        patterns,
      ),
    );
  }
  if (policy.requireLeaf && checkCode(table, kind, code, sets ?? undefined) === 'heading') {
    findings.push(
      found(
        'heading',
        `${named(code, kind, table)} is a heading; a ${kind} code under it is asked for here.`,
      ),
    );
  }
  return findings;
}

const article = (kind: UtbmsKind): string => (kind === 'task' ? 'a task' : `an ${kind}`);

function named(code: string, kind: UtbmsKind, table: CodeTable): string {
  const name = codeName(table, kind, code);
  return name === null ? code : `${code} ${name}`;
}

function isInSets(table: CodeTable, kind: UtbmsKind, code: string, sets: readonly string[]): boolean {
  return (table.byCode.get(keyOf(kind, code)) ?? []).some((item) => sets.includes(item.setName));
}

function oneOf(sets: readonly string[]): string {
  return sets.length === 1
    ? `the set ${sets[0]}`
    : `the sets ${sets.slice(0, -1).join(', ')} or ${sets.at(-1)}`;
}

function listed(patterns: readonly CodePattern[]): string {
  const shown = patterns.slice(0, 5).join(', ');
  return patterns.length > 5 ? `${shown} and ${patterns.length - 5} more` : shown;
}
