import { useState } from 'react';
import { Muted } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { ActDialog, type LinesDialogProps, notYetSaid } from './act-dialog';
import { revisionsOf } from './targets';

/** Lets lines stand on the bill at zero, or charges them again where all of them stand so; the reason is kept. */
export function ChargeDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const isAgain = lines.every(({ entry }) => entry.billing === 'no_charge');
  const [reason, setReason] = useState('');
  const kind = isAgain ? ('charge' as const) : ('no_charge' as const);
  const act = { kind, lines: revisionsOf(lines), reason };
  const count = words.counts.lines(lines.length);
  return (
    <ActDialog
      title={isAgain ? words.prebill.chargeAgain(count) : words.prebill.noChargeFor(count)}
      verb={isAgain ? words.prebill.charge : words.common.noChargeTitle}
      act={reason.trim() === '' ? null : act}
      trial={{ ...act, reason: notYetSaid }}
      currency={currency}
      doneWords={({ changed }) =>
        isAgain ? words.prebill.linesChargedAgain(changed) : words.prebill.noChargeForLines(changed)
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Muted as="p" className="mb-3">
        {isAgain ? words.prebill.theyAreBilled : words.prebill.theyStayOnBill}
      </Muted>
      <TextField label={words.prebill.reason} value={reason} onChange={setReason} autoFocus />
    </ActDialog>
  );
}
