import type { EntryFilter, SavedView, ViewContent } from '../../../shared/ipc/views';
import { useUi } from '../../state/ui-store';
import { arrange, arrangementOf, useArrangement } from './arrangement';

/** What Entries shows now and how, as a view would hold it. */
export function viewOfNow(filter: EntryFilter): ViewContent {
  return { filter: plain(filter), arrangement: arrangementOf(useArrangement.getState()) };
}

export function openView({ name, filter, arrangement }: SavedView): void {
  useUi.setState({ entryFilter: filter });
  arrange(arrangement, name);
}

/** Whether both show the same in the same way. */
export function isSameView(one: ViewContent, other: ViewContent): boolean {
  const essence = ({ filter, arrangement }: ViewContent) => JSON.stringify([plain(filter), arrangement]);
  return essence(one) === essence(other);
}

/** What narrows nothing says nothing, and what is said stands in one order. */
function plain(filter: EntryFilter): EntryFilter {
  const said = Object.entries(filter).filter(([, value]) => value != null && value !== '' && value !== 'all');
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}
