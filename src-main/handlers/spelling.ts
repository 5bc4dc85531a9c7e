import type { Handlers } from '../../shared/ipc/contract';
import { changeFirmWords } from '../commands/firm-words-change';
import type { StoreContext } from '../store/database';
import { firmWords } from '../store/firm-words';

/** The calls of the firm's own words. */
export function spellingHandlers(store: StoreContext): Pick<Handlers, 'firmWordsGet' | 'firmWordsChange'> {
  return {
    firmWordsGet: () => ({ words: firmWords(store) }),
    firmWordsChange: (input) => changeFirmWords(store, input),
  };
}
