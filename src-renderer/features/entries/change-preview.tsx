import type { EntriesChangeRow, EntriesOutcome } from '../../../shared/ipc/bulk-calls';
import { wordMarks } from '../../../shared/text/word-marks';
import { formatCount, plural } from '../../state/format';
import { useReference } from '../../state/use-reference';
import { Badge } from '../../ui/badge';
import { TextMarks } from '../../ui/text-marks';
import { PreviewList } from '../files/preview-list';
import { ActOutcome } from '../prebill/act-dialog';

/** What would become of the entries: figures and money first, then what stays and why, then each change. */
export function ChangePreview({ outcome }: { outcome: EntriesOutcome }) {
  const currency = useReference()?.currency ?? 'USD';
  const { changed, same, refused, approvals, rows } = outcome;
  const told = [
    changed > 0 && `${plural(changed, 'entry', 'entries')} would change`,
    refused > 0 && `${formatCount(refused)} can’t be changed`,
    same > 0 && `${formatCount(same)} as they are`,
    approvals > 0 && `${plural(approvals, 'approval')} would end`,
  ].filter((words) => words !== false);
  const untold = changed + refused - rows.length;
  return (
    <>
      <output aria-label="What it comes to" className="block">
        <ActOutcome outcome={outcome} currency={currency} noun={['entry', 'entries']} />
      </output>
      <PreviewList told={told} label="Entries that would change or stay">
        {rows.map((row) => (
          <ChangeRow key={row.id} row={row} />
        ))}
        {untold > 0 ? (
          <li className="px-3 py-1.5 text-note text-muted">
            And {plural(untold, 'more entry', 'more entries')} in the same way.
          </li>
        ) : null}
      </PreviewList>
    </>
  );
}

function ChangeRow({ row }: { row: EntriesChangeRow }) {
  return (
    <li className="border-b border-line px-3 py-1.5 last:border-0">
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{row.title}</span>
        {row.kind === 'refused' ? <Badge tone="danger">Stays</Badge> : null}
        {row.endsApproval ? <Badge tone="warn">Ends its approval</Badge> : null}
      </p>
      {row.why === null ? null : <p className="text-note text-danger">{row.why}</p>}
      {row.changes.map(({ label, before, after }) => (
        <p key={label} className="text-note text-muted">
          {label === 'narrative' ? (
            <TextMarks marks={wordMarks(before, after)} />
          ) : (
            <>
              {label}: <del>{before}</del> → <ins className="text-ink no-underline">{after}</ins>
            </>
          )}
        </p>
      ))}
    </li>
  );
}
