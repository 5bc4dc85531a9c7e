import type { CallParsed } from '../../shared/ipc/contract';
import type { ActivityView } from '../../shared/ipc/views';
import { withPmsName } from '../../shared/pms/pms-name';
import { auditPage } from '../store/audit';
import type { StoreContext } from '../store/database';
import { entryRowsByIds } from '../store/entry-rows';
import { rowsInState } from '../store/sync/outbox';
import { parkedList } from '../store/sync/parked';
import { latestRuns } from '../store/sync/sync-run';
import { auditTrail } from './audit-trail';
import { entryViewsOf } from './entry-view';
import { lineTitle } from './line-title';

const runsShown = 50;
const eventsShown = 100;

/** The sync log, what is held and by whom it must be moved on, what could not be read, and a page of the audit trail. */
export function activityGet(store: StoreContext, { auditBefore }: CallParsed<'activityGet'>): ActivityView {
  return {
    runs: latestRuns(store, runsShown).map(({ outcome, message, ...run }) => ({
      ...run,
      outcome: outcome ?? (run.endedAt === null ? 'running' : 'ended'),
      words: withPmsName(message ?? ''),
    })),
    holds: holds(store),
    parked: parkedList(store),
    audit: auditTrail(store, auditPage(store, auditBefore, eventsShown)),
  };
}

function holds(store: StoreContext): ActivityView['holds'] {
  const rows = [...rowsInState(store, 'held'), ...rowsInState(store, 'unknown')];
  const ids = [...new Set(rows.map((row) => row.entryId))];
  const titles = new Map(
    entryViewsOf(store, entryRowsByIds(store, ids)).map((view) => [view.entry.id, lineTitle(view)]),
  );
  return rows.map((row) => ({
    operationId: row.operationId,
    entryId: row.entryId,
    title: titles.get(row.entryId) ?? '',
    reason: withPmsName(
      row.holdReason ??
        row.lastAnswer?.message ??
        'Sent without an answer: it is looked up before anything else is done',
    ),
    field: row.holdField,
    owner: withPmsName(row.holdOwner ?? (row.state === 'unknown' ? 'Daybook' : 'You')),
    since: row.attemptedAt ?? row.createdAt,
    kind: row.state === 'unknown' ? 'unknown' : 'held',
  }));
}
