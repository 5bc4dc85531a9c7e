import type { CallParsed } from '../../shared/ipc/contract';
import type { ActivityView } from '../../shared/ipc/views';
import { auditPage } from '../store/audit';
import type { StoreContext } from '../store/database';
import { parkedList } from '../store/sync/parked';
import { auditTrail } from './audit-trail';
import { holdViews } from './holds';

const eventsShown = 100;

/** What is held and by whom it must be moved on, what could not be read, and a page of the audit trail. */
export function activityGet(store: StoreContext, { auditBefore }: CallParsed<'activityGet'>): ActivityView {
  return {
    holds: holdViews(store),
    parked: parkedList(store),
    audit: auditTrail(store, auditPage(store, auditBefore, eventsShown)),
  };
}
