import { factsOf } from '../../../shared/domain/entry-facts';
import { TimeEntry } from '../../../shared/domain/time-entry';
import { addDays } from '../../../shared/time/calendar';
import { bodyOf } from '../../../src-main/pms/clio/map';
import { getAccount } from '../../../src-main/store/account';
import { putApproval } from '../../../src-main/store/approvals';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { insertEntry } from '../../../src-main/store/entries';
import { contentHash } from '../../../src-main/store/hash';
import { allMatters, factsContext } from '../../../src-main/store/reference';
import { getSetting } from '../../../src-main/store/settings';
import { requeue } from '../../../src-main/store/sync/queue';
import type { SyncContext } from '../../../src-main/sync/context';
import { randomOf } from '../../helpers/random';
import { benchNow, benchToday } from '../bench-store';
import { firmSeed } from '../firm/firm-plan';
import { narrativeOf } from '../firm/narrative';

/** Days over which the work is spread, so that no two lines look like twins. */
const days = 700;

/**
 * Writes so many approved entries of the person at this laptop, each with its row of the outbox, through the store's own
 * functions. @returns the bodies that the adapter would send of them
 */
export function approveWork({ store, ids }: SyncContext, count: number): string[] {
  const { timekeeperId } = getAccount(store);
  if (timekeeperId === null) throw new Error('Nobody is signed in');
  const random = randomOf(firmSeed);
  const matters = allMatters(store).filter(({ status, requireUtbms }) => status === 'open' && !requireUtbms);
  const bodies: string[] = [];
  inTransaction(store, 'bench', () => {
    for (let n = 0; n < count; n += 1) {
      const matter = matters[n % matters.length];
      if (matter === undefined) throw new Error('The firm has no open matter without codes');
      const entry = TimeEntry.parse({
        id: store.ids.uuid(),
        timekeeperId,
        matterId: matter.id,
        workDate: addDays(benchToday, -1 - (n % days)),
        workedSeconds: 360 * (1 + (n % 40)),
        billedSeconds: 360 * (1 + (n % 40)),
        narrative: narrativeOf(random),
        taskCode: null,
        activityCode: null,
        rateMinor: 42_500,
        billing: 'billable',
        reviewState: 'approved',
        reviewNote: null,
        source: 'quick_entry',
        rawText: null,
        revision: 1,
        createdAt: benchNow,
        updatedAt: benchNow,
        deletedAt: null,
      });
      insertEntry(store, entry);
      bodies.push(approve(store, ids, entry, timekeeperId));
    }
  });
  return bodies;
}

function approve(store: StoreContext, ids: SyncContext['ids'], entry: TimeEntry, approvedBy: string): string {
  const facts = factsOf(entry, factsContext(store));
  putApproval(store, {
    entryId: entry.id,
    revision: entry.revision,
    facts,
    hash: contentHash(facts),
    policy: getSetting(store, 'rounding'),
    approvedBy,
    approvedAt: benchNow,
  });
  requeue(store, entry.id);
  const body = bodyOf(facts, [], ids);
  if (!('data' in body)) throw new Error(`An entry can’t be sent: ${body.message}`);
  return JSON.stringify(body);
}
