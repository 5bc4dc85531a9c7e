import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { Doubt } from '../../shared/timers/doubt';
import { EngineError } from '../engine-error';
import { prepared, type StoreContext } from './database';

const columns =
  'd.id, d.timer_id AS timerId, d.kind, d.from_at AS fromAt, d.to_at AS toAt, d.answer, d.noted_at AS notedAt';
const Doubts = z.array(Doubt);

/** What has not been answered about timers that are still open, in the order of time. */
export function openDoubts(store: StoreContext): Doubt[] {
  return Doubts.parse(
    prepared(
      store.db,
      `SELECT ${columns} FROM timer_doubt d JOIN timer t ON t.id = d.timer_id
       WHERE d.answer IS NULL AND t.entry_id IS NULL AND t.discarded_at IS NULL ORDER BY d.from_at, d.id`,
    ).all(),
  );
}

/** All that was ever in doubt about a timer, answered or not. */
export function doubtsOf(store: StoreContext, timerId: Id): Doubt[] {
  return Doubts.parse(
    prepared(
      store.db,
      `SELECT ${columns} FROM timer_doubt d WHERE d.timer_id = ? ORDER BY d.from_at, d.id`,
    ).all(timerId),
  );
}

/** @throws EngineError 'not_found' */
export function requireDoubt(store: StoreContext, id: Id): Doubt {
  const row = prepared(store.db, `SELECT ${columns} FROM timer_doubt d WHERE d.id = ?`).get(id);
  if (row === undefined) throw new EngineError('not_found', 'This question has gone.');
  return Doubt.parse(row);
}

/** Adds a doubt, or writes what has become of it. */
export function putDoubt(store: StoreContext, doubt: Doubt): void {
  prepared(
    store.db,
    `INSERT INTO timer_doubt (id, timer_id, kind, from_at, to_at, answer, noted_at)
     VALUES (@id, @timerId, @kind, @fromAt, @toAt, @answer, @notedAt)
     ON CONFLICT (id) DO UPDATE SET timer_id = excluded.timer_id, to_at = excluded.to_at, answer = excluded.answer`,
  ).run(doubt);
}
