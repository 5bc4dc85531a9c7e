import type { Handlers } from '../../shared/ipc/contract';
import type { matterCalls } from '../../shared/ipc/matter-calls';
import type { reportCalls } from '../../shared/ipc/report-calls';
import type { ChosenFiles } from '../exchange/chosen-files';
import type { PrintPdf } from '../exchange/pdf/prebill-pdf';
import { printReport } from '../exchange/report/report-pdf';
import { exportReport } from '../exchange/report/report-sheet';
import { matterDetail } from '../queries/matter-detail';
import { matterRows } from '../queries/matter-rows';
import { matterSums } from '../queries/matter-sums';
import { reportEntries, reportGet } from '../queries/report-get';
import type { StoreContext } from '../store/database';
import { workUnderWay } from '../under-way';

export type ReportCalls = {
  readonly handlers: Pick<Handlers, keyof typeof reportCalls | keyof typeof matterCalls>;
  /** Ends with the file that is under way. */
  stop(): Promise<void>;
};

/** The calls of Reports and Matters. */
export function reportHandlers(store: StoreContext, files: ChosenFiles, printPdf: PrintPdf): ReportCalls {
  const { following, atRest } = workUnderWay();
  return {
    handlers: {
      reportGet: (request) => reportGet(store, request),
      reportEntries: (input) => reportEntries(store, input),
      reportExport: ({ chosen, request }) =>
        following(exportReport(store, files.path(chosen, 'report_out'), request)),
      reportPdf: ({ chosen, request }) =>
        following(printReport(store, printPdf, { file: files.path(chosen, 'report_pdf'), request })),
      matterSums: () => ({ sums: matterSums(store) }),
      matterRows: ({ ids }) => ({ rows: matterRows(store, ids) }),
      matterDetail: ({ id }) => matterDetail(store, id),
    },
    stop: atRest,
  };
}
