import type { Id } from '../../../shared/domain/id';
import { prepared, type StoreContext } from '../database';

/** The signed-in person's own row, until the reference data tells the rest. */
export function ensureTimekeeper(store: StoreContext, id: Id, name: string): void {
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 8);
  prepared(
    store.db,
    `INSERT INTO timekeeper (id, name, initials, email, role, rate_minor, active)
     VALUES (?, ?, ?, NULL, 'attorney', NULL, 1) ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
  ).run(id, name, initials);
}
