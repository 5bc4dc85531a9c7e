import { statusGet } from '../../../src-main/queries/status-get';
import { getAccount } from '../../../src-main/store/account';
import { bookOf } from '../../helpers/promises/book';
import type { Finals } from '../../helpers/promises/history';
import type { World } from '../world/world';
import { seatsOf } from './heal';

/** What every laptop's book holds, what it told its person, and the vendor's truth. */
export function finalsOf(world: World): Finals {
  const { vendor } = world;
  return {
    laptops: seatsOf(world).map(({ machine, life: { store, sync } }) => ({
      name: machine.name,
      book: bookOf(store.db),
      accountKey: getAccount(store).accountKey,
      status: figures(statusGet(store, sync.state(), null)),
    })),
    truth: vendor.groundTruth(),
    updateGuard: vendor.capabilities.updateGuard,
    normalise: vendor.stores,
  };
}

function figures(status: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(status).filter((one): one is [string, number] => typeof one[1] === 'number'),
  );
}
