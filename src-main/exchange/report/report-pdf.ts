import type { ReportRequest } from '../../../shared/reports/request';
import { getAccount, myName } from '../../store/account';
import { nowInstant, type StoreContext } from '../../store/database';
import { escaped } from '../pdf/escaped';
import { inZone } from '../pdf/in-zone';
import type { PrintPdf } from '../pdf/prebill-pdf';
import { writeWhole } from '../write-whole';
import { reportHtml } from './report-html';
import type { WrittenReport } from './report-sheet';
import { reportTable } from './report-table';

/** Writes a report to a PDF: the table with bars, its totals, and how they are counted. @throws EngineError 'store' for the disk */
export async function printReport(
  store: StoreContext,
  print: PrintPdf,
  { file, request }: { readonly file: string; readonly request: ReportRequest },
): Promise<WrittenReport> {
  const table = reportTable(store, request);
  const madeAt = inZone(nowInstant(store), store.clock.zone());
  const html = reportHtml(table, {
    firmName: getAccount(store).firmName ?? '',
    madeBy: myName(store),
    madeAt,
    request,
  });
  await writeWhole(file, await print(html, footer(table.title, madeAt)));
  return { path: file, rows: table.view.rows.length };
}

function footer(title: string, madeAt: string): string {
  return `<div style="width:100%;padding:0 14mm;font:7pt sans-serif;color:#555;display:flex;justify-content:space-between">
<span>${escaped(`${title} · ${madeAt}`)}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}
