import type { SheetOutcome, SheetRowKind, SheetRowView } from '../../../../shared/ipc/sheet-calls';
import { formatTotalHours } from '../../../state/format';
import { Badge, type Tone } from '../../../ui/badge';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Text } from '../../../ui/text';
import { words } from '../../../words';
import { PreviewList } from '../preview-list';

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
        <RowLine key={row.row} row={row} />
      ))}
    </PreviewList>
  );
}

function RowLine({ row }: { row: SheetRowView }) {
  const { tone, word } = looks[row.kind];
  return (
    <Surface
      as="li"
      edge="row"
      className="grid grid-cols-[4.5rem_7.5rem_minmax(0,1fr)] items-baseline gap-x-3 px-3 py-1.5"
    >
      <Muted className="figures">{words.files.rowNumber(row.row)}</Muted>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <div className="min-w-0">
        <p className="truncate">{row.title || words.files.emptyRow}</p>
        {row.problems.map(({ label, why }) => (
          <Text as="p" key={`${label} ${why}`} tone="danger" size="note">
            {label}: {why}
          </Text>
        ))}
        {row.notes.map(({ label, why }) => (
          <Text as="p" key={`${label} ${why}`} tone="warn" size="note">
            {label}: {why}
          </Text>
        ))}
        {row.changes.map(({ label, before, after }) => (
          <Note key={label}>
            {label}: <del>{before || words.files.empty}</del> →{' '}
            <ins className="no-underline text-ink">{after || words.files.empty}</ins>
          </Note>
        ))}
      </div>
    </Surface>
  );
}
