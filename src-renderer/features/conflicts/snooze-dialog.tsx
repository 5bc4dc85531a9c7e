import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Muted } from '../../ui/text';
import { words } from '../../words';

const spans = [
  { hours: 1, label: words.conflicts.oneHour },
  { hours: 4, label: words.conflicts.fourHours },
  { hours: 24, label: words.conflicts.untilTomorrow },
  { hours: 168, label: words.conflicts.oneWeek },
] as const;

/** Puts a conflict at the end of the queue for a while. It stays open and counted; its pushes stay stopped (P5). */
export function SnoozeDialog({
  conflictId,
  isOpen,
  onClose,
  onSnoozed,
}: {
  conflictId: string;
  isOpen: boolean;
  onClose: () => void;
  onSnoozed: () => void;
}) {
  const snooze = useCommand('conflictSnooze');
  const submit = async (hours: number): Promise<void> => {
    const snoozed = await snooze.run({ id: conflictId, hours });
    if (snoozed.ok) onSnoozed();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.conflicts.snooze} width="narrow">
      <Muted as="p" className="mb-3">
        {words.conflicts.itMovesToEnd}
      </Muted>
      <div className="flex flex-col gap-2">
        {spans.map(({ hours, label }) => (
          <Button
            key={hours}
            isDisabled={snooze.isPending}
            autoFocus={hours === 24}
            onPress={() => submit(hours)}
          >
            {label}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
