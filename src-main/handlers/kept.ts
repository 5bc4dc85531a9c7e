import type { Handlers } from '../../shared/ipc/contract';
import type { keptCalls } from '../../shared/ipc/kept-calls';
import { setKept } from '../commands/kept-set';
import type { StoreContext } from '../store/database';
import { keptTextOf } from '../store/kept-text';

/** The calls of what was typed and not yet saved. */
export function keptHandlers(store: StoreContext): Pick<Handlers, keyof typeof keptCalls> {
  return {
    keptGet: ({ place }) => ({ value: keptTextOf(store, place) }),
    keptSet(input) {
      setKept(store, input);
      return {};
    },
  };
}
