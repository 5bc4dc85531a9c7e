import { setImmediate } from 'node:timers/promises';
import type { Currency } from '../../../shared/money/money';
import type { WorkDate } from '../../../shared/time/work-date';
import { EngineError } from '../../engine-error';
import { entriesPage } from '../../queries/entries-page';
import { firmCurrency } from '../../store/currencies';
import type { StoreContext } from '../../store/database';
import { openSnapshot } from '../../store/snapshot';
import { idMapOf } from '../../store/sync/id-map';
import { writeWhole } from '../write-whole';
import { timeActivityOf } from './time-activity';

const pageSize = 500;

/**
 * Writes the approved entries of some days as time activities of QuickBooks Online, one JSON array. What the PMS hides from
 * this person is left out: an unknown figure is not zero (contract 5).
 * @returns with the currencies of its rates beside the firm's and the number of lines with a write-down of their amount, none of
 *   which the file can say
 * @throws EngineError 'not_found' where no approved entry lies in these days; 'store' for the disk
 */
export async function exportTimeActivities(
  store: StoreContext,
  file: string,
  days: { from: WorkDate; to: WorkDate },
): Promise<{ entries: number; path: string; otherCurrencies: string[]; writtenDown: number }> {
  const { activities, otherCurrencies, writtenDown } = await approvedOf(store, days);
  if (activities.length === 0)
    throw new EngineError('not_found', 'No approved entry lies in these days. Nothing was written.');
  await writeWhole(file, Buffer.from(`${JSON.stringify(activities, null, 2)}\n`, 'utf8'));
  return { entries: activities.length, path: file, otherCurrencies, writtenDown };
}

async function approvedOf(store: StoreContext, days: { from: WorkDate; to: WorkDate }) {
  const snapshot = openSnapshot(store.db);
  try {
    const then: StoreContext = { ...store, db: snapshot };
    const ids = idMapOf(then);
    const activities: ReturnType<typeof timeActivityOf>[] = [];
    const firm = firmCurrency(then);
    const others = new Set<Currency>();
    let writtenDown = 0;
    const filter = { ...days, reviewState: 'approved' };
    for (let page = entriesPage(then, { filter, after: null, limit: pageSize }); ; ) {
      for (const view of page.rows) {
        if (view.hidden.length > 0) continue;
        const { entry } = view;
        if (view.currency !== firm && entry.billing === 'billable') others.add(view.currency);
        // A time activity has hours and a rate, and nowhere an amount off: that is said, not dropped in silence.
        if (view.adjustmentMinor !== 0) writtenDown += 1;
        activities.push(
          timeActivityOf({
            entryId: entry.id,
            facts: { ...entry, seconds: view.billedSeconds, rateMinor: view.rateMinor },
            currency: view.currency,
            timekeeperName: view.timekeeperName,
            clientName: view.clientName,
            matterNumber: view.matterNumber,
            matterName: view.matterName,
            matterRemoteId: entry.matterId === null ? null : ids.toRemote('matters', entry.matterId),
          }),
        );
      }
      if (page.next === null) return { activities, otherCurrencies: [...others].sort(), writtenDown };
      // Between pages other work is done: typing never waits.
      await setImmediate();
      page = entriesPage(then, { filter, after: page.next, limit: pageSize });
    }
  } finally {
    snapshot.close();
  }
}
