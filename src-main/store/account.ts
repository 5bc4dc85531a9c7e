import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import type { Timekeeper } from '../../shared/domain/reference';
import { prepared, type StoreContext } from './database';

/** Whose database this is. Everything but the epoch is null until the first sign-in. */
export const Account = z.strictObject({
  accountKey: z.string().nullable(),
  firmName: z.string().nullable(),
  timekeeperId: Id.nullable(),
  /** Grows at every sign-in and sign-out; a sync write from an older epoch is refused (contract 18). */
  epoch: z.int().min(1),
});
export type Account = z.infer<typeof Account>;

export function getAccount(store: StoreContext): Account {
  const row = prepared(
    store.db,
    'SELECT account_key AS accountKey, firm_name AS firmName, timekeeper_id AS timekeeperId, epoch FROM account',
  ).get();
  return Account.parse(row);
}

/** The epoch alone, for every write of sync (contract 18). */
export function getEpoch(store: StoreContext): number {
  return Account.shape.epoch.parse(prepared(store.db, 'SELECT epoch FROM account').pluck().get());
}

/** Writes who the database belongs to; the caller decides whether it may (contract 18). The epoch grows by one. */
export function setAccount(store: StoreContext, account: Omit<Account, 'epoch'>): void {
  prepared(
    store.db,
    'UPDATE account SET account_key = ?, firm_name = ?, timekeeper_id = ?, epoch = epoch + 1',
  ).run(account.accountKey, account.firmName, account.timekeeperId);
}

/** Ends the epoch of the running sync: at sign-out and whenever the token changes hands. */
export function bumpEpoch(store: StoreContext): void {
  prepared(store.db, 'UPDATE account SET epoch = epoch + 1').run();
}

/** The name of the person of this laptop until somebody says it. */
const nobodyYet = 'Me (not signed in)';

/**
 * The timekeeper whose laptop this is. Before the first sign-in there is none on any PMS, so one of our own stands in and
 * time can be logged at once; the first sign-in joins the PMS user to this very id, and the entries stay theirs.
 */
export function myTimekeeperId(store: StoreContext): Id {
  const account = getAccount(store);
  if (account.timekeeperId !== null) return account.timekeeperId;
  const id = store.ids.uuid();
  prepared(
    store.db,
    `INSERT INTO timekeeper (id, name, initials, email, role, rate_minor, active)
     VALUES (?, ?, 'ME', NULL, 'attorney', NULL, 1)`,
  ).run(id, nobodyYet);
  prepared(store.db, 'UPDATE account SET timekeeper_id = ?').run(id);
  return id;
}

/** Who said whose laptop this is. */
export function personOf(
  store: StoreContext,
  { accountKey, timekeeperId }: Pick<Account, 'accountKey' | 'timekeeperId'>,
): 'unknown' | 'named_here' | 'from_pms' {
  if (accountKey !== null) return 'from_pms';
  if (timekeeperId === null) return 'unknown';
  const name = prepared(store.db, 'SELECT name FROM timekeeper WHERE id = ?').pluck().get(timekeeperId);
  return name === nobodyYet ? 'unknown' : 'named_here';
}

/** Writes what the person of this laptop says of themselves; the caller decides whether they may. */
export function writeMe(
  store: StoreContext,
  id: Id,
  { name, initials, role }: Pick<Timekeeper, 'name' | 'initials' | 'role'>,
): void {
  prepared(store.db, 'UPDATE timekeeper SET name = ?, initials = ?, role = ? WHERE id = ?').run(
    name,
    initials,
    role,
    id,
  );
}

/** The name that the audit trail gives to what the person at this laptop does. */
export function myName(store: StoreContext): string {
  const name = prepared(store.db, 'SELECT t.name FROM account a JOIN timekeeper t ON t.id = a.timekeeper_id')
    .pluck()
    .get();
  return typeof name === 'string' ? name : 'Not signed in';
}
