import type { CallOutput } from '../../shared/ipc/contract';
import type { StoreContext } from '../store/database';
import { myShorthands } from '../store/shorthands';

/** What the person at this laptop types for something longer; nothing before anybody is known here. */
export function shorthandsGet(store: StoreContext): CallOutput<'shorthandsGet'> {
  const all = myShorthands(store);
  return {
    phrases: all.flatMap(({ kind, trigger, standsFor }) =>
      kind === 'phrase' ? [{ trigger, text: standsFor }] : [],
    ),
    nicknames: all.flatMap(({ kind, trigger, standsFor }) =>
      kind === 'nickname' ? [{ nickname: trigger, matterId: standsFor }] : [],
    ),
  };
}
