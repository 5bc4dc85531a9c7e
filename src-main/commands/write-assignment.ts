import { canonicalJson } from '../../shared/domain/canonical-json';
import { type Assignment, assignmentsBy } from '../../shared/guidelines/assignment';
import { myName, myTimekeeperId } from '../store/account';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { assignmentRows, insertAssignment } from '../store/guidelines';
import { noteChange, type RowImage } from '../store/undo-steps';
import { assertHolds } from './right-guard';

/** What holds for a scope from a day on. */
export type Holding = Omit<Assignment, 'sequence'>;

/** Assigns versions of rule sets, as one change; what held before is told, and one more assignment brings it back. */
export function writeAssignments(
  store: StoreContext,
  wanted: readonly Holding[],
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  if (wanted.length === 0) return;
  const before = wanted.map((one) => holdingNow(store, one));
  for (const one of wanted) {
    const row = { ...one, assignedBy: myName(store), assignedAt: nowInstant(store) };
    insertAssignment(store, row);
    appendAudit(store, {
      action,
      subject: 'rule_set',
      subjectId: one.scopeId ?? 'firm',
      before: null,
      after: row,
      reason,
    });
  }
  const id = myTimekeeperId(store);
  noteChange(store, {
    before: { table: 'rule_set_assignment', id, row: before },
    after: { table: 'rule_set_assignment', id, row: [...wanted] },
  });
  store.changed(['guidelines', 'entries', 'prebill']);
}

/** Why what holds can't be brought back to an image, or null. */
export function assignmentMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'rule_set_assignment') return null;
  const isAsLeft = from.row.every((one) => canonicalJson(holdingNow(store, one)) === canonicalJson(one));
  return isAsLeft ? null : 'another rule set was assigned since';
}

/** Brings back what held, as a new assignment on top: those that were made stay on record. */
export function restoreAssignment(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table !== 'rule_set_assignment') return;
  assertHolds(store, 'changeRules');
  writeAssignments(store, to.row, { action: `guidelines.${word}`, reason: label });
}

/** What holds for the very scope of an assignment on its first day, whatever holds around it. */
function holdingNow(store: StoreContext, { scope, scopeId, effectiveFrom }: Holding): Holding {
  const own = assignmentRows(store).filter((row) => row.scope === scope && row.scopeId === scopeId);
  const find = assignmentsBy(own);
  const found = find(scope === 'matter' ? scopeId : null, scope === 'client' ? scopeId : null, effectiveFrom);
  return {
    scope,
    scopeId,
    effectiveFrom,
    ruleSet: found?.name ?? null,
    version: found?.version ?? null,
  };
}
