import type { ActivityView } from '../../shared/ipc/views';
import { withPmsName } from '../../shared/pms/pms-name';
import type { StoreContext } from '../store/database';
import { type HeldRow, holdsOf } from '../store/sync/holds';
import { entryViews } from './entry-view';
import { lineTitle } from './line-title';

type Hold = ActivityView['holds'][number];

/** What can't go on by itself: why, which field, since when, whose move it is and what they can do (contract 14). */
export function holdViews(store: StoreContext): Hold[] {
  const rows = holdsOf(store);
  const ids = [...new Set(rows.map(({ entryId }) => entryId))];
  const titles = new Map(entryViews(store, ids).map((view) => [view.entry.id, lineTitle(view)]));
  return rows.map((row) => viewOf(row, titles.get(row.entryId) ?? ''));
}

function viewOf(row: HeldRow, title: string): Hold {
  const isUnknown = row.state === 'unknown';
  return {
    operationId: row.operationId,
    entryId: row.entryId,
    title,
    reason: withPmsName(row.reason ?? `No certain answer came: ${row.lastWords ?? 'the line was lost'}`),
    field: row.field,
    owner: withPmsName(row.owner ?? (isUnknown ? 'Daybook' : 'You')),
    remedy: withPmsName(row.remedy ?? (isUnknown ? lookedUp : 'Retry it.')),
    since: row.since,
    attempts: row.attempts,
    kind: row.state,
  };
}

const lookedUp = 'Nothing to do: it is looked up in the PMS before anything else, and is not sent twice.';
