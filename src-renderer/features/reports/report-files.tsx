import { Download, Printer } from 'lucide-react';
import type { ReportRequest } from '../../../shared/reports/request';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { chooseFile } from '../files/choose-file';

/** Writes the whole table, with how it is counted, to a CSV or XLSX file; the file's name says which. */
export async function exportReport(request: ReportRequest): Promise<void> {
  const file = await chooseFile('report_out');
  if (file === null) return;
  const done = await runCommand('reportExport', { chosen: file.id, request });
  if (done.ok) sayDone(`${plural(done.value.rows, 'row')} written to ${done.value.path}`);
}

/** The same on paper. */
export async function printReport(request: ReportRequest): Promise<void> {
  const file = await chooseFile('report_pdf');
  if (file === null) return;
  const done = await runCommand('reportPdf', { chosen: file.id, request });
  if (done.ok) sayDone(`Report of ${plural(done.value.rows, 'row')} written to ${done.value.path}`);
}

export function ReportFiles({ request, isDisabled }: { request: ReportRequest; isDisabled: boolean }) {
  return (
    <>
      <Button icon={Printer} isDisabled={isDisabled} onPress={() => void printReport(request)}>
        PDF…
      </Button>
      <Button icon={Download} isDisabled={isDisabled} onPress={() => void exportReport(request)}>
        Export…
      </Button>
    </>
  );
}
