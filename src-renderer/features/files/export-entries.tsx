import { Download, FileSpreadsheet, Printer } from 'lucide-react';
import type { ShownList } from '../../../shared/ipc/shown-calls';
import type { EntryFilter } from '../../../shared/ipc/views';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
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
  sayDone(`${plural(entries, 'entry', 'entries')} written to ${path}`);
}

/** Writes what the list shows to a file. */
export function ExportEntries({ list, isDisabled }: { list: ShownList; isDisabled: boolean }) {
  return (
    <Menu
      label="Export"
      trigger={
        <Button icon={Download} isDisabled={isDisabled}>
          Export…
        </Button>
      }
      actions={[
        {
          id: 'shown',
          label: 'As shown, CSV or Excel…',
          icon: FileSpreadsheet,
          shortcut: 'entries_export',
          onAction: () => void exportShown(list),
        },
        {
          id: 'print',
          label: 'As shown, PDF…',
          icon: Printer,
          shortcut: 'entries_print',
          onAction: () => void printShown(list),
        },
        {
          id: 'fields',
          label: 'Every field, to bring in again…',
          icon: Download,
          onAction: () => void exportFields(list.filter),
        },
      ]}
    />
  );
}
