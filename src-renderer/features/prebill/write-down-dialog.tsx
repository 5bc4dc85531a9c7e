import { type ReactNode, useState } from 'react';
import { billedMinorOf } from '../../../shared/domain/entry-facts';
import type { EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Hours, Money } from '../../ui/figures';
import { HoursField } from '../../ui/hours-field';
import { SegmentedControl } from '../../ui/segmented-control';
import { Muted } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { WriteDownLinesDialog } from './write-down-lines-dialog';

type Props = { view: EntryView; currency: string; onClose: () => void; onDone: () => void };

const ways = [
  { id: 'hours', label: words.prebill.theHours },
  { id: 'amount', label: words.prebill.theAmount },
] as const;

/** One line's write-down: of its billed hours, or of its amount at the agreed rate and hours. */
export function WriteDownDialog(props: Props) {
  const { view, currency, onClose, onDone } = props;
  const hasAmount = view.amountMinor > 0 || view.adjustmentMinor < 0;
  const [what, setWhat] = useState<(typeof ways)[number]['id']>(
    view.adjustmentMinor < 0 ? 'amount' : 'hours',
  );
  const choice = hasAmount ? (
    <div className="mb-3">
      <SegmentedControl
        label={words.prebill.whatIsWrittenDown}
        segments={ways}
        value={what}
        onChange={setWhat}
      />
    </div>
  ) : null;
  if (what === 'hours') return <HoursDialog {...props} choice={choice} />;
  return (
    <WriteDownLinesDialog
      lines={[view]}
      currency={currency}
      choice={choice}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** Writes billed time down, never up, with a reason. Worked time stays. */
function HoursDialog({ view, currency, choice, onClose, onDone }: Props & { choice: ReactNode }) {
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
      {choice}
      <Muted as="p" className="mb-3 truncate" title={view.entry.narrative}>
        {view.entry.narrative || words.prebill.noNarrative}
      </Muted>
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
      <Muted as="output" className="mt-3 block">
        {words.prebill.workedStaysAsItIs(
          <Hours seconds={view.entry.workedSeconds} />,
          isDown && view.rateMinor !== null
            ? words.prebill.billedInsteadOf(
                <Hours seconds={seconds} />,
                <Hours seconds={view.billedSeconds} />,
                <Money
                  minor={billedAt(view, view.rateMinor, seconds) - view.amountMinor}
                  currency={currency}
                  signed
                  tone="ink"
                  weight="medium"
                />,
              )
            : null,
        )}
      </Muted>
    </Dialog>
  );
}

/** What the line would bill with other hours: what was written down of its amount stays. */
const billedAt = ({ entry }: EntryView, rateMinor: number, seconds: number): number =>
  billedMinorOf({ seconds, rateMinor, billing: entry.billing }, entry.adjustmentMinor);
