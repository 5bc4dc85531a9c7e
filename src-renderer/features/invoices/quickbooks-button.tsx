import { FileJson } from 'lucide-react';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { words } from '../../words';
import { chooseFile } from '../files/choose-file';

/** Writes an exported invoice as QuickBooks Online's own object. */
export function QuickBooksButton({ id }: { id: string }) {
  const write = useCommand('quickbooksInvoice');
  const run = async (): Promise<void> => {
    const file = await chooseFile('quickbooks');
    if (file === null) return;
    const done = await write.run({ chosen: file.id, invoiceId: id });
    if (done.ok) sayDone(words.invoices.invoiceOfLinesWritten(done.value.lines, done.value.path));
  };
  return (
    <Button icon={FileJson} isPending={write.isPending} onPress={() => void run()}>
      {words.invoices.quickbooks}
    </Button>
  );
}
