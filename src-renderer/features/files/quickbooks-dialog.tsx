import { useState } from 'react';
import { useToday } from '../../state/clock';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { chooseFile } from './choose-file';

/** Which days' approved time goes to QuickBooks Online. This month is proposed. */
export function QuickBooksDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const write = useCommand('quickbooksTime', { quiet: true });
  const run = async (): Promise<void> => {
    const file = await chooseFile('quickbooks');
    if (file === null) return;
    const done = await write.run({ chosen: file.id, from, to });
    if (!done.ok) return;
    sayDone(
      `${plural(done.value.entries, 'time activity', 'time activities')} written to ${done.value.path}`,
    );
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Time for QuickBooks Online"
      width="narrow"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={write.isPending} onPress={() => void run()}>
            Choose a file…
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {write.error ? (
          <Banner tone="danger" className="rounded-control">
            {write.error.message}
          </Banner>
        ) : null}
        <div className="grid grid-cols-2 gap-3">
          <TextField label="From" type="date" value={from} onChange={setFrom} />
          <TextField label="To" type="date" value={to} onChange={setTo} />
        </div>
        <p className="text-muted">
          People, clients and matters stand there by name: whoever loads the file puts in QuickBooks’ own ids.
          Each activity bears a request id, so that sending it twice makes one.
        </p>
      </div>
    </Dialog>
  );
}
