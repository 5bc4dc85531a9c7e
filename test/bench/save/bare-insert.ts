import type { CallParsed } from '../../../shared/ipc/contract';
import type { Database } from '../../../src-main/store/database';
import { benchNow } from '../bench-store';
import { firmId } from '../firm/fill-firm';

/**
 * The least that keeps a new entry: one transaction of three prepared statements on the same tables with the same indexes, the
 * row, its words and its place in the queue. No audit, no undo, no checks, no answer to a screen.
 */
export function bareInsert(db: Database): (input: CallParsed<'entryCreate'>) => void {
  const entry = db.prepare(
    `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, narrative, task_code, activity_code,
       billing, review_state, source, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'billable', 'draft', 'quick_entry', 1, ?, ?)`,
  );
  const words = db.prepare('INSERT INTO entry_search (rowid, narrative) VALUES (?, ?)');
  const queue = db.prepare(
    "INSERT INTO outbox (operation_id, entry_id, operation, revision, state, created_at) VALUES (?, ?, 'create', 1, 'awaiting_approval', ?)",
  );
  return db.transaction(({ requestId: id, patch }: CallParsed<'entryCreate'>) => {
    const { narrative, matterId, workDate, workedSeconds, taskCode, activityCode } = patch;
    const codes = [taskCode, activityCode];
    const me = firmId.person(0);
    const { lastInsertRowid } = entry.run(
      id,
      me,
      matterId,
      workDate,
      workedSeconds,
      narrative,
      ...codes,
      benchNow,
      benchNow,
    );
    words.run(lastInsertRowid, narrative);
    queue.run(`${id.slice(0, 35)}${id.endsWith('0') ? '1' : '0'}`, id, benchNow);
  }).immediate;
}
