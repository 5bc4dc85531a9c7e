import { z } from 'zod';
import { Id } from '../domain/id';
import { WorkDate } from '../time/work-date';
import { RuleSetName } from './rule-set';

/** Which rule set holds for the firm, a client or a matter, from a work date on. Never changed: a later one takes its place. */
export const Assignment = z.strictObject({
  sequence: z.int(),
  scope: z.enum(['firm', 'client', 'matter']),
  /** The client's or the matter's id; null for the firm. */
  scopeId: Id.nullable(),
  /** Null: nothing of its own any more, so what is assigned around it holds. */
  ruleSet: RuleSetName.nullable(),
  version: z.int().min(1).nullable(),
  effectiveFrom: WorkDate,
});
export type Assignment = z.infer<typeof Assignment>;

export type RuleSetVersion = { readonly name: string; readonly version: number };
/** The version that holds somewhere, and for what it was assigned. */
export type Assigned = RuleSetVersion & { readonly scope: Assignment['scope'] };

/** Assignments made ready to be asked for each line. */
export function assignmentsBy(assignments: readonly Assignment[]) {
  const byScope = Map.groupBy(assignments, ({ scope, scopeId }) => `${scope} ${scopeId ?? ''}`);
  // The latest first: by the day from which it holds, then by when it was said.
  for (const list of byScope.values()) {
    list.sort((one, other) =>
      one.effectiveFrom === other.effectiveFrom
        ? other.sequence - one.sequence
        : one.effectiveFrom < other.effectiveFrom
          ? 1
          : -1,
    );
  }
  const inForce = (key: string, workDate: WorkDate): Assigned | null => {
    const found = byScope.get(key)?.find(({ effectiveFrom }) => effectiveFrom <= workDate);
    if (found === undefined || found.ruleSet === null || found.version === null) return null;
    return { name: found.ruleSet, version: found.version, scope: found.scope };
  };
  /** What holds for work on a matter on a day: the matter's own, else its client's, else the firm's; null where none is. */
  return (matterId: string | null, clientId: string | null, workDate: WorkDate): Assigned | null =>
    (matterId === null ? null : inForce(`matter ${matterId}`, workDate)) ??
    (clientId === null ? null : inForce(`client ${clientId}`, workDate)) ??
    inForce('firm ', workDate);
}
