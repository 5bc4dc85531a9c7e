import type { EntryView } from '../../shared/ipc/views';
import { formatWorkDate } from '../../shared/time/calendar';
import { formatHours } from '../../shared/time/hours';

/** What an entry is called in a list or a refusal: "Smith v. Jones · Tue 17 Nov · 1.2 h". */
export function lineTitle(view: EntryView): string {
  const matter = view.matterName === '' ? 'No matter' : view.matterName;
  const hours = view.hidden.includes('seconds') ? 'hours hidden' : `${formatHours(view.billedSeconds)} h`;
  return `${matter} · ${formatWorkDate(view.entry.workDate)} · ${hours}`;
}
