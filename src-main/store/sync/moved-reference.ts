import type { Id, RemoteId } from '../../../shared/domain/id';
import type { Matter, Timekeeper } from '../../../shared/domain/reference';
import { prepared, type StoreContext } from '../database';
import { joinIds } from './id-map';

/**
 * Matters and people that came with a file from another laptop and are not cached here yet, joined to the vendor's ids that
 * came with them. The next reading of the reference data tells the rest.
 */
export function putMovedMatter(store: StoreContext, matter: Matter, remoteId: RemoteId): Id {
  const id = store.ids.uuid();
  prepared(
    store.db,
    `INSERT INTO matter (id, number, name, client_id, status, billing_method, require_utbms, responsible_id)
     VALUES (?, ?, ?, NULL, ?, ?, ?, NULL)`,
  ).run(id, matter.number, matter.name, matter.status, matter.billingMethod, matter.requireUtbms ? 1 : 0);
  joinIds(store, 'matters', remoteId, id);
  store.changed(['reference']);
  return id;
}

export function putMovedTimekeeper(store: StoreContext, person: Timekeeper, remoteId: RemoteId): Id {
  const id = store.ids.uuid();
  prepared(
    store.db,
    `INSERT INTO timekeeper (id, name, initials, email, role, rate_minor, active) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, person.name, person.initials, person.email, person.role, person.rateMinor, person.active ? 1 : 0);
  joinIds(store, 'timekeepers', remoteId, id);
  store.changed(['reference']);
  return id;
}
