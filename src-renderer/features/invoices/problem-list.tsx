import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { InvoiceFix, InvoiceProblem, InvoiceView } from '../../../shared/ipc/views';
import { formatWorkDate } from '../../state/format';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { ListKeys } from '../../ui/list-keys';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';
import { Muted, Note, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';

type Item = { readonly id: string; readonly problem: InvoiceProblem };

const fixWords: Readonly<Record<InvoiceFix['kind'], string>> = {
  set_period: words.invoices.widenPeriod,
  set_date: words.invoices.dateItToday,
  take_off: words.invoices.takeItOff,
  open_line: words.invoices.openLine,
  edit_invoice: words.invoices.editTheInvoice,
  edit_profile: words.invoices.openProfile,
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
    <Section title={words.invoices.checksBeforeExport}>
      {problems.length === 0 ? (
        <p className="flex items-center gap-2">
          <ToneIcon aria-hidden="true" of={CircleCheck} tone="good" className="size-4" />
          {words.invoices.nothingStandsAgainstItCodes(view.profile?.name)}
        </p>
      ) : (
        <>
          <Note className="mb-1">{words.invoices.nothingKeepsItFromGoing(errors)}</Note>
          <RowList
            label={words.invoices.problems}
            items={items}
            rowName={({ problem }) => sentenceOf(problem, view)}
            keys={keys}
            onOpen={mend}
            isFramed
          >
            {({ problem }) => <ProblemRow problem={problem} view={view} onFix={onFix} />}
          </RowList>
        </>
      )}
      {replaced.length === 0 ? null : (
        <details className="mt-2">
          <Note as="summary" className="focus-ring w-fit cursor-default">
            {words.invoices.kindsOfCharacters(replaced.length)}
          </Note>
          <Text as="ul" size="note" className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {replaced.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
              <li key={index}>
                <span className="figures">
                  {one.from} → {one.to === '' ? words.invoices.leftOut : one.to}
                </span>{' '}
                <Muted>
                  {one.count > 1 ? words.invoices.timesPrefix(one.count) : ''}
                  {lineWords(one.lineId, view)}
                </Muted>
              </li>
            ))}
          </Text>
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
      <ToneIcon aria-hidden="true" of={Icon} tone={isError ? 'danger' : 'warn'} className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">
        <span className="block">{problem.message}</span>
        <Note as="span" className="block">
          {lineWords(problem.lineId, view)}
        </Note>
      </span>
      {problem.code === null ? null : (
        <Badge className="figures shrink-0">{words.invoices.portalsError(problem.code)}</Badge>
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
  if (line === undefined) return words.invoices.wholeInvoice;
  const what = line.description === '' ? words.invoices.noNarrativeLower : line.description.slice(0, 60);
  return `${formatWorkDate(line.date)} · ${line.timekeeperName} · ${what}`;
}

function sentenceOf(problem: InvoiceProblem, view: InvoiceView): string {
  const what = problem.severity === 'error' ? words.invoices.problem : words.invoices.warning;
  return `${what}: ${problem.message} ${lineWords(problem.lineId, view)}.`;
}
