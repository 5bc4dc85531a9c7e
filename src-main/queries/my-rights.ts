import type { Role } from '../../shared/domain/reference';
import type { FirmRole } from '../../shared/policy/policy';
import { asPmsRole, firmRole, type Right, whyNot } from '../../shared/policy/rights';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { getTimekeeper } from '../store/reference';
import { getSetting } from '../store/settings';

/** What the firm calls the person of this laptop: by its policy, else as the PMS has them. */
export function myFirmRole(store: StoreContext): FirmRole {
  return firmRole(store.policy?.policy.people, getTimekeeper(store, myTimekeeperId(store)));
}

/** The same where only the PMS's roles are asked: an administrator reviews and approves as a partner does. */
export const myRole = (store: StoreContext): Role => asPmsRole(myFirmRole(store));

/** Why the person of this laptop may not, naming who may; null where they may. */
export function whyNotI(store: StoreContext, right: Right): string | null {
  return whyNot(getSetting(store, 'rights'), right, myFirmRole(store));
}
