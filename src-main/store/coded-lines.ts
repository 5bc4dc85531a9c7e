import type { Id } from '../../shared/domain/id';
import type { CodedLine } from '../../shared/utbms/suggest/model';
import { prepared, type StoreContext } from './database';

/** A line that suggestions learn from, with its place in the order in which lines came. */
export type NumberedLine = CodedLine & { readonly id: Id; readonly number: number };

const columns = `number, id, matter_id AS matterId, timekeeper_id AS timekeeperId, narrative, task_code AS taskCode,
  activity_code AS activityCode`;

/** Coded entries that are not in the trash, the latest first, from before a number; null: from the end. */
export function codedLinesBefore(store: StoreContext, number: number | null, limit: number): NumberedLine[] {
  return prepared(
    store.db,
    `SELECT ${columns} FROM entry WHERE number < ? AND deleted_at IS NULL
       AND (task_code IS NOT NULL OR activity_code IS NOT NULL) ORDER BY number DESC LIMIT ?`,
  ).all(number ?? Number.MAX_SAFE_INTEGER, limit) as NumberedLine[];
}

/** The line of an entry or an expense; null where it is gone, in the trash or bears no code. */
export function codedLine(store: StoreContext, id: Id): NumberedLine | null {
  const row = prepared(
    store.db,
    `SELECT ${columns} FROM entry WHERE id = ? AND deleted_at IS NULL
       AND (task_code IS NOT NULL OR activity_code IS NOT NULL)`,
  ).get(id) as NumberedLine | undefined;
  return row ?? codedExpense(store, id);
}

const expenseColumns = `rowid AS number, id, matter_id AS matterId, timekeeper_id AS timekeeperId,
  description AS narrative, NULL AS taskCode, NULL AS activityCode, code AS expenseCode`;

/** The latest coded expenses that are not in the trash. */
export function latestCodedExpenses(store: StoreContext, limit: number): NumberedLine[] {
  return prepared(
    store.db,
    `SELECT ${expenseColumns} FROM expense WHERE deleted_at IS NULL AND code IS NOT NULL
     ORDER BY date DESC, id DESC LIMIT ?`,
  ).all(limit) as NumberedLine[];
}

function codedExpense(store: StoreContext, id: Id): NumberedLine | null {
  const row = prepared(
    store.db,
    `SELECT ${expenseColumns} FROM expense WHERE id = ? AND deleted_at IS NULL AND code IS NOT NULL`,
  ).get(id) as NumberedLine | undefined;
  return row ?? null;
}

/**
 * The entries and expenses that the trail tells of after an event, and the last event told. The trail has an event for each change of one, whoever made it, and its numbers never go back as clocks do.
 */
export function entriesChangedAfter(
  store: StoreContext,
  sequence: number,
  limit: number,
): { ids: Set<Id>; sequence: number } {
  const rows = prepared(
    store.db,
    'SELECT sequence, subject, subject_id AS id FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?',
  ).all(sequence, limit) as { sequence: number; subject: string; id: string }[];
  return {
    ids: new Set(
      rows.filter(({ subject }) => subject === 'entry' || subject === 'expense').map(({ id }) => id),
    ),
    sequence: rows.at(-1)?.sequence ?? sequence,
  };
}

export function lastAuditSequence(store: StoreContext): number {
  const row = prepared(store.db, 'SELECT max(sequence) AS sequence FROM audit').get() as {
    sequence: number | null;
  };
  return row.sequence ?? 0;
}
