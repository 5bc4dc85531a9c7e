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
import { words } from '../../words';

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
    announce(words.prebill.writtenDownToHours(formatHours(seconds)));
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.prebill.writeDown}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isDown || reason.trim() === ''}
            isPending={command.isPending}
            onPress={() => void submit()}
          >
            {words.prebill.writeDown}
          </Button>
        </>
      }
    >
      <p className="mb-3 truncate text-muted" title={view.entry.narrative}>
        {view.entry.narrative || words.prebill.noNarrative}
      </p>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
        <HoursField
          label={words.prebill.billedHours}
          seconds={seconds}
          onChange={setSeconds}
          error={isUp ? words.prebill.atMostWriteDownGoes(formatHours(view.billedSeconds)) : null}
          autoFocus
        />
        <TextField
          label={words.prebill.reason}
          value={reason}
          onChange={setReason}
          error={command.error?.message ?? null}
        />
      </div>
      <output className="mt-3 block text-muted">
        {words.prebill.workedStaysAsItIs(
          <Hours seconds={view.entry.workedSeconds} />,
          isDown && view.rateMinor !== null
            ? words.prebill.billedInsteadOf(
                <Hours seconds={seconds} />,
                <Hours seconds={view.billedSeconds} />,
                <Money
                  minor={feeMinor(seconds, view.rateMinor) - feeMinor(view.billedSeconds, view.rateMinor)}
                  currency={currency}
                  signed
                  className="font-medium text-ink"
                />,
              )
            : null,
        )}
      </output>
    </Dialog>
  );
}
