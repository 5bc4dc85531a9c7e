import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { Assignment } from '../../shared/guidelines/assignment';
import { readRuleSet } from '../../shared/guidelines/read-rule-set';
import type { RuleBookContent, SavedRuleSet } from '../../shared/guidelines/rule-book';
import { Instant } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';
import { jsonColumn } from './sync/json-column';

/** Rule sets in versions and where they hold. Rows are added and never changed. */

const RuleSetRow = z.strictObject({
  name: z.string(),
  version: z.int(),
  text: z.string(),
  bases: jsonColumn(z.record(z.string(), z.int())),
  savedBy: z.string(),
  savedAt: Instant,
});
export type RuleSetRow = z.output<typeof RuleSetRow>;

const columns = 'name, version, text, bases, saved_by AS savedBy, saved_at AS savedAt';

/** All versions of all rule sets, by name and then the newest first. One that can't be read is reported and left out. */
export function ruleSetRows(store: StoreContext): RuleSetRow[] {
  return prepared(store.db, `SELECT ${columns} FROM rule_set ORDER BY name, version DESC`)
    .all()
    .flatMap((row) => {
      const parsed = RuleSetRow.safeParse(row);
      if (!parsed.success) store.logger.error('rule_set.damaged');
      return parsed.success ? [parsed.data] : [];
    });
}

/** The newest version of a name, or null. */
export function newestRuleSet(store: StoreContext, name: string): RuleSetRow | null {
  return ruleSetRows(store).find((row) => row.name === name) ?? null;
}

export function insertRuleSet(store: StoreContext, row: RuleSetRow): void {
  prepared(
    store.db,
    `INSERT INTO rule_set (name, version, text, bases, saved_by, saved_at)
     VALUES (@name, @version, @text, @bases, @savedBy, @savedAt)`,
  ).run({ ...row, bases: JSON.stringify(row.bases) });
}

const AssignmentRow = Assignment.extend({ assignedBy: z.string(), assignedAt: Instant });
export type AssignmentRow = z.output<typeof AssignmentRow>;

/** Every assignment there ever was, in order. */
export function assignmentRows(store: StoreContext): AssignmentRow[] {
  const rows = prepared(
    store.db,
    `SELECT sequence, scope, scope_id AS scopeId, rule_set AS ruleSet, version, effective_from AS effectiveFrom,
       assigned_by AS assignedBy, assigned_at AS assignedAt
     FROM rule_set_assignment ORDER BY sequence`,
  ).all();
  return z.array(AssignmentRow).parse(rows);
}

export function insertAssignment(
  store: StoreContext,
  row: Omit<AssignmentRow, 'sequence' | 'scopeId'> & { readonly scopeId: Id | null },
): void {
  prepared(
    store.db,
    `INSERT INTO rule_set_assignment (scope, scope_id, rule_set, version, effective_from, assigned_by, assigned_at)
     VALUES (@scope, @scopeId, @ruleSet, @version, @effectiveFrom, @assignedBy, @assignedAt)`,
  ).run(row);
}

/** What the rule book is made of. A version that can't be read is left out, and the standard holds in its place. */
export function ruleBookContent(store: StoreContext): RuleBookContent {
  const sets = ruleSetRows(store).flatMap((row): SavedRuleSet[] => {
    const read = readRuleSet(row.text);
    if (read.ok)
      return [{ ruleSet: { ...read.ruleSet, name: row.name, version: row.version }, bases: row.bases }];
    store.logger.error('rule_set.unreadable', { version: row.version });
    return [];
  });
  const assignments = assignmentRows(store).map(({ assignedBy: _by, assignedAt: _at, ...rest }) => rest);
  return { sets, assignments };
}

/** Grows with every version and every assignment: what was made of them is old when it differs. */
export function guidelinesStamp(store: StoreContext): string {
  return String(
    prepared(
      store.db,
      `SELECT (SELECT count(*) FROM rule_set) || ' ' || (SELECT coalesce(max(sequence), 0) FROM rule_set_assignment)`,
    )
      .pluck()
      .get(),
  );
}
