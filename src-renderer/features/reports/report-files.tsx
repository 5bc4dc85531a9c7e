import { Download, Printer } from 'lucide-react';
import type { ReportRequest } from '../../../shared/reports/request';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { words } from '../../words';
import { chooseFile } from '../files/choose-file';

/** Writes the whole table, with how it is counted, to a CSV or XLSX file; the file's name says which. */
export async function exportReport(request: ReportRequest): Promise<void> {
  const file = await chooseFile('report_out');
  if (file === null) return;
  const done = await runCommand('reportExport', { chosen: file.id, request });
  if (done.ok) sayDone(words.reports.rowsWrittenTo(done.value.rows, done.value.path));
}

/** The same on paper. */
export async function printReport(request: ReportRequest): Promise<void> {
  const file = await chooseFile('report_pdf');
  if (file === null) return;
  const done = await runCommand('reportPdf', { chosen: file.id, request });
  if (done.ok) sayDone(words.reports.reportOfRowsWrittenTo(done.value.rows, done.value.path));
}

export function ReportFiles({ request, isDisabled }: { request: ReportRequest; isDisabled: boolean }) {
  return (
    <>
      <Button icon={Printer} isDisabled={isDisabled} onPress={() => void printReport(request)}>
        {words.reports.pdf}
      </Button>
      <Button icon={Download} isDisabled={isDisabled} onPress={() => void exportReport(request)}>
        {words.reports.export}
      </Button>
    </>
  );
}
