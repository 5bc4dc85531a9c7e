import { factsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import type { EntryView } from '../../shared/ipc/views';
import { formatWorkDate } from '../../shared/time/calendar';
import { formatHours } from '../../shared/time/hours';
import type { StoreContext } from '../store/database';
import { entryRowsByIds } from '../store/entry-rows';
import { factsContext } from '../store/reference';

/** More characters than a line of a list has room for. */
const shownNarrative = 200;

type Titled = Pick<EntryView, 'matterName' | 'hidden' | 'billedSeconds'> & {
  readonly entry: Pick<TimeEntry, 'workDate'>;
};

/** What an entry is called in a list or a refusal: "Smith v. Jones · Tue 17 Nov · 1.2 h". */
export function lineTitle(view: Titled): string {
  const matter = view.matterName === '' ? 'No matter' : view.matterName;
  const hours = view.hidden.includes('seconds') ? 'hours hidden' : `${formatHours(view.billedSeconds)} h`;
  return `${matter} · ${formatWorkDate(view.entry.workDate)} · ${hours}`;
}

/** Many entries with what each is called and how its narrative begins, in the order named and without judging them; unknown ones are left out. */
export function titledEntries(
  store: StoreContext,
  ids: readonly Id[],
): { readonly entry: TimeEntry; readonly title: string; readonly narrative: string }[] {
  const context = factsContext(store);
  return entryRowsByIds(store, ids).map(({ entry, matterName, hidden }) => {
    const billedSeconds = factsOf(entry, context).seconds;
    const title = lineTitle({ entry, matterName, hidden: [...hidden], billedSeconds });
    const narrative = hidden.includes('narrative') ? '' : entry.narrative.slice(0, shownNarrative);
    return { entry, title, narrative };
  });
}
