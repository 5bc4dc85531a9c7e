import { useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { feeMinor } from '../../../shared/money/money';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Hours, Money } from '../../ui/figures';
import { HoursField } from '../../ui/hours-field';
import { TextField } from '../../ui/text-field';

/** Writes billed time down, never up, with a reason. Worked time stays. */
export function WriteDownDialog({
  view,
  currency,
  onClose,
  onDone,
}: {
  view: EntryView;
  currency: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [seconds, setSeconds] = useState<number | null>(view.billedSeconds);
  const [reason, setReason] = useState('');
  const command = useCommand('prebillWriteDown', { quiet: true });
  const isUp = seconds !== null && seconds > view.billedSeconds;
  const isDown = seconds !== null && seconds < view.billedSeconds;
  const submit = async (): Promise<void> => {
    if (seconds === null) return;
    const done = await command.run({
      id: view.entry.id,
      revision: view.entry.revision,
      billedSeconds: seconds,
      reason,
    });
    if (!done.ok) return;
    announce(`Written down to ${formatHours(seconds)} hours.`);
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Write down"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!isDown || reason.trim() === ''}
            isPending={command.isPending}
            onPress={() => void submit()}
          >
            Write down
          </Button>
        </>
      }
    >
      <p className="mb-3 truncate text-muted" title={view.entry.narrative}>
        {view.entry.narrative || 'No narrative'}
      </p>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
        <HoursField
          label="Billed hours"
          seconds={seconds}
          onChange={setSeconds}
          error={isUp ? `At most ${formatHours(view.billedSeconds)}: a write-down goes down.` : null}
          autoFocus
        />
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          error={command.error?.message ?? null}
        />
      </div>
      <output className="mt-3 block text-muted">
        Worked <Hours seconds={view.entry.workedSeconds} />, stays as it is.{' '}
        {isDown && view.rateMinor !== null ? (
          <>
            Billed <Hours seconds={seconds} /> instead of <Hours seconds={view.billedSeconds} />:{' '}
            <Money
              minor={feeMinor(seconds, view.rateMinor) - feeMinor(view.billedSeconds, view.rateMinor)}
              currency={currency}
              signed
              className="font-medium text-ink"
            />
          </>
        ) : null}
      </output>
    </Dialog>
  );
}
