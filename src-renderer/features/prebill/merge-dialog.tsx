import { useState } from 'react';
import { joinNarratives } from '../../../shared/prebill/merge';
import { DateLabel } from '../../ui/date-label';
import { words } from '../../words';
import { BilledHours } from '../entries/entry-figures';
import { NarrativeArea } from '../spelling/narrative-area';
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
      title={words.prebill.mergeLines(lines.length)}
      verb={words.prebill.merge}
      act={text === '' ? null : { kind: 'merge', lines: revisionsOf(lines), narrative: text }}
      currency={currency}
      doneWords={({ changed }) => words.prebill.linesMerged(changed)}
      onClose={onClose}
      onDone={onDone}
    >
      <ul aria-label={words.prebill.linesToMerge} className="mb-3 flex flex-col gap-1">
        {inOrder.map((view) => (
          <li key={view.entry.id} className="grid grid-cols-[5.5rem_minmax(0,1fr)_4rem] gap-2">
            <DateLabel date={view.entry.workDate} tone="muted" />
            <span className="truncate" title={view.entry.narrative}>
              {view.entry.narrative || words.prebill.noNarrative}
            </span>
            <BilledHours view={view} className="text-right" />
          </li>
        ))}
      </ul>
      <NarrativeArea
        label={words.prebill.oneLineSays}
        hint={words.prebill.othersGoToTrash}
        rows={3}
        value={narrative}
        onChange={setNarrative}
        autoFocus
      />
    </ActDialog>
  );
}
