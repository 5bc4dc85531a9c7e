import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { Waiver } from '../../shared/guidelines/waiver';
import { prepared, type StoreContext } from './database';

const columns = `id, line_id AS lineId, rule, rule_set AS ruleSet, version, content_hash AS contentHash, reason,
  waived_by AS "by", waived_at AS "at", withdrawn_by AS withdrawnBy, withdrawn_at AS withdrawnAt`;

const inForce = `SELECT ${columns} FROM waiver WHERE withdrawn_at IS NULL ORDER BY waived_at`;

/** The waivers in force, by line. There are few: they are read at once. */
export function waiversInForce(store: StoreContext): Map<Id, Waiver[]> {
  const rows = prepared(store.db, inForce).all();
  return Map.groupBy(z.array(Waiver).parse(rows), (waiver) => waiver.lineId);
}

export function getWaiver(store: StoreContext, id: Id): Waiver | null {
  const row = prepared(store.db, `SELECT ${columns} FROM waiver WHERE id = ?`).get(id);
  return row === undefined ? null : Waiver.parse(row);
}

export function insertWaiver(store: StoreContext, waiver: Waiver): void {
  prepared(
    store.db,
    `INSERT INTO waiver (id, line_id, rule, rule_set, version, content_hash, reason, waived_by, waived_at, withdrawn_by, withdrawn_at)
     VALUES (@id, @lineId, @rule, @ruleSet, @version, @contentHash, @reason, @by, @at, @withdrawnBy, @withdrawnAt)`,
  ).run(waiver);
}

/** @param by null, with `at`: it is in force again */
export function markWaiverWithdrawn(store: StoreContext, id: Id, by: string | null, at: string | null): void {
  prepared(store.db, 'UPDATE waiver SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ?').run(by, at, id);
}
