import type { CallOutput } from '../../shared/ipc/contract';
import { getAccount } from '../store/account';
import type { StoreContext } from '../store/database';
import { shorthandsOf } from '../store/shorthands';

/** What the person at this laptop types for something longer; nothing before anybody is known here. */
export function shorthandsGet(store: StoreContext): CallOutput<'shorthandsGet'> {
  const me = getAccount(store).timekeeperId;
  const all = me === null ? [] : shorthandsOf(store, me);
  return {
    phrases: all.flatMap(({ kind, trigger, standsFor }) =>
      kind === 'phrase' ? [{ trigger, text: standsFor }] : [],
    ),
    nicknames: all.flatMap(({ kind, trigger, standsFor }) =>
      kind === 'nickname' ? [{ nickname: trigger, matterId: standsFor }] : [],
    ),
  };
}
