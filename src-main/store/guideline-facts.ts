import type { Id } from '../../shared/domain/id';
import { Admission, SaidPeriod } from '../../shared/guidelines/said-facts';
import { prepared, type StoreContext } from './database';

/** Years of admission, as people said them. */
export function admissions(store: StoreContext): Admission[] {
  return prepared(
    store.db,
    'SELECT timekeeper_id AS timekeeperId, year FROM timekeeper_admission ORDER BY timekeeper_id',
  )
    .all()
    .flatMap((row) => Admission.safeParse(row).data ?? []);
}

/** @param year null: nothing is said any more */
export function putAdmission(store: StoreContext, timekeeperId: Id, year: number | null): void {
  prepared(store.db, 'DELETE FROM timekeeper_admission WHERE timekeeper_id = ?').run(timekeeperId);
  if (year === null) return;
  prepared(
    store.db,
    'INSERT INTO timekeeper_admission (timekeeper_id, year) VALUES (?, CAST(? AS INTEGER))',
  ).run(timekeeperId, year);
}

/** Billing periods, as people said them. */
export function saidPeriods(store: StoreContext): SaidPeriod[] {
  return prepared(
    store.db,
    `SELECT scope, scope_id AS scopeId, from_date AS "from", to_date AS "to" FROM billing_period
     ORDER BY scope, scope_id`,
  )
    .all()
    .flatMap((row) => SaidPeriod.safeParse(row).data ?? []);
}

/** @param days null: nothing is said any more */
export function putPeriod(
  store: StoreContext,
  scope: SaidPeriod['scope'],
  scopeId: Id,
  days: Pick<SaidPeriod, 'from' | 'to'> | null,
): void {
  prepared(store.db, 'DELETE FROM billing_period WHERE scope = ? AND scope_id = ?').run(scope, scopeId);
  if (days === null) return;
  prepared(
    store.db,
    'INSERT INTO billing_period (scope, scope_id, from_date, to_date) VALUES (?, ?, ?, ?)',
  ).run(scope, scopeId, days.from, days.to);
}
