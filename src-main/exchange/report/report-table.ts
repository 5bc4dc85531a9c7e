import { withoutRateWords } from '../../../shared/domain/entry-facts';
import type { ReportView } from '../../../shared/ipc/views/reports';
import { groupTitles, type ReportColumn, reports } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { reportView } from '../../queries/report-get';
import type { StoreContext } from '../../store/database';
import { openSnapshot } from '../../store/snapshot';

/** A report as it is written to a file or printed: every row, as of one moment. */
export type ReportTable = {
  readonly title: string;
  readonly heading: string;
  readonly columns: readonly ReportColumn[];
  /** Only where there is more than one currency, each row says its own. */
  readonly hasCurrencies: boolean;
  readonly view: ReportView;
};

/** What is said beside a sum in which some of its entries are not; nothing where all are. */
export const ratelessWords = (count: number): string => (count === 0 ? '' : withoutRateWords(count));

/** A workbook takes about a million rows; a report has as many as there are matters at the most. */
const everyRow = 1_000_000;

export function reportTable(store: StoreContext, request: ReportRequest): ReportTable {
  const snapshot = openSnapshot(store.db);
  try {
    const view = reportView({ ...store, db: snapshot }, request, everyRow);
    const { title, columns } = reports[request.report];
    return {
      title,
      heading: groupTitles[request.group],
      columns,
      hasCurrencies: view.totals.length > 1,
      view,
    };
  } finally {
    snapshot.close();
  }
}
