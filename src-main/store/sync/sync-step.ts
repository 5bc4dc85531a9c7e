import type { Id } from '../../../shared/domain/id';
import { type Followed, type StepAct, SyncStep } from '../../../shared/sync/step';
import type { OutboxRow } from '../../../shared/sync/types';
import { nowInstant, prepared, type StoreContext } from '../database';

/**
 * Every request about an entry, with its answer and what followed (P5, P6). Written in the transactions that do the work: a
 * step without an answer is one that the app did not live to see answered.
 */

const columns = `id, run_id AS runId, entry_id AS entryId, operation_id AS operationId, operation, revision, act, attempt,
  at, answered_at AS answeredAt, answer, status, message, followed, remote_id AS remoteId, times`;

export type StepAnswer = Pick<SyncStep, 'answer' | 'status' | 'message' | 'remoteId'>;
type RowOfStep = Pick<OutboxRow, 'operationId' | 'entryId' | 'operation' | 'revision' | 'attempts'>;
type NewStep = { readonly runId: number | null; readonly row: RowOfStep; readonly act: StepAct };

/** A vendor's words are kept for people; a page of them is kept nowhere. */
const longestMessage = 400;

/** A request goes out: to be ended by `endStep`, or found without an answer after a crash. */
export function beginStep(store: StoreContext, { runId, row, act }: NewStep): number {
  const { lastInsertRowid } = prepared(
    store.db,
    `INSERT INTO sync_step (run_id, entry_id, operation_id, operation, revision, act, attempt, at, message)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')`,
  ).run(
    runId,
    row.entryId,
    row.operationId,
    row.operation,
    row.revision,
    act,
    row.attempts,
    nowInstant(store),
  );
  return Number(lastInsertRowid);
}

/** The answer to a step, and where it left the row. */
export function endStep(store: StoreContext, id: number, answer: StepAnswer, followed: Followed): void {
  prepared(
    store.db,
    `UPDATE sync_step SET answered_at = ?, answer = ?, status = ?, message = ?, followed = ?, remote_id = ?
     WHERE id = ?`,
  ).run(
    nowInstant(store),
    answer.answer,
    answer.status,
    answer.message.slice(0, longestMessage),
    followed,
    answer.remoteId,
    id,
  );
  store.changed(['activity']);
}

/** A step that is over at once. A look that came to the same as the one before it is counted there. */
export function addStep(store: StoreContext, step: NewStep, answer: StepAnswer, followed: Followed): void {
  const isCounted =
    step.act === 'look' &&
    prepared(
      store.db,
      `UPDATE sync_step SET times = times + 1, answered_at = ?
       WHERE id = (SELECT max(id) FROM sync_step WHERE entry_id = ?) AND operation_id = ? AND act = 'look'
         AND answer IS ? AND status IS ? AND message = ? AND followed = ?`,
    ).run(
      nowInstant(store),
      step.row.entryId,
      step.row.operationId,
      answer.answer,
      answer.status,
      answer.message.slice(0, longestMessage),
      followed,
    ).changes > 0;
  if (isCounted) store.changed(['activity']);
  else endStep(store, beginStep(store, step), answer, followed);
}

/** After a start or a lost connection: what was under way got no answer (contract 9). */
export function endStepsCutOff(store: StoreContext): void {
  prepared(
    store.db,
    `UPDATE sync_step SET answer = 'unknown', message = 'The app ended before an answer came', followed = 'unknown'
     WHERE followed IS NULL`,
  ).run();
}

/** The steps of a cycle in the order in which they began, from a position on. */
export function stepsOfRun(store: StoreContext, runId: number, after: number, limit: number): SyncStep[] {
  return prepared(
    store.db,
    `SELECT ${columns} FROM sync_step WHERE run_id = ? AND id > ? ORDER BY id LIMIT ?`,
  )
    .all(runId, after, limit)
    .flatMap((row) => readStep(store, row));
}

/** The steps of an entry, the latest first, from a position back. */
export function stepsOfEntry(store: StoreContext, entryId: Id, before: number, limit: number): SyncStep[] {
  return prepared(
    store.db,
    `SELECT ${columns} FROM sync_step WHERE entry_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  )
    .all(entryId, before, limit)
    .flatMap((row) => readStep(store, row));
}

/** A step that can't be read is reported and left out: the rest of the history is still to be read. */
function readStep(store: StoreContext, row: unknown): SyncStep[] {
  const parsed = SyncStep.safeParse(row);
  if (parsed.success) return [parsed.data];
  store.logger.error('step.damaged', {
    paths: parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
  });
  return [];
}
