import type { SheetOutcome, SheetRowKind } from '../../../../shared/ipc/sheet-calls';
import { formatTotalHours } from '../../../state/format';
import type { Tone } from '../../../ui/badge';
import { Note } from '../../../ui/text';
import { words } from '../../../words';
import { PreviewList } from '../preview-list';
import { RowLine } from '../row-line';

const looks: Record<SheetRowKind, { tone: Tone; word: string }> = {
  refused: { tone: 'danger', word: words.files.cantBeTaken },
  changed: { tone: 'warn', word: words.files.changes },
  new: { tone: 'good', word: words.files.new },
  here: { tone: 'neutral', word: words.files.hereAlready },
  same: { tone: 'neutral', word: words.files.asItIs },
};

/** What bringing a file in would do: the figures, then the rows that a person should look at. */
export function OutcomeView({ outcome }: { outcome: SheetOutcome }) {
  const told = [
    outcome.new > 0 && words.files.newEntriesWorked(outcome.new, formatTotalHours(outcome.newSeconds)),
    outcome.changed > 0 && words.files.entriesChanged(outcome.changed),
    outcome.same > 0 && words.files.rowsAsHere(outcome.same),
    outcome.here > 0 && words.files.rowsHereAlready(outcome.here),
    outcome.noted > 0 && words.files.rowsWithUnknownCode(outcome.noted),
    outcome.refused > 0 && words.files.rowsThatCantBeTaken(outcome.refused),
  ].filter((line) => line !== false);
  return (
    <PreviewList told={told}>
      {outcome.rows.map((row) => (
        <RowLine
          key={row.row}
          row={row.row}
          look={looks[row.kind]}
          title={row.title}
          problems={row.problems}
          notes={row.notes}
        >
          {row.changes.map(({ label, before, after }) => (
            <Note key={label}>
              {label}: <del>{before || words.files.empty}</del> →{' '}
              <ins className="no-underline text-ink">{after || words.files.empty}</ins>
            </Note>
          ))}
        </RowLine>
      ))}
    </PreviewList>
  );
}
