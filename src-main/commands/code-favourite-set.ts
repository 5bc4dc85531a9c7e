import type { CallParsed } from '../../shared/ipc/contract';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { runCommand } from './run-command';
import { writeStar } from './write-codes';

/** Stars a code for the person at this laptop, or takes the star off. */
export function setFavourite(store: StoreContext, input: CallParsed<'codeFavouriteSet'>): void {
  const { kind, code, isFavourite } = input;
  const label = isFavourite ? `Star ${code}` : `Take the star off ${code}`;
  runCommand(store, { name: 'codes.star', label }, () => {
    const action = isFavourite ? 'codes.star' : 'codes.unstar';
    writeStar(store, myTimekeeperId(store), { kind, code, isOn: isFavourite }, { action, reason: null });
  });
}
