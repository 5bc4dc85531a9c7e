import type { CallParsed } from '../../shared/ipc/contract';
import type { EntryPage } from '../../shared/ipc/views';
import type { StoreContext } from '../store/database';
import { entryPage, entryTotals } from '../store/entry-page';
import { getSetting } from '../store/settings';
import { entryViewsOf } from './entry-view';

/** One page of entries by keyset, newest first, with the totals of everything that the filter lets through. */
export function entriesPage(store: StoreContext, input: CallParsed<'entriesPage'>): EntryPage {
  // One row more than asked for tells whether there is a next page.
  const rows = entryPage(store, input.filter, input.after, input.limit + 1);
  const shown = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? shown.at(-1) : undefined;
  return {
    rows: entryViewsOf(store, shown),
    next: last === undefined ? null : { workDate: last.entry.workDate, id: last.entry.id },
    ...entryTotals(store, input.filter, getSetting(store, 'rounding')),
  };
}
