import { z } from 'zod';
import { Id } from '../domain/id';
import { ReportRequest, ReportRowKey } from '../reports/request';
import { call } from './call';
import { ReportEntries, ReportView } from './views/reports';

const written = z.strictObject({ path: z.string(), rows: z.int() });

/** Reports: sums that SQLite makes, the entries behind them, and both as files. */
export const reportCalls = {
  reportGet: call(ReportRequest, ReportView),
  /** The entries of one row, newest first, by keyset: exactly those that it sums. */
  reportEntries: call(
    z.strictObject({
      request: ReportRequest,
      row: ReportRowKey,
      after: ReportEntries.shape.next,
      limit: z.int().min(1).max(500),
    }),
    ReportEntries,
  ),
  /** Writes the whole table, and how its totals are counted, to a CSV or XLSX file by the ending of its name. */
  reportExport: call(z.strictObject({ chosen: Id, request: ReportRequest }), written),
  /** The same on paper, as a PDF. */
  reportPdf: call(z.strictObject({ chosen: Id, request: ReportRequest }), written),
};
