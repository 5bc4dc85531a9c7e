import type { Handlers } from '../../shared/ipc/contract';
import { setShorthand } from '../commands/shorthand-set';
import { shorthandsGet } from '../queries/shorthands-get';
import type { StoreContext } from '../store/database';

/** The calls of a person's phrases and nicknames. */
export function shorthandHandlers(store: StoreContext): Pick<Handlers, 'shorthandsGet' | 'shorthandSet'> {
  return {
    shorthandsGet: () => shorthandsGet(store),
    shorthandSet(input) {
      setShorthand(store, input);
      return {};
    },
  };
}
