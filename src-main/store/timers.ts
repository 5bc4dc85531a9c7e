import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { Segment, Timer } from '../../shared/domain/timer';
import { Instant } from '../../shared/time/work-date';
import { EngineError } from '../engine-error';
import { prepared, type StoreContext } from './database';

type TimerRow = Omit<Timer, 'segments'>;

const timerColumns = `t.id, t.matter_id AS matterId, t.narrative, t.task_code AS taskCode,
  t.activity_code AS activityCode, t.created_at AS createdAt, t.seen_at AS seenAt, t.recovered_from AS recoveredFrom`;

function withSegments(store: StoreContext, row: TimerRow): Timer {
  const segments = prepared(
    store.db,
    `SELECT id, started_at AS startedAt, stopped_at AS stoppedAt, zone FROM segment WHERE timer_id = ?
     ORDER BY started_at, id`,
  ).all(row.id);
  return Timer.parse({ ...row, segments: segments.map((segment) => Segment.parse(segment)) });
}

/** Timers that are neither finished nor discarded, oldest first. */
export function openTimers(store: StoreContext): Timer[] {
  const rows = prepared(
    store.db,
    `SELECT ${timerColumns} FROM timer t WHERE t.entry_id IS NULL AND t.discarded_at IS NULL ORDER BY t.created_at, t.id`,
  ).all() as TimerRow[];
  return rows.map((row) => withSegments(store, row));
}

/** A timer in whatever state; null where there is none. */
export function getTimer(store: StoreContext, id: Id): Timer | null {
  const row = prepared(store.db, `SELECT ${timerColumns} FROM timer t WHERE t.id = ?`).get(id);
  return row === undefined ? null : withSegments(store, row as TimerRow);
}

/** @throws EngineError 'not_found' where there is none, or it has been finished or discarded */
export function requireOpenTimer(store: StoreContext, id: Id): Timer {
  const row = prepared(
    store.db,
    `SELECT ${timerColumns} FROM timer t WHERE t.id = ? AND t.entry_id IS NULL AND t.discarded_at IS NULL`,
  ).get(id) as TimerRow | undefined;
  if (row === undefined)
    throw new EngineError('not_found', 'This timer has already been finished or discarded.');
  return withSegments(store, row);
}

/** The timer whose last segment is open. At most one: the schema holds it so. */
export function runningTimerId(store: StoreContext): Id | null {
  const id = prepared(store.db, 'SELECT timer_id FROM segment WHERE stopped_at IS NULL').pluck().get();
  return typeof id === 'string' ? id : null;
}

/** The timer that became an entry, with its raw segments: the evidence for the time. */
export function timerOfEntry(store: StoreContext, entryId: Id): Timer | null {
  const row = prepared(store.db, `SELECT ${timerColumns} FROM timer t WHERE t.entry_id = ?`).get(entryId) as
    | TimerRow
    | undefined;
  return row === undefined ? null : withSegments(store, row);
}

export function insertTimer(store: StoreContext, timer: TimerRow): void {
  prepared(
    store.db,
    `INSERT INTO timer (id, matter_id, narrative, task_code, activity_code, created_at, seen_at, recovered_from)
     VALUES (@id, @matterId, @narrative, @taskCode, @activityCode, @createdAt, @seenAt, @recoveredFrom)`,
  ).run(timer);
}

/** Writes what a person may change on a timer; its segments have their own functions. */
export function updateTimer(store: StoreContext, timer: TimerRow): void {
  prepared(
    store.db,
    `UPDATE timer SET matter_id = @matterId, narrative = @narrative, task_code = @taskCode,
       activity_code = @activityCode, seen_at = @seenAt, recovered_from = @recoveredFrom WHERE id = @id`,
  ).run(timer);
}

/** Adds a segment as it was lived, from another database. */
export function insertSegment(store: StoreContext, timerId: Id, segment: Segment): void {
  prepared(
    store.db,
    'INSERT INTO segment (id, timer_id, started_at, stopped_at, zone) VALUES (?, ?, ?, ?, ?)',
  ).run(segment.id, timerId, segment.startedAt, segment.stoppedAt, segment.zone);
}

/**
 * Puts other segments in the place of a timer's own; the trail keeps what they were. One that was another timer's moves
 * over.
 */
export function replaceSegments(store: StoreContext, timerId: Id, segments: readonly Segment[]): void {
  prepared(store.db, 'DELETE FROM segment WHERE timer_id = ?').run(timerId);
  const put = prepared(
    store.db,
    `INSERT INTO segment (id, timer_id, started_at, stopped_at, zone) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET timer_id = excluded.timer_id, started_at = excluded.started_at,
       stopped_at = excluded.stopped_at`,
  );
  for (const { id, startedAt, stoppedAt, zone } of segments) put.run(id, timerId, startedAt, stoppedAt, zone);
}

/** Begins a segment now. @throws SQLite's constraint error where another one runs: pause that first. */
export function startSegment(store: StoreContext, timerId: Id, at: Instant): void {
  prepared(
    store.db,
    'INSERT INTO segment (id, timer_id, started_at, stopped_at, zone) VALUES (?, ?, ?, NULL, ?)',
  ).run(store.ids.uuid(), timerId, at, store.clock.zone());
}

/** Ends the open segment of a timer, if it has one. */
export function stopSegment(store: StoreContext, timerId: Id, at: Instant): void {
  prepared(store.db, 'UPDATE segment SET stopped_at = ? WHERE timer_id = ? AND stopped_at IS NULL').run(
    at,
    timerId,
  );
}

/** How a timer ended: as an entry, discarded, or not at all. */
export const TimerEnd = z.strictObject({ entryId: Id.nullable(), discardedAt: Instant.nullable() });
export type TimerEnd = z.infer<typeof TimerEnd>;

export function getTimerEnd(store: StoreContext, id: Id): TimerEnd | null {
  const row = prepared(
    store.db,
    'SELECT entry_id AS entryId, discarded_at AS discardedAt FROM timer WHERE id = ?',
  ).get(id);
  return row === undefined ? null : TimerEnd.parse(row);
}

export function setTimerEnd(store: StoreContext, id: Id, end: TimerEnd): void {
  prepared(store.db, 'UPDATE timer SET entry_id = ?, discarded_at = ? WHERE id = ?').run(
    end.entryId,
    end.discardedAt,
    id,
  );
}

/** Notes that a living process watches the running timer; cheap enough for every half minute. */
export function markSeen(store: StoreContext, timerId: Id, at: Instant): void {
  prepared(store.db, 'UPDATE timer SET seen_at = ? WHERE id = ?').run(at, timerId);
}
