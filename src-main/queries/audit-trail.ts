import type { AuditEvent } from '../../shared/domain/audit-event';
import type { AuditView, EntryView } from '../../shared/ipc/views';
import { formatWorkDate } from '../../shared/time/calendar';
import { formatHours } from '../../shared/time/hours';
import type { StoreContext } from '../store/database';
import { auditView, contentIn } from './audit-words';
import { entryViews } from './entry-view';

/** Events of many objects in one list: what happened to an entry names that entry (P6). */
export function auditTrail(store: StoreContext, events: readonly AuditEvent[]): AuditView[] {
  const ids = events.filter(({ subject }) => subject === 'entry').map(({ subjectId }) => subjectId);
  const entries = new Map(entryViews(store, [...new Set(ids)]).map((view) => [view.entry.id, view]));
  return events.map((event) => {
    const entry = event.subject === 'entry' ? entries.get(event.subjectId) : undefined;
    return auditView(event, entry === undefined ? null : nameOf(entry, event));
  });
}

/** "Smith v. Jones, Sat 21 Nov, 1.2 h": day and hours as they were then, where the event holds them; never a narrative. */
function nameOf(view: EntryView, event: AuditEvent): string {
  const then = contentIn(event.after) ?? contentIn(event.before);
  const matter = view.matterName || view.matterNumber || 'No matter';
  const seconds = then?.seconds ?? view.billedSeconds;
  const hours = view.hidden.includes('seconds') ? 'hours hidden' : `${formatHours(seconds)} h`;
  return `${matter}, ${formatWorkDate(then?.workDate ?? view.entry.workDate)}, ${hours}`;
}
