import { useToday } from '../../state/clock';
import { plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { DaysFileDialog } from './days-file-dialog';

/** Which days' approved time goes to QuickBooks Online. This month is proposed. */
export function QuickBooksDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  return (
    <DaysFileDialog
      title="Time for QuickBooks Online"
      purpose="quickbooks"
      from={`${today.slice(0, 8)}01`}
      to={today}
      command={useCommand('quickbooksTime', { quiet: true })}
      doneWords={({ entries, path }) =>
        `${plural(entries, 'time activity', 'time activities')} written to ${path}`
      }
      onClose={onClose}
    >
      People, clients and matters stand there by name: whoever loads the file puts in QuickBooks’ own ids.
      Each activity bears a request id, so that sending it twice makes one.
    </DaysFileDialog>
  );
}
