import { useToday } from '../../state/clock';
import { useCommand } from '../../state/use-command';
import { words } from '../../words';
import { DaysFileDialog } from './days-file-dialog';

/** Which days' approved time goes to QuickBooks Online. This month is proposed. */
export function QuickBooksDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  return (
    <DaysFileDialog
      title={words.files.timeForQuickbooksOnline}
      purpose="quickbooks"
      from={`${today.slice(0, 8)}01`}
      to={today}
      command={useCommand('quickbooksTime', { quiet: true })}
      doneWords={({ entries, path, otherCurrencies, writtenDown }) =>
        words.files.timeActivitiesWrittenTo(entries, path, otherCurrencies, writtenDown)
      }
      onClose={onClose}
    >
      {words.files.peopleClientsAndMattersStand}
    </DaysFileDialog>
  );
}
