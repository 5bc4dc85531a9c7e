import { CircleDashed, Lightbulb } from 'lucide-react';
import { useToday } from '../../state/clock';
import { formatHours, formatWorkDate } from '../../state/format';
import { useReference } from '../../state/use-reference';
import { Badge } from '../../ui/badge';
import { cx } from '../../ui/class-names';
import { CodeChip } from '../../ui/code-chip';
import { ReadingNote } from '../quick-entry/reading-note';
import { fieldFill } from './marks';
import type { Staged } from './staged';

/** One staged entry: its fields on the colours that their words have in the notes. */
export function StagedRow({ staged }: { staged: Staged }) {
  const today = useToday();
  const reference = useReference();
  const { patch, read } = staged;
  const matter = patch.matterId === null ? undefined : reference?.matterById.get(patch.matterId);
  const codeName = (code: string) => {
    const name = reference?.codeByText.get(code)?.name;
    return name ? { name } : {};
  };
  return (
    <div className="flex flex-col gap-1 px-3 py-2">
      <div className="flex flex-wrap items-center gap-1.5">
        {patch.workedSeconds > 0 ? (
          <Badge className={cx('figures text-ink', fieldFill.hours)}>
            {formatHours(patch.workedSeconds)} h
          </Badge>
        ) : (
          <Missing>no hours</Missing>
        )}
        {matter ? (
          <Badge className={cx('text-ink', fieldFill.matter)}>
            <span className="max-w-60 truncate">{matter.name}</span>
            <span className="figures font-normal">{matter.number}</span>
          </Badge>
        ) : staged.temporaryMatterName ? (
          <Badge tone="warn">Temporary matter: {staged.temporaryMatterName}</Badge>
        ) : (
          <Missing>{staged.isUndecided ? 'which matter?' : 'no matter'}</Missing>
        )}
        <Badge className={read.dateSaid ? cx('text-ink', fieldFill.date) : ''}>
          {patch.workDate === today ? 'Today' : formatWorkDate(patch.workDate, today)}
        </Badge>
        {patch.billing === 'no_charge' ? <Badge tone="warn">No charge</Badge> : null}
        {patch.billing === 'non_billable' ? <Badge tone="warn">Non-billable</Badge> : null}
        {patch.taskCode ? <CodeChip code={patch.taskCode} {...codeName(patch.taskCode)} /> : null}
        {patch.activityCode ? <CodeChip code={patch.activityCode} {...codeName(patch.activityCode)} /> : null}
        {staged.suggested.task || staged.suggested.activity ? (
          <span className="flex items-center gap-1 text-note text-faint">
            <Lightbulb aria-hidden="true" className="size-3" />
            {staged.suggested.task && staged.suggested.activity ? 'codes suggested' : 'code suggested'}
          </span>
        ) : null}
      </div>
      <p className="wrap-anywhere">{patch.narrative || <span className="text-faint">No narrative</span>}</p>
      {read.notes.map((note) => (
        <ReadingNote key={note}>{note}</ReadingNote>
      ))}
    </div>
  );
}

function Missing({ children }: { children: string }) {
  return (
    <Badge icon={CircleDashed} className="font-normal">
      {children}
    </Badge>
  );
}

/** The row in a sentence, for a screen reader. */
export function rowName({ patch, read, isUndecided }: Staged): string {
  const matter = read.matter.kind === 'one' ? read.matter.matter.name : isUndecided ? 'which matter?' : '';
  const hours = patch.workedSeconds > 0 ? `${formatHours(patch.workedSeconds)} hours` : 'no hours';
  return [hours, matter, patch.narrative, ...read.notes].filter(Boolean).join(', ');
}
