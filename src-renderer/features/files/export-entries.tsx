import { Download, FileSpreadsheet, Printer } from 'lucide-react';
import type { ShownList } from '../../../shared/ipc/shown-calls';
import type { EntryFilter } from '../../../shared/ipc/views';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { words } from '../../words';
import { chooseFile } from './choose-file';

/** Every field of the entries that the list shows, to be changed and brought in again; the file's name says CSV or XLSX. */
async function exportFields(filter: EntryFilter): Promise<void> {
  const file = await chooseFile('sheet_out');
  if (file === null) return;
  const done = await runCommand('sheetExport', { chosen: file.id, filter });
  if (done.ok) sayWritten(done.value);
}

/** The list as it is shown: its columns, order and filter, with its sums. */
export async function exportShown(list: ShownList): Promise<void> {
  const file = await chooseFile('shown_out');
  if (file === null) return;
  const done = await runCommand('shownExport', { chosen: file.id, list });
  if (done.ok) sayWritten(done.value);
}

/** The same on paper. */
export async function printShown(list: ShownList): Promise<void> {
  const file = await chooseFile('shown_pdf');
  if (file === null) return;
  const done = await runCommand('shownPdf', { chosen: file.id, list });
  if (done.ok) sayWritten(done.value);
}

function sayWritten({ entries, path }: { readonly entries: number; readonly path: string }): void {
  sayDone(words.files.entriesWrittenTo(entries, path));
}

/** Writes what the list shows to a file. */
export function ExportEntries({ list, isDisabled }: { list: ShownList; isDisabled: boolean }) {
  return (
    <Menu
      label={words.files.export}
      trigger={
        <Button icon={Download} isDisabled={isDisabled}>
          {words.files.exportEntries}
        </Button>
      }
      actions={[
        {
          id: 'shown',
          label: words.files.asShownCsvOrExcel,
          icon: FileSpreadsheet,
          shortcut: 'entries_export',
          onAction: () => void exportShown(list),
        },
        {
          id: 'print',
          label: words.files.asShownPdf,
          icon: Printer,
          shortcut: 'entries_print',
          onAction: () => void printShown(list),
        },
        {
          id: 'fields',
          label: words.files.everyFieldToBring,
          icon: Download,
          onAction: () => void exportFields(list.filter),
        },
      ]}
    />
  );
}
