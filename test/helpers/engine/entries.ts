import type { CallParsed } from '../../../shared/ipc/contract';
import type { EntryPatch } from '../../../shared/ipc/views';
import { createEntry } from '../../../src-main/commands/entry-create';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';

/** What `entryCreate` takes, with the given content. */
export function createInput(store: StoreContext, patch: EntryPatch = {}): CallParsed<'entryCreate'> {
  return {
    requestId: store.ids.uuid(),
    patch,
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  };
}

/** Saves an entry by the real command and reads it back. */
export function savedEntry(store: StoreContext, patch: EntryPatch = {}) {
  return requireEntry(store, createEntry(store, createInput(store, patch)));
}
