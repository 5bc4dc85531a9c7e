import { useState } from 'react';
import { joinNarratives } from '../../../shared/prebill/merge';
import { plural } from '../../state/format';
import { DateLabel } from '../../ui/date-label';
import { TextArea } from '../../ui/text-field';
import { BilledHours } from '../entries/entry-figures';
import { ActDialog, type LinesDialogProps } from './act-dialog';
import { revisionsOf } from './targets';

/** Makes one line of several: hours are summed, and the words can be put right before. */
export function MergeDialog({ lines, currency, onClose, onDone }: LinesDialogProps) {
  const inOrder = [...lines].sort((one, other) => (one.entry.createdAt < other.entry.createdAt ? -1 : 1));
  const [narrative, setNarrative] = useState(() =>
    joinNarratives(inOrder.map(({ entry }) => entry.narrative)),
  );
  const text = narrative.trim();
  return (
    <ActDialog
      title={`Merge ${plural(lines.length, 'line')}`}
      verb="Merge"
      act={text === '' ? null : { kind: 'merge', lines: revisionsOf(lines), narrative: text }}
      currency={currency}
      doneWords={({ changed }) => `${plural(changed, 'line')} merged.`}
      onClose={onClose}
      onDone={onDone}
    >
      <ul aria-label="Lines to merge" className="mb-3 flex flex-col gap-1">
        {inOrder.map((view) => (
          <li key={view.entry.id} className="grid grid-cols-[5.5rem_minmax(0,1fr)_4rem] gap-2">
            <DateLabel date={view.entry.workDate} className="text-muted" />
            <span className="truncate" title={view.entry.narrative}>
              {view.entry.narrative || 'No narrative'}
            </span>
            <BilledHours view={view} className="text-right" />
          </li>
        ))}
      </ul>
      <TextArea
        label="The one line says"
        hint="The others go to the trash; their time is in this one, and the trail says so."
        rows={3}
        value={narrative}
        onChange={setNarrative}
        autoFocus
      />
    </ActDialog>
  );
}
