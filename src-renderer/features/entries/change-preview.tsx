import type { ReactNode } from 'react';
import { type EntriesChangeRow, type EntriesOutcome, untold } from '../../../shared/ipc/bulk-calls';
import { wordMarks } from '../../../shared/text/word-marks';
import { useReference } from '../../state/use-reference';
import { Badge } from '../../ui/badge';
import { Surface } from '../../ui/surface';
import { Note, Text } from '../../ui/text';
import { TextMarks } from '../../ui/text-marks';
import { words } from '../../words';
import { PreviewList } from '../files/preview-list';
import { ActOutcome } from '../prebill/act-dialog';

/** What would become of the entries: figures and money first, then each change, then what stays and why. */
export function ChangePreview({ outcome }: { outcome: EntriesOutcome }) {
  const currency = useReference()?.currency ?? 'USD';
  const { changed, same, refused, approvals, rows } = outcome;
  const told = [
    changed > 0 && words.entries.entriesWouldChange(changed),
    refused > 0 && words.entries.cannotBeChanged(refused),
    same > 0 && words.entries.asTheyAre(same),
    approvals > 0 && words.entries.approvalsWouldEnd(approvals),
  ].filter((words) => words !== false);
  const more = untold(outcome);
  const rowsOf = (kind: EntriesChangeRow['kind']) =>
    rows.filter((row) => row.kind === kind).map((row) => <ChangeRow key={row.id} row={row} />);
  return (
    <>
      <output aria-label={words.entries.whatItComesTo} className="block">
        <ActOutcome outcome={outcome} currency={currency} noun={['entry', 'entries']} />
      </output>
      <PreviewList told={told} label={words.entries.whatWouldChangeOrStay}>
        {rowsOf('changed')}
        {more.changed > 0 ? <More>{words.entries.moreWouldChange(more.changed)}</More> : null}
        {rowsOf('refused')}
        {more.refused > 0 ? <More>{words.entries.moreCantChange(more.refused)}</More> : null}
      </PreviewList>
    </>
  );
}

/** How many of a kind are not shown one by one. */
function More({ children }: { children: ReactNode }) {
  return (
    <Surface as="li" edge="row" tone="muted" size="note" className="px-3 py-1.5">
      {children}
    </Surface>
  );
}

function ChangeRow({ row }: { row: EntriesChangeRow }) {
  const isNarrativeTold = row.changes.some(({ label }) => label === 'narrative');
  return (
    <Surface as="li" edge="row" className="px-3 py-1.5">
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{row.title}</span>
        {row.kind === 'refused' ? <Badge tone="danger">{words.entries.stays}</Badge> : null}
        {row.endsApproval ? <Badge tone="warn">{words.entries.endsItsApproval}</Badge> : null}
      </p>
      {isNarrativeTold || row.narrative === '' ? null : (
        <Text as="p" size="note" className="truncate">
          {row.narrative}
        </Text>
      )}
      {row.why === null ? null : (
        <Text as="p" tone="danger" size="note">
          {row.why}
        </Text>
      )}
      {row.changes.map(({ label, before, after }) => (
        <Note key={label}>
          {label === 'narrative' ? (
            <TextMarks marks={wordMarks(before, after)} />
          ) : (
            <>
              {label}: <del>{before}</del> → <ins className="text-ink no-underline">{after}</ins>
            </>
          )}
        </Note>
      ))}
    </Surface>
  );
}
