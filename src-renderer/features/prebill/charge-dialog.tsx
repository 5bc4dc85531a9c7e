import { useState } from 'react';
import { plural } from '../../state/format';
import { TextField } from '../../ui/text-field';
import { ActDialog, type LinesDialogProps, notYetSaid } from './act-dialog';
import { revisionsOf } from './targets';

/** Lets lines stand on the bill at zero, or charges them again where all of them stand so; the reason is kept. */
export function ChargeDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const isAgain = lines.every(({ entry }) => entry.billing === 'no_charge');
  const [reason, setReason] = useState('');
  const kind = isAgain ? ('charge' as const) : ('no_charge' as const);
  const act = { kind, lines: revisionsOf(lines), reason };
  const count = plural(lines.length, 'line');
  return (
    <ActDialog
      title={isAgain ? `Charge ${count} again` : `No charge for ${count}`}
      verb={isAgain ? 'Charge' : 'No charge'}
      act={reason.trim() === '' ? null : act}
      trial={{ ...act, reason: notYetSaid }}
      currency={currency}
      doneWords={({ changed }) =>
        isAgain ? `${plural(changed, 'line')} charged again.` : `No charge for ${plural(changed, 'line')}.`
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p className="mb-3 text-muted">
        {isAgain
          ? 'They are billed at their rate again.'
          : 'They stay on the bill with their hours, at zero: the client sees what was given.'}
      </p>
      <TextField label="Reason" value={reason} onChange={setReason} autoFocus />
    </ActDialog>
  );
}
