import type { Id } from '../../shared/domain/id';
import { factNames, type TimeEntry } from '../../shared/domain/time-entry';
import { holderWords } from '../../shared/policy/rights';
import { mayDecide, mayReview } from '../../shared/prebill/approval-policy';
import { EngineError } from '../engine-error';
import { myFirmRole, myRole } from '../queries/my-rights';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { getTimekeeper } from '../store/reference';
import { getSetting } from '../store/settings';
import { getBase } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { assertNotHandedOver } from '../store/sync/handed-over';
import { assertNotInvoiced } from './expense-guard';

/**
 * The entry, if a person may change it now: it is there, as it was shown, not on a bill and not in an open conflict.
 * @param revision the one that was shown, or null where the command does not depend on the content
 * @throws EngineError 'not_found', 'not_allowed', 'moved' or 'read_only'
 */
export function changeableEntry(store: StoreContext, id: Id, revision: number | null): TimeEntry {
  const entry = requireEntry(store, id);
  if (entry.deletedAt !== null) {
    throw new EngineError('not_allowed', 'This entry is in the trash. Restore it first.');
  }
  assertNotOnBill(store, id);
  assertNotHandedOver(store, id);
  assertNotInvoiced(store, id, 'entry');
  if (openConflictOf(store, id) !== null) {
    throw new EngineError('not_allowed', 'This entry is in an open conflict. Decide that first.');
  }
  if (revision !== null && entry.revision !== revision) {
    throw new EngineError(
      'moved',
      'This entry has changed since it was shown. Look at it again; what you typed is still here.',
    );
  }
  return entry;
}

/**
 * Whether a person may change this line, by the firm's setting: its timekeeper, and whoever may review it.
 * @throws EngineError 'not_allowed'
 */
export function assertMayEdit(store: StoreContext, entry: TimeEntry): void {
  const me = myTimekeeperId(store);
  const role = myRole(store);
  const permission = mayReview(getSetting(store, 'approval'), role, entry.timekeeperId === me);
  if (!permission.ok) throw new EngineError('not_allowed', permission.why);
}

/** Contract 13: what is on a bill is read-only. A bill that comes while we are offline makes a conflict instead. */
export function assertNotOnBill(store: StoreContext, id: Id): void {
  const base = getBase(store, id);
  if (base?.onBill !== true) return;
  const bill = base.billLabel === null ? 'a bill' : `bill ${base.billLabel}`;
  throw new EngineError('read_only', `This entry is on ${bill} in Clio and can no longer be changed here.`);
}

/**
 * Contract 24: whether somebody's hours are to be at all is for them or a partner.
 * @throws EngineError 'not_allowed'
 */
export function assertMayDecideWhole(store: StoreContext, entry: TimeEntry, what: string): void {
  const me = myTimekeeperId(store);
  const holder = getSetting(store, 'rights').decideMoney;
  const allowed = mayDecide(myFirmRole(store), entry.timekeeperId === me, holder);
  if (factNames.every((name) => allowed.includes(name))) return;
  const whose = getTimekeeper(store, entry.timekeeperId)?.name ?? 'its timekeeper';
  throw new EngineError('not_allowed', `Only ${whose} or ${holderWords[holder]} can ${what} this entry.`);
}
