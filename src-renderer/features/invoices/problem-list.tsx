import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { InvoiceFix, InvoiceProblem, InvoiceView } from '../../../shared/ipc/views';
import { formatWorkDate, plural } from '../../state/format';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { ListKeys } from '../../ui/list-keys';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';

type Item = { readonly id: string; readonly problem: InvoiceProblem };

const fixWords: Readonly<Record<InvoiceFix['kind'], string>> = {
  set_period: 'Widen the period',
  set_date: 'Date it today',
  take_off: 'Take it off',
  open_line: 'Open the line',
  edit_invoice: 'Edit the invoice',
  edit_profile: 'Open the profile',
};

/** Everything that stands against the export, each with its line, the LEDES field, and one key that mends it. */
export function ProblemList({ view, onFix }: { view: InvoiceView; onFix: (fix: InvoiceFix) => void }) {
  const { problems, replaced } = view;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const items: Item[] = [...problems]
    .sort((left, right) => left.severity.localeCompare(right.severity))
    .map((problem, index) => ({ id: String(index), problem }));
  const mend = (item: Item | undefined) => {
    if (item?.problem.fix) onFix(item.problem.fix);
  };
  const keys: ListKeys = { f: (id) => mend(items.find((item) => item.id === id)) };
  return (
    <Section title="Checks before export">
      {problems.length === 0 ? (
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden="true" className="size-4 text-good" />
          Nothing stands against it: codes, dates, widths, arithmetic and {view.profile?.name}’s rules hold.
        </p>
      ) : (
        <>
          <p className="mb-1 text-note text-muted">
            {errors === 0
              ? 'Nothing keeps it from going out.'
              : `${plural(errors, 'problem')} to mend first.`}{' '}
            F mends the one in focus.
          </p>
          <RowList
            label="Problems"
            items={items}
            rowName={({ problem }) => sentenceOf(problem, view)}
            keys={keys}
            onOpen={mend}
            className="rounded-control border border-line"
          >
            {({ problem }) => <ProblemRow problem={problem} view={view} onFix={onFix} />}
          </RowList>
        </>
      )}
      {replaced.length === 0 ? null : (
        <details className="mt-2">
          <summary className="focus-ring w-fit cursor-default text-note text-muted">
            {plural(replaced.length, 'kind')} of characters will be written otherwise
          </summary>
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-note">
            {replaced.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
              <li key={index}>
                <span className="figures">
                  {one.from} → {one.to === '' ? 'left out' : one.to}
                </span>{' '}
                <span className="text-muted">
                  {one.count > 1 ? `${one.count} times, ` : ''}
                  {lineWords(one.lineId, view)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function ProblemRow({
  problem,
  view,
  onFix,
}: {
  problem: InvoiceProblem;
  view: InvoiceView;
  onFix: (fix: InvoiceFix) => void;
}) {
  const isError = problem.severity === 'error';
  const Icon = isError ? CircleAlert : TriangleAlert;
  const { fix } = problem;
  return (
    <div className="flex min-h-10 items-center gap-2.5 px-3 py-1.5">
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${isError ? 'text-danger' : 'text-warn'}`} />
      <span className="min-w-0 flex-1">
        <span className="block">{problem.message}</span>
        <span className="block text-note text-muted">{lineWords(problem.lineId, view)}</span>
      </span>
      {problem.code === null ? null : (
        <Badge className="figures shrink-0">Portals’ error {problem.code}</Badge>
      )}
      {fix === null ? null : (
        <Button size="small" keys="F" onPress={() => onFix(fix)}>
          {fixWords[fix.kind]}
        </Button>
      )}
    </div>
  );
}

function lineWords(lineId: string | null, view: InvoiceView): string {
  const line = view.lineViews.find((one) => one.id === lineId);
  if (line === undefined) return 'The whole invoice';
  const what = line.description === '' ? 'no narrative' : line.description.slice(0, 60);
  return `${formatWorkDate(line.date)} · ${line.timekeeperName} · ${what}`;
}

function sentenceOf(problem: InvoiceProblem, view: InvoiceView): string {
  const what = problem.severity === 'error' ? 'Problem' : 'Warning';
  return `${what}: ${problem.message} ${lineWords(problem.lineId, view)}.`;
}
