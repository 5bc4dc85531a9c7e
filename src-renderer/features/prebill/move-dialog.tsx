import { useState } from 'react';
import { plural } from '../../state/format';
import { TextField } from '../../ui/text-field';
import { MatterPicker } from '../entry-editor/matter-picker';
import { ActDialog, type LinesDialogProps } from './act-dialog';
import { revisionsOf } from './targets';

/** Moves lines to another matter; its rates are taken, and an approval has to be given anew. */
export function MoveDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const [matterId, setMatter] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act =
    matterId === null
      ? null
      : {
          kind: 'move' as const,
          lines: revisionsOf(lines),
          matterId,
          reason: reason.trim() === '' ? null : reason,
        };
  return (
    <ActDialog
      title={`Move ${plural(lines.length, 'line')} to another matter`}
      verb="Move"
      act={act}
      currency={currency}
      doneWords={({ changed }) => `${plural(changed, 'line')} moved.`}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="flex flex-col gap-3">
        <MatterPicker value={matterId} onChange={setMatter} label="Move to" autoFocus />
        <TextField label="Reason, if there is one" value={reason} onChange={setReason} />
      </div>
    </ActDialog>
  );
}
