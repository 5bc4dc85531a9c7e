import type { Id } from '../../shared/domain/id';
import type { Client, Matter } from '../../shared/domain/reference';
import { prepared, type StoreContext } from './database';
import { getMatter } from './reference';

/** Clients and matters that a firm without a PMS keeps here itself (contract 25: with one they are its cache). */

/** The client of this name, capitals or not; null where there is none. */
export function clientNamed(store: StoreContext, name: string): Client | null {
  const row = prepared(
    store.db,
    'SELECT id, name FROM client WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1',
  ).get(name);
  return (row as Client | undefined) ?? null;
}

export function insertClient(store: StoreContext, name: string): Client {
  const client = { id: store.ids.uuid(), name };
  prepared(store.db, 'INSERT INTO client (id, name) VALUES (?, ?)').run(client.id, client.name);
  return client;
}

/** The matter that goes by a number, capitals or not, and has not been taken away. */
export function matterNumbered(store: StoreContext, number: string): Matter | null {
  const id = prepared(
    store.db,
    "SELECT id FROM matter WHERE number = ? COLLATE NOCASE AND status <> 'gone' ORDER BY id LIMIT 1",
  )
    .pluck()
    .get(number);
  return typeof id === 'string' ? getMatter(store, id) : null;
}

export function putMatter(store: StoreContext, matter: Matter): void {
  prepared(
    store.db,
    `INSERT INTO matter (id, number, name, client_id, status, billing_method, require_utbms, responsible_id)
     VALUES (@id, @number, @name, @clientId, @status, @billingMethod, @utbms, @responsibleId)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name, client_id = excluded.client_id,
       status = excluded.status, require_utbms = excluded.require_utbms`,
  ).run({ ...matter, requireUtbms: undefined, utbms: matter.requireUtbms ? 1 : 0 });
}

/** Whether any entry, in the trash or not, any expense or timer names it. */
export function isMatterUsed(store: StoreContext, id: Id): boolean {
  const used = prepared(
    store.db,
    `SELECT EXISTS (SELECT 1 FROM entry WHERE matter_id = @id) OR EXISTS (SELECT 1 FROM expense WHERE matter_id = @id)
       OR EXISTS (SELECT 1 FROM timer WHERE matter_id = @id)`,
  )
    .pluck()
    .get({ id });
  return used === 1;
}

/**
 * At the first sign-in the firm's own open matters become temporary ones: a person joins each to the PMS's, and nothing is
 * joined by a guess. @returns how many
 */
export function ownMattersBecomeTemporary(store: StoreContext): number {
  return prepared(
    store.db,
    `UPDATE matter SET status = 'temporary' WHERE status IN ('open', 'pending') AND number <> ''
       AND id NOT IN (SELECT local_id FROM id_map WHERE collection = 'matters')`,
  ).run().changes;
}
