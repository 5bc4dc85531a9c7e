import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { TimeEntry } from '../../shared/domain/time-entry';
import { EngineError } from '../engine-error';
import { DamagedRow } from './damaged-row';
import { prepared, type StoreContext } from './database';
import { rowReader } from './known-rows';
import { feedSearch, forgetSearch } from './search';

/** The columns of `entry` under the names of TimeEntry; `e` must be the table's alias. */
export const entryColumns = `e.id, e.timekeeper_id AS timekeeperId, e.matter_id AS matterId, e.work_date AS workDate,
  e.worked_seconds AS workedSeconds, e.billed_seconds AS billedSeconds, e.narrative, e.task_code AS taskCode,
  e.activity_code AS activityCode, e.rate_minor AS rateMinor, e.adjustment_minor AS adjustmentMinor, e.billing, e.review_state AS reviewState,
  e.review_note AS reviewNote, e.source, e.raw_text AS rawText, e.revision, e.created_at AS createdAt,
  e.updated_at AS updatedAt, e.deleted_at AS deletedAt`;

/** The entry's own columns among whatever others a row carries. */
const entryReader = rowReader(z.object(TimeEntry.shape), 'id');

/**
 * The entry in a row, whatever other columns the row carries. Null where the row doesn't fit: it is reported as damaged
 * by its id, and the list goes on without it.
 */
export function entryFromRow(store: StoreContext, row: Record<string, unknown>): TimeEntry | null {
  const entry = entryReader.read(row);
  if (entry !== null) return entry;
  store.logger.error('entry.damaged', {
    id: String(row.id),
    fields: entryReader
      .issuesOf(row)
      .map((issue) => issue.path.join('.'))
      .join(' '),
  });
  return null;
}

const byId = `SELECT ${entryColumns} FROM entry e WHERE e.id = ?`;

/** The entry, deleted or not; null if there is none of this id. */
export function getEntry(store: StoreContext, id: Id): TimeEntry | null {
  const row = prepared(store.db, byId).get(id);
  if (row === undefined) return null;
  const entry = entryFromRow(store, row as Record<string, unknown>);
  if (entry === null) throw new DamagedRow('the entry itself', id);
  return entry;
}

/** @throws EngineError 'not_found' */
export function requireEntry(store: StoreContext, id: Id): TimeEntry {
  const entry = getEntry(store, id);
  if (entry === null) throw new EngineError('not_found', 'There is no such entry.');
  return entry;
}

/** Adds an entry and feeds the search. Audit, outbox and undo are the command's part (commands/write-entry.ts). */
export function insertEntry(store: StoreContext, entry: TimeEntry): void {
  const { lastInsertRowid } = prepared(
    store.db,
    `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, billed_seconds, narrative, task_code,
       activity_code, rate_minor, adjustment_minor, billing, review_state, review_note, source, raw_text, revision, created_at, updated_at,
       deleted_at)
     VALUES (@id, @timekeeperId, @matterId, @workDate, @workedSeconds, @billedSeconds, @narrative, @taskCode,
       @activityCode, @rateMinor, CAST(@adjustmentMinor AS INTEGER), @billing, @reviewState, @reviewNote, @source, @rawText, @revision, @createdAt, @updatedAt,
       @deletedAt)`,
  ).run(entry);
  feedSearch(store, Number(lastInsertRowid), entry.narrative);
}

/** Replaces the stored entry of the same id, soft deletion included. Rows are never removed. */
export function updateEntry(store: StoreContext, entry: TimeEntry): void {
  const old = prepared(store.db, 'SELECT number, narrative FROM entry WHERE id = ?').get(entry.id) as
    | { number: number; narrative: string }
    | undefined;
  if (old === undefined) throw new EngineError('not_found', 'There is no such entry.');
  const reworded = old.narrative !== entry.narrative;
  // Search keeps no copy of the text: it has to be told the old words to forget them, before the row changes.
  if (reworded) forgetSearch(store, old.number, old.narrative);
  prepared(
    store.db,
    `UPDATE entry SET timekeeper_id = @timekeeperId, matter_id = @matterId, work_date = @workDate,
       worked_seconds = @workedSeconds, billed_seconds = @billedSeconds, narrative = @narrative, task_code = @taskCode,
       activity_code = @activityCode, rate_minor = @rateMinor, adjustment_minor = CAST(@adjustmentMinor AS INTEGER), billing = @billing, review_state = @reviewState,
       review_note = @reviewNote, source = @source, raw_text = @rawText, revision = @revision, created_at = @createdAt,
       updated_at = @updatedAt, deleted_at = @deletedAt
     WHERE id = @id`,
  ).run(entry);
  if (reworded) feedSearch(store, old.number, entry.narrative);
}

/** All entries of a matter, the trash included, oldest first. For the join of a temporary matter, which has few. */
export function entriesOfMatter(store: StoreContext, matterId: Id): TimeEntry[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryColumns} FROM entry e WHERE e.matter_id = ? ORDER BY e.work_date, e.id`,
  ).all(matterId) as Record<string, unknown>[];
  return rows.flatMap((row) => entryFromRow(store, row) ?? []);
}

/** Every entry that is not in the trash, oldest first: for databases that are known to be small. */
export function allEntries(store: StoreContext): TimeEntry[] {
  const rows = prepared(
    store.db,
    `SELECT ${entryColumns} FROM entry e WHERE e.deleted_at IS NULL ORDER BY e.created_at, e.id`,
  ).all() as Record<string, unknown>[];
  return rows.flatMap((row) => entryFromRow(store, row) ?? []);
}
