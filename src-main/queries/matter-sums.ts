import type { Id } from '../../shared/domain/id';
import type { MatterSum } from '../../shared/ipc/views';
import type { ReportRequest } from '../../shared/reports/request';
import type { StoreContext } from '../store/database';
import { remembered } from '../store/remembered';
import { type ReportSumRow, reportSums } from '../store/report-sums';
import { reportSetting } from './report-setting';

/** There are no more matters than this. */
const everyMatter = 1_000_000;
const all = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };

/** What each matter has unbilled, the largest first: the rows of the report of unbilled work. */
export function matterSums(store: StoreContext): MatterSum[] {
  return sumsFor(store, { report: 'unbilled', group: 'matter', filter: all });
}

/** The same of one matter, one for each currency, since two are never added; empty where nothing is unbilled. */
export function sumsOfMatter(store: StoreContext, matterId: Id): MatterSum[] {
  return sumsFor(store, { report: 'unbilled', group: 'matter', filter: { ...all, matterId } });
}

function sumsFor(store: StoreContext, request: ReportRequest): MatterSum[] {
  const setting = reportSetting(store, request);
  return remembered(store, `matter sums ${JSON.stringify(setting)}`, () =>
    reportSums(store, setting, everyMatter).rows.flatMap(told),
  );
}

function told({ key, currency, sums }: ReportSumRow): MatterSum[] {
  if (key === null) return [];
  return [
    {
      matterId: key,
      currency,
      entries: sums.entries,
      billedSeconds: sums.billedSeconds,
      ages: [sums.age0Minor, sums.age31Minor, sums.age61Minor, sums.age91Minor],
      unbilledMinor: sums.unbilledMinor,
      invoicedHereMinor: sums.invoicedHereMinor,
    },
  ];
}
