import { FileQuestion, MailCheck } from 'lucide-react';
import { useState } from 'react';
import type { AnsweredLine, ReconciledInvoice } from '../../../../shared/ipc/views/portal';
import { formatMoney, formatWorkDate } from '../../../state/format';
import { editEntry } from '../../../state/ui-store';
import { useQuery } from '../../../state/use-query';
import { Badge, type Tone } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { DataTable, type TableColumn } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { Failed, Loading } from '../../../ui/loading';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Strong } from '../../../ui/text';
import { words } from '../../../words';
import { type ChosenFile, chooseFile } from '../../files/choose-file';
import { fixFieldOf } from './fix-field';
import { PortalCodesDialog } from './portal-codes-dialog';
import { TakeAnswersDialog } from './take-answers-dialog';

/** What became of what was submitted: billed, approved, paid, refused and not answered yet, for each invoice and its lines. */
export function Reconciliation() {
  const { data, error, retry } = useQuery('reconciliation', {});
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [areCodesOpen, setCodesOpen] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data) return <Loading label={words.answers.readingAnswers} />;
  const rows = data.invoices.map((invoice) => ({ ...invoice, id: invoice.invoiceId }));
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0] ?? null;
  const take = (
    <Button icon={MailCheck} onPress={() => void chooseFile('answers').then(setFile)}>
      {words.answers.takeAnswers}
    </Button>
  );
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState icon={FileQuestion} title={words.answers.nothingWasSubmittedYet}>
          {words.answers.onceInvoiceHasBeenExported}
        </EmptyState>
      ) : (
        <div className="flex min-h-0 flex-1 flex-col">
          <Surface edge="bottom" className="flex items-center gap-3 px-4 py-2">
            <Muted as="p" className="flex-1">
              {words.answers.rejectionsReductionsAndPayments}
            </Muted>
            <Button variant="quiet" onPress={() => setCodesOpen(true)}>
              {words.answers.portalCodesButton}
            </Button>
            {take}
          </Surface>
          <DataTable
            label={words.answers.submittedInvoices}
            columns={invoiceColumns}
            rows={rows}
            selection="single"
            selectedIds={new Set(chosen === null ? [] : [chosen.id])}
            onSelect={(ids) => setChosenId([...ids][0] ?? null)}
            className="basis-1/2"
          />
          {chosen === null ? null : <Lines invoice={chosen} />}
        </div>
      )}
      {areCodesOpen ? <PortalCodesDialog onClose={() => setCodesOpen(false)} /> : null}
      {file === null ? null : <TakeAnswersDialog chosen={file} onClose={() => setFile(null)} />}
    </>
  );
}

type InvoiceRow = ReconciledInvoice & { id: string };

const money = (minor: number, currency: string) => (
  <span className="figures">{minor === 0 ? '–' : formatMoney(minor, currency)}</span>
);

const invoiceColumns: readonly TableColumn<InvoiceRow>[] = [
  { id: 'number', title: words.answers.invoice, width: 120, isRowHeader: true, cell: ({ number }) => number },
  { id: 'date', title: words.common.date, width: 110, cell: ({ date }) => formatWorkDate(date) },
  {
    id: 'matter',
    title: words.common.matter,
    width: '1fr',
    minWidth: 160,
    cell: ({ matterTitle }) => <span className="truncate">{matterTitle}</span>,
  },
  {
    id: 'billed',
    title: words.common.billed,
    width: 110,
    align: 'end',
    cell: (row) => money(row.billedMinor, row.currency),
  },
  {
    id: 'approved',
    title: words.answers.approved,
    width: 110,
    align: 'end',
    cell: (row) => money(row.approvedMinor, row.currency),
  },
  {
    id: 'paid',
    title: words.answers.paid,
    width: 110,
    align: 'end',
    cell: (row) => money(row.paidMinor, row.currency),
  },
  {
    id: 'refused',
    title: words.answers.refused,
    width: 110,
    align: 'end',
    cell: (row) => money(row.refusedMinor, row.currency),
  },
  {
    id: 'open',
    title: words.answers.noAnswerYet,
    width: 120,
    align: 'end',
    cell: (row) => money(row.unansweredMinor, row.currency),
  },
];

const looks: Record<NonNullable<AnsweredLine['outcome']>, { tone: Tone; word: string }> = {
  rejected: { tone: 'danger', word: words.answers.refused },
  reduced: { tone: 'warn', word: words.answers.reduced },
  warned: { tone: 'warn', word: words.answers.warned },
  approved: { tone: 'good', word: words.answers.approved },
  paid: { tone: 'good', word: words.answers.paid },
};

function Lines({ invoice }: { invoice: InvoiceRow }) {
  const { data } = useQuery('answeredLines', { invoiceId: invoice.invoiceId });
  if (!data) return <Loading label={words.answers.readingItsLines} />;
  const rows = data.lines.map((line) => ({ ...line, id: String(line.lineNumber) }));
  const refused = rows.filter(({ outcome }) => outcome === 'rejected' || outcome === 'reduced').length;
  return (
    <Surface
      as="section"
      aria-label={words.answers.linesOfInvoice(invoice.number)}
      edge="top"
      className="flex min-h-0 basis-1/2 flex-col"
    >
      <Strong as="h2" className="px-4 py-2">
        {words.answers.invoiceLinesRefusedOrReduced(invoice.number, rows.length, refused)}
      </Strong>
      <DataTable
        label={words.answers.linesOfInvoice(invoice.number)}
        columns={lineColumns(invoice.currency)}
        rows={rows}
        rowHeight={44}
        onOpen={(row) => {
          if (row.kind === 'fee' && row.workId !== null) editEntry(row.workId, fixFieldOf(row));
        }}
        className="flex-1"
      />
    </Surface>
  );
}

type LineRow = AnsweredLine & { id: string };

function lineColumns(currency: string): readonly TableColumn<LineRow>[] {
  return [
    {
      id: 'line',
      title: words.answers.line,
      width: 60,
      cell: ({ lineNumber }) => <span className="figures">{lineNumber}</span>,
    },
    {
      id: 'what',
      title: words.answers.work,
      width: '1fr',
      minWidth: 200,
      isRowHeader: true,
      cell: ({ description, date }) => (
        <span className="truncate">
          <Muted>{formatWorkDate(date)}</Muted> {description}
        </span>
      ),
    },
    {
      id: 'billed',
      title: words.common.billed,
      width: 100,
      align: 'end',
      cell: (row) => money(row.billedMinor, currency),
    },
    {
      id: 'outcome',
      title: words.answers.answer,
      width: 110,
      cell: ({ outcome }) =>
        outcome === null ? (
          <Muted>{words.answers.noneYet}</Muted>
        ) : (
          <Badge tone={looks[outcome].tone}>{looks[outcome].word}</Badge>
        ),
    },
    {
      id: 'why',
      title: words.answers.why,
      width: '1fr',
      minWidth: 160,
      cell: ({ reason, reasonBy, code, words: text, reopened, fix, anew }) => (
        <span className="min-w-0">
          <span className="block truncate">
            {[reason ?? code, text].filter((part) => part !== '').join(' – ')}
          </span>
          <Note as="span" className="block truncate">
            {[
              reasonBy === 'words' ? words.answers.reasonReadFromPortalsWords : '',
              anew !== null
                ? words.answers.billedAnew(
                    anew.number,
                    anew.isOut ? (anew.outcome === null ? null : looks[anew.outcome].word) : '',
                  )
                : reopened
                  ? words.answers.openAgainMend(fix)
                  : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Note>
        </span>
      ),
    },
  ];
}
