import type { UtbmsKind } from '../../domain/reference';
import { checkCodes } from '../check-codes';
import type { CodePolicy } from '../code-policy';
import { type CodeTable, isHeading, type TableCode } from '../code-table';
import { type CodeMap, goesOutAs } from '../map-code';

/** What decides which codes may be suggested on a matter. */
export type OfferAround = {
  /** All codes that this laptop knows. */
  readonly table: CodeTable;
  /** What the matter's client asks for and refuses, merged. */
  readonly policy: CodePolicy;
  /** The client's mapping: it is the outgoing code that the client sees. */
  readonly map: CodeMap;
};

/**
 * The codes among some that may be suggested: leaves that the client takes, whether by their own name or as what they go
 * out as, and never one that the client refuses.
 */
export function offeredCodes(
  kind: UtbmsKind,
  codes: readonly TableCode[],
  { table, policy, map }: OfferAround,
): ReadonlySet<string> {
  const refusals: CodePolicy = policy.deny === undefined ? {} : { deny: policy.deny };
  const isTaken = (code: string, asked: CodePolicy): boolean =>
    // A code that is missing or that no set knows is for the verdicts; here it is about what the client refuses.
    checkCodes(asked, lineWith(kind, code), table).every(({ trouble }) => !refused.has(trouble));
  const offered = new Set<string>();
  for (const one of codes) {
    if (one.kind !== kind || offered.has(one.code) || isHeading(table, one)) continue;
    const out = goesOutAs(map, kind, one.code).code ?? one.code;
    if (isTaken(out, policy) && (out === one.code || isTaken(one.code, refusals))) offered.add(one.code);
  }
  return offered;
}

const refused: ReadonlySet<string> = new Set(['denied', 'other_set', 'not_allowed', 'heading', 'wrong_kind']);

function lineWith(kind: UtbmsKind, code: string) {
  if (kind === 'expense') return { type: 'expense', expenseCode: code } as const;
  const [taskCode, activityCode] = kind === 'task' ? [code, null] : [null, code];
  return { type: 'fee', taskCode, activityCode } as const;
}
