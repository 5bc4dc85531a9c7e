import { CircleDashed, Lightbulb } from 'lucide-react';
import { useToday } from '../../state/clock';
import { formatHours, formatWorkDate } from '../../state/format';
import { useReference } from '../../state/use-reference';
import { Badge } from '../../ui/badge';
import { cx } from '../../ui/class-names';
import { CodeChip } from '../../ui/code-chip';
import { Faint, Text } from '../../ui/text';
import { words } from '../../words';
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
            {words.notes.hoursShort(formatHours(patch.workedSeconds))}
          </Badge>
        ) : (
          <Missing>{words.notes.noHours}</Missing>
        )}
        {matter ? (
          <Badge className={cx('text-ink', fieldFill.matter)}>
            <span className="max-w-60 truncate">{matter.name}</span>
            <Text weight="normal" className="figures">
              {matter.number}
            </Text>
          </Badge>
        ) : staged.temporaryMatterName ? (
          <Badge tone="warn">{words.notes.temporaryMatter(staged.temporaryMatterName)}</Badge>
        ) : (
          <Missing>{staged.isUndecided ? words.notes.whichMatter : words.notes.noMatter}</Missing>
        )}
        <Badge className={read.dateSaid ? cx('text-ink', fieldFill.date) : ''}>
          {patch.workDate === today ? words.notes.today : formatWorkDate(patch.workDate, today)}
        </Badge>
        {patch.billing === 'no_charge' ? <Badge tone="warn">{words.common.noChargeTitle}</Badge> : null}
        {patch.billing === 'non_billable' ? <Badge tone="warn">{words.common.nonBillableTitle}</Badge> : null}
        {patch.taskCode ? <CodeChip code={patch.taskCode} {...codeName(patch.taskCode)} /> : null}
        {patch.activityCode ? <CodeChip code={patch.activityCode} {...codeName(patch.activityCode)} /> : null}
        {staged.suggested.task || staged.suggested.activity ? (
          <Text tone="faint" size="note" className="flex items-center gap-1">
            <Lightbulb aria-hidden="true" className="size-3" />
            {staged.suggested.task && staged.suggested.activity
              ? words.notes.codesSuggested
              : words.notes.codeSuggested}
          </Text>
        ) : null}
      </div>
      <p className="wrap-anywhere">{patch.narrative || <Faint>{words.notes.noNarrative}</Faint>}</p>
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
  const matter =
    read.matter.kind === 'one' ? read.matter.matter.name : isUndecided ? words.notes.whichMatter : '';
  const hours =
    patch.workedSeconds > 0 ? words.notes.hoursSaid(formatHours(patch.workedSeconds)) : words.notes.noHours;
  return [hours, matter, patch.narrative, ...read.notes].filter(Boolean).join(', ');
}
