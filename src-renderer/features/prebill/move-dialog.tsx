import { useState } from 'react';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
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
      title={words.prebill.moveLinesToAnotherMatter(lines.length)}
      verb={words.prebill.move}
      act={act}
      currency={currency}
      doneWords={({ changed }) => words.prebill.linesMoved(changed)}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="flex flex-col gap-3">
        <MatterPicker value={matterId} onChange={setMatter} label={words.prebill.moveTo} autoFocus />
        <TextField label={words.prebill.reasonIfThereIsOne} value={reason} onChange={setReason} />
      </div>
    </ActDialog>
  );
}
