import type { Handlers } from '../../shared/ipc/contract';
import { importOwnMatters, saveOwnMatter, tryOwnMatters } from '../commands/own-matters';
import type { StoreContext } from '../store/database';

/** The calls of a firm that keeps its clients and matters here itself. */
export function ownMatterHandlers(store: StoreContext) {
  return {
    ownMatterSave: (input) => saveOwnMatter(store, input),
    ownMattersTry: (input) => tryOwnMatters(store, input),
    ownMattersImport: (input) => importOwnMatters(store, input),
  } satisfies Pick<Handlers, 'ownMatterSave' | 'ownMattersTry' | 'ownMattersImport'>;
}
