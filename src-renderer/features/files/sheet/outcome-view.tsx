import type { SheetOutcome, SheetRowKind, SheetRowView } from '../../../../shared/ipc/sheet-calls';
import { formatTotalHours, plural } from '../../../state/format';
import { Badge, type Tone } from '../../../ui/badge';
import { PreviewList } from '../preview-list';

const looks: Record<SheetRowKind, { tone: Tone; word: string }> = {
  refused: { tone: 'danger', word: 'Can’t be taken' },
  changed: { tone: 'warn', word: 'Changes' },
  new: { tone: 'good', word: 'New' },
  here: { tone: 'neutral', word: 'Here already' },
  same: { tone: 'neutral', word: 'As it is' },
};

/** What bringing a file in would do: the figures, then the rows that a person should look at. */
export function OutcomeView({ outcome }: { outcome: SheetOutcome }) {
  const told = [
    outcome.new > 0 &&
      `${plural(outcome.new, 'new entry', 'new entries')}, ${formatTotalHours(outcome.newSeconds)} h worked`,
    outcome.changed > 0 && `${plural(outcome.changed, 'entry', 'entries')} changed`,
    outcome.same > 0 && `${plural(outcome.same, 'row')} as here`,
    outcome.here > 0 && `${plural(outcome.here, 'row')} here already`,
    outcome.noted > 0 && `${plural(outcome.noted, 'row')} with an unknown code`,
    outcome.refused > 0 && `${plural(outcome.refused, 'row')} that can’t be taken`,
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
    <li className="grid grid-cols-[4.5rem_7.5rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line px-3 py-1.5 last:border-0">
      <span className="figures text-muted">Row {row.row}</span>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <div className="min-w-0">
        <p className="truncate">{row.title || 'An empty row'}</p>
        {row.problems.map(({ label, why }) => (
          <p key={`${label} ${why}`} className="text-note text-danger">
            {label}: {why}
          </p>
        ))}
        {row.notes.map(({ label, why }) => (
          <p key={`${label} ${why}`} className="text-note text-warn">
            {label}: {why}
          </p>
        ))}
        {row.changes.map(({ label, before, after }) => (
          <p key={label} className="text-note text-muted">
            {label}: <del>{before || 'empty'}</del> →{' '}
            <ins className="no-underline text-ink">{after || 'empty'}</ins>
          </p>
        ))}
      </div>
    </li>
  );
}
