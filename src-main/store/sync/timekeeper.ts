import type { Id } from '../../../shared/domain/id';
import { initialsOf } from '../../../shared/domain/initials';
import { prepared, type StoreContext } from '../database';

/** The signed-in person's own row, until the reference data tells the rest. */
export function ensureTimekeeper(store: StoreContext, id: Id, name: string): void {
  prepared(
    store.db,
    `INSERT INTO timekeeper (id, name, initials, email, role, rate_minor, active)
     VALUES (?, ?, ?, NULL, 'attorney', NULL, 1) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
  ).run(id, name, initialsOf(name));
}
