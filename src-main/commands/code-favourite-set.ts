import type { CallParsed } from '../../shared/ipc/contract';
import { myTimekeeperId } from '../store/account';
import { appendAudit } from '../store/audit';
import { putFavourite } from '../store/code-habits';
import type { StoreContext } from '../store/database';
import { runCommand } from './run-command';

/** Stars a code for the person at this laptop, or takes the star off. */
export function setFavourite(store: StoreContext, input: CallParsed<'codeFavouriteSet'>): void {
  const { kind, code, isFavourite } = input;
  runCommand(store, { name: 'codes.star', label: null }, () => {
    const timekeeperId = myTimekeeperId(store);
    if (!putFavourite(store, timekeeperId, { kind, code }, isFavourite)) return;
    appendAudit(store, {
      action: isFavourite ? 'codes.star' : 'codes.unstar',
      subject: 'timekeeper',
      subjectId: timekeeperId,
      before: null,
      after: { kind, code },
      reason: null,
    });
    store.changed(['codes']);
  });
}
