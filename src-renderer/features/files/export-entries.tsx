import { Download } from 'lucide-react';
import type { EntryFilter } from '../../../shared/ipc/views';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { chooseFile } from './choose-file';

/** Writes what the list shows to a CSV or XLSX file; the file's name says which. */
export function ExportEntries({ filter, isDisabled }: { filter: EntryFilter; isDisabled: boolean }) {
  const write = useCommand('sheetExport');
  const run = async (): Promise<void> => {
    const file = await chooseFile('sheet_out');
    if (file === null) return;
    const done = await write.run({ chosen: file.id, filter });
    if (done.ok) sayDone(`${plural(done.value.entries, 'entry', 'entries')} written to ${done.value.path}`);
  };
  return (
    <Button icon={Download} isDisabled={isDisabled} isPending={write.isPending} onPress={() => void run()}>
      Export…
    </Button>
  );
}
