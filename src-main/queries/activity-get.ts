import type { CallParsed } from '../../shared/ipc/contract';
import type { ActivityView } from '../../shared/ipc/views';
import { withPmsName } from '../../shared/pms/pms-name';
import { auditPage } from '../store/audit';
import type { StoreContext } from '../store/database';
import { missingEntryIds, missingQuestion } from '../store/sync/missing';
import { parkedList } from '../store/sync/parked';
import { auditTrail } from './audit-trail';
import { entryViews } from './entry-view';
import { holdViews } from './holds';
import { lineTitle } from './line-title';

const eventsShown = 100;
const missingShown = 200;

/** What is held and by whom it must be moved on, what vanished, what could not be read, and a page of the audit trail. */
export function activityGet(store: StoreContext, { auditBefore }: CallParsed<'activityGet'>): ActivityView {
  return {
    holds: holdViews(store),
    missing: missingView(store),
    parked: parkedList(store),
    audit: auditTrail(store, auditPage(store, auditBefore, eventsShown)),
  };
}

function missingView(store: StoreContext): ActivityView['missing'] {
  const question = missingQuestion(store);
  if (question === null) return null;
  const entries = entryViews(store, missingEntryIds(store, missingShown));
  return {
    count: question.count,
    words: withPmsName(question.words),
    entries: entries.map((view) => ({ entryId: view.entry.id, title: lineTitle(view) })),
  };
}
