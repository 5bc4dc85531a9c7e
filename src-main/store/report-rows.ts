import type { ReportEntries } from '../../shared/ipc/views';
import { reports } from '../../shared/reports/report-kinds';
import type { ReportRowKey } from '../../shared/reports/request';
import { daysFrom } from '../../shared/reports/span';
import { currencySql, isMixed as mixed } from './currencies';
import { prepared, type StoreContext } from './database';
import { type EntryRow, entryRowColumns, entryRowJoins, entryRowsFrom } from './entry-rows';
import { filterConditions, reportCondition, rowCondition } from './report-sql';
import { type ReportSetting, reportParameters } from './report-sums';

/** The entries that one row of a report sums, newest first, from a keyset position on; `limit` rows at most. */
export function reportEntryRows(
  store: StoreContext,
  setting: ReportSetting,
  row: ReportRowKey,
  after: ReportEntries['next'],
  limit: number,
): EntryRow[] {
  const { report, group, filter } = setting.request;
  const isMixed = mixed(store);
  const conditions = [
    'e.deleted_at IS NULL',
    reportCondition(report),
    ...filterConditions(filter, reports[report].isAsOfToday),
    rowCondition(group, row.key),
    `${currencySql(isMixed)} = @rowCurrency`,
    ...(after === null ? [] : ['(e.work_date, e.id) < (@afterDate, @afterId)']),
  ];
  const isSpan = group === 'week' || group === 'month';
  const days = isSpan && row.key !== null ? daysFrom(group, row.key) : null;
  const rows = prepared(
    store.db,
    `SELECT ${entryRowColumns} FROM entry e ${entryRowJoins} WHERE ${conditions.join(' AND ')}
     ORDER BY e.work_date DESC, e.id DESC LIMIT @limit`,
  ).all({
    ...reportParameters(store, setting),
    rowKey: row.key,
    rowCurrency: row.currency,
    rowFrom: days?.from ?? null,
    rowTo: days?.to ?? null,
    afterDate: after?.workDate ?? null,
    afterId: after?.id ?? null,
    limit,
  });
  return entryRowsFrom(store, rows);
}
