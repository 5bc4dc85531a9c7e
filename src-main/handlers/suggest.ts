import type { Handlers } from '../../shared/ipc/contract';
import { codeSuggester } from '../queries/codes-suggest';
import type { StoreContext } from '../store/database';

/** Suggested codes: a query with a memory of what it has read, which dies with the store it was read from. */
export function suggestHandlers(store: StoreContext): Pick<Handlers, 'codesSuggest'> {
  const suggest = codeSuggester(store);
  return { codesSuggest: ({ lines }) => suggest(lines) };
}
