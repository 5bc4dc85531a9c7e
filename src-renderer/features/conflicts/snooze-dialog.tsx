import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

const spans = [
  { hours: 1, label: 'One hour' },
  { hours: 4, label: 'Four hours' },
  { hours: 24, label: 'Until tomorrow' },
  { hours: 168, label: 'One week' },
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
    <Dialog isOpen={isOpen} onClose={onClose} title="Snooze" width="narrow">
      <p className="mb-3 text-muted">
        It moves to the end of the queue, still open and still counted. Nothing is pushed meanwhile.
      </p>
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
