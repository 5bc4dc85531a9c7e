import { FileJson } from 'lucide-react';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { chooseFile } from '../files/choose-file';

/** Writes an exported invoice as QuickBooks Online's own object. */
export function QuickBooksButton({ id }: { id: string }) {
  const write = useCommand('quickbooksInvoice');
  const run = async (): Promise<void> => {
    const file = await chooseFile('quickbooks');
    if (file === null) return;
    const done = await write.run({ chosen: file.id, invoiceId: id });
    if (done.ok)
      sayDone(`Invoice of ${plural(done.value.lines, 'line')} written for QuickBooks to ${done.value.path}`);
  };
  return (
    <Button icon={FileJson} isPending={write.isPending} onPress={() => void run()}>
      QuickBooks…
    </Button>
  );
}
