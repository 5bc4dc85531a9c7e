import { FilePlus2, FileText } from 'lucide-react';
import type { InvoiceSummary } from '../../../shared/ipc/views';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { formatMoney, formatWorkDate } from '../../state/format';
import { useQuery } from '../../state/use-query';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { Failed, Loading } from '../../ui/loading';
import { RowList } from '../../ui/row-list';
import { SplitView } from '../../ui/split-view';
import { Note, Strong } from '../../ui/text';
import { words } from '../../words';
import { InvoiceDetail } from './invoice-detail';

const pageLength = 200;
type Item = { readonly id: string; readonly summary: InvoiceSummary };

export const stateLook: Readonly<Record<InvoiceSummary['invoice']['state'], { words: string; tone: Tone }>> =
  {
    draft: { words: words.invoices.draft, tone: 'accent' },
    exported: { words: words.invoices.exported, tone: 'good' },
    cancelled: { words: words.invoices.cancelledState, tone: 'neutral' },
  };

/** All invoices at the left, newest first; the open one with its lines and checks at the right. */
export function InvoiceList({
  openId,
  onOpen,
  onNew,
  onProfile,
  onExpense,
}: {
  openId: string | null;
  onOpen: (id: string) => void;
  onNew: () => void;
  onProfile: (profile: ExportProfile | null) => void;
  onExpense: (id: string) => void;
}) {
  const page = useQuery('invoicesPage', { state: null, before: null, limit: pageLength });
  if (page.data === undefined) {
    return page.error ? (
      <Failed message={page.error.message} onRetry={page.retry} />
    ) : (
      <Loading label={words.invoices.readingInvoices} />
    );
  }
  const items: Item[] = page.data.invoices.map((summary) => ({ id: summary.invoice.id, summary }));
  const current = items.find(({ id }) => id === openId) ?? items[0];
  if (current === undefined) {
    return (
      <EmptyState
        icon={FileText}
        title={words.invoices.noInvoicesYet}
        action={
          <Button icon={FilePlus2} onPress={onNew}>
            {words.invoices.newInvoice}
          </Button>
        }
      >
        {words.invoices.invoiceGathersApprovedWork}
      </EmptyState>
    );
  }
  return (
    <SplitView
      className="h-full"
      listWidth="clamp(15rem, 22vw, 22rem)"
      list={
        <RowList
          label={words.invoices.invoices}
          items={items}
          rowName={({ summary }) => sentenceOf(summary)}
          selection="single"
          selectedIds={new Set([current.id])}
          onSelect={(ids) => {
            const [id] = ids;
            if (id !== undefined) onOpen(id);
          }}
          keys={{ n: onNew }}
          rowHeight={62}
        >
          {({ summary }) => <InvoiceRow summary={summary} />}
        </RowList>
      }
      detail={<InvoiceDetail key={current.id} id={current.id} onProfile={onProfile} onExpense={onExpense} />}
    />
  );
}

function InvoiceRow({
  summary: { invoice, matterName, clientName, lines, amountMinor },
}: {
  summary: InvoiceSummary;
}) {
  const look = stateLook[invoice.state];
  return (
    <div className="flex h-[3.875rem] flex-col justify-center gap-0.5 px-4">
      <div className="flex items-center gap-2">
        <Strong className="figures min-w-0 flex-1 truncate">{invoice.number}</Strong>
        <Money minor={amountMinor} currency={invoice.currency} weight="medium" />
      </div>
      <div className="flex items-center gap-2">
        <Note as="span" className="min-w-0 flex-1 truncate">
          {matterName} · {clientName || words.invoices.noClient} · {words.counts.lines(lines)}
        </Note>
        <Badge tone={look.tone}>{look.words}</Badge>
      </div>
    </div>
  );
}

function sentenceOf({ invoice, matterName, amountMinor }: InvoiceSummary): string {
  return words.invoices.onInvoiceNumber(
    invoice.number,
    matterName,
    formatWorkDate(invoice.date),
    formatMoney(amountMinor, invoice.currency),
    stateLook[invoice.state].words,
  );
}
