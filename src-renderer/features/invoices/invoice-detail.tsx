import { Ban, Code, FileOutput, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { InvoiceFix, InvoiceView } from '../../../shared/ipc/views';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { formatMoney, formatWorkDate } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { editEntry } from '../../state/ui-store';
import { runCommand, useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/figures';
import { Failed, Loading } from '../../ui/loading';
import { Section } from '../../ui/screen';
import { Surface } from '../../ui/surface';
import { Heading, Muted, Note } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { EditInvoiceDialog } from './edit-invoice-dialog';
import { InvoiceLines } from './invoice-lines';
import { stateLook } from './invoice-list';
import { ProblemList } from './problem-list';
import { QuickBooksButton } from './quickbooks-button';

type Asked = 'edit' | 'cancel' | 'xml' | null;

/** One invoice: what it says, what stands against it, its lines, and the way out. */
export function InvoiceDetail({
  id,
  onProfile,
  onExpense,
}: {
  id: string;
  onProfile: (profile: ExportProfile | null) => void;
  onExpense: (id: string) => void;
}) {
  const query = useQuery('invoiceGet', { id });
  const [asked, setAsked] = useState<Asked>(null);
  const view = query.data;
  if (view === undefined) {
    return query.error ? (
      <Failed message={query.error.message} onRetry={query.retry} />
    ) : (
      <Loading label={words.invoices.readingInvoice} />
    );
  }
  const fix = (wanted: InvoiceFix) => {
    if (wanted.kind === 'edit_invoice') setAsked('edit');
    else if (wanted.kind === 'edit_profile') onProfile(view.profile);
    else if (wanted.kind === 'open_line') openLine(view, wanted.lineId, onExpense);
    else void applyFix(view, wanted);
  };
  return (
    <div className="flex h-full min-h-0 flex-col overflow-auto" data-testid="invoice">
      <InvoiceHeading view={view} onAsk={setAsked} />
      <div className="flex flex-col gap-5 px-4 py-3">
        {view.invoice.state === 'draft' ? <ProblemList view={view} onFix={fix} /> : <Outcome view={view} />}
        <InvoiceLines view={view} onOpen={(lineId) => openLine(view, lineId, onExpense)} />
      </div>
      {asked === 'edit' ? <EditInvoiceDialog view={view} onClose={() => setAsked(null)} /> : null}
      {asked === 'cancel' ? <CancelDialog view={view} onClose={() => setAsked(null)} /> : null}
      {asked === 'xml' ? <XmlDialog id={id} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

function InvoiceHeading({ view, onAsk }: { view: InvoiceView; onAsk: (asked: Asked) => void }) {
  const { invoice } = view;
  const look = stateLook[invoice.state];
  const errors = view.problems.filter(({ severity }) => severity === 'error').length;
  const choose = useCommand('fileChoose');
  const run = useCommand('invoiceExport');
  const exportFile = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'ledes_out' });
    if (!chosen.ok || chosen.value.chosen === null) return;
    const done = await run.run({
      id: invoice.id,
      revision: invoice.revision,
      chosen: chosen.value.chosen.id,
    });
    if (done.ok) sayDone(words.invoices.invoiceWrittenTo(invoice.number, done.value.path));
  };
  return (
    <Surface as="header" edge="bottom" className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <div className="min-w-80 flex-1">
        <div className="flex items-center gap-2">
          <Heading className="figures whitespace-nowrap">{invoice.number}</Heading>
          <Badge tone={look.tone}>{look.words}</Badge>
        </div>
        <Note className="truncate">
          {words.invoices.invoiceFacts(
            view.matterName,
            view.matterNumber,
            formatWorkDate(invoice.date),
            formatWorkDate(invoice.periodStart, invoice.date),
            formatWorkDate(invoice.periodEnd, invoice.date),
          )}
        </Note>
      </div>
      <Totals view={view} />
      <div className="flex items-center gap-2">
        {invoice.state === 'draft' ? (
          <Button icon={Pencil} onPress={() => onAsk('edit')}>
            {words.invoices.edit}
          </Button>
        ) : null}
        {view.profile === null ? null : (
          <Button icon={Code} onPress={() => onAsk('xml')}>
            {words.invoices.xmlPreview}
          </Button>
        )}
        {invoice.state === 'exported' ? <QuickBooksButton id={invoice.id} /> : null}
        {invoice.state === 'cancelled' ? null : (
          <Button icon={Ban} onPress={() => onAsk('cancel')}>
            {words.invoices.cancel}
          </Button>
        )}
        {invoice.state === 'cancelled' ? null : (
          <Button
            variant="primary"
            icon={FileOutput}
            isDisabled={errors > 0}
            isPending={choose.isPending || run.isPending}
            onPress={() => void exportFile()}
          >
            {invoice.state === 'exported' ? words.invoices.writeFileAgain : words.invoices.export}
          </Button>
        )}
      </div>
    </Surface>
  );
}

function Totals({ view }: { view: InvoiceView }) {
  const { currency } = view.invoice;
  const parts = [
    [words.invoices.fees, view.feesMinor],
    [words.invoices.expenses, view.expensesMinor],
    [words.invoices.adjustments, view.adjustmentsMinor],
    [words.invoices.total, view.amountMinor],
  ] as const;
  return (
    <dl className="flex gap-4">
      {parts.map(([label, minor]) => (
        <div key={label} className="flex flex-col items-end">
          <Note as="dt">{label}</Note>
          <dd>
            <Money minor={minor} currency={currency} weight={label === 'Total' ? 'semibold' : undefined} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Outcome({ view: { invoice } }: { view: InvoiceView }) {
  if (invoice.state === 'cancelled') {
    return (
      <Banner tone="info" isInset>
        {words.invoices.cancelled(
          invoice.cancelReason,
          invoice.fileName === null ? '' : words.invoices.itHadBeenExportedAs(invoice.fileName),
        )}
      </Banner>
    );
  }
  return (
    <Section title={words.invoices.exportedFile}>
      <p>{words.invoices.frozenWithItsLinesNone(invoice.fileName)}</p>
      <Note className="figures mt-1 break-all">{words.invoices.fileHash(invoice.fileHash)}</Note>
    </Section>
  );
}

function openLine(view: InvoiceView, lineId: string, onExpense: (id: string) => void): void {
  const line = view.lineViews.find((one) => one.id === lineId);
  if (line?.kind === 'fee') editEntry(lineId);
  else onExpense(lineId);
}

/** Problems that one key mends. */
async function applyFix({ invoice }: InvoiceView, fix: InvoiceFix): Promise<void> {
  const shown = { id: invoice.id, revision: invoice.revision };
  if (fix.kind === 'take_off') {
    const done = await runCommand('invoiceLines', { ...shown, add: [], remove: [fix.lineId] });
    if (done.ok) sayDone(words.invoices.lineTakenOffInvoice);
  }
  if (fix.kind === 'set_period') {
    const patch = { periodStart: fix.start, periodEnd: fix.end };
    const done = await runCommand('invoiceEdit', { ...shown, patch });
    if (done.ok) sayDone(words.invoices.periodIsToNow(fix.start, fix.end));
  }
  if (fix.kind === 'set_date') {
    const done = await runCommand('invoiceEdit', { ...shown, patch: { date: fix.date } });
    if (done.ok) sayDone(words.invoices.invoiceIsDatedNow(fix.date));
  }
}

function CancelDialog({ view, onClose }: { view: InvoiceView; onClose: () => void }) {
  const { invoice } = view;
  const [reason, setReason] = useState('');
  const cancel = useCommand('invoiceCancel', { quiet: true });
  const submit = async (): Promise<void> => {
    const done = await cancel.run({ id: invoice.id, revision: invoice.revision, reason });
    if (!done.ok) return;
    sayDone(words.invoices.invoiceCancelled(invoice.number));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.invoices.cancelInvoice(invoice.number)}
      width="narrow"
      footer={
        <>
          <Button onPress={onClose}>{words.invoices.keepIt}</Button>
          <Button
            variant="danger"
            isDisabled={reason.trim() === ''}
            isPending={cancel.isPending}
            onPress={() => void submit()}
          >
            {words.invoices.cancelInvoiceDetail}
          </Button>
        </>
      }
    >
      <p className="mb-3">
        {words.invoices.itsLinesOver(
          view.lines,
          formatMoney(view.amountMinor, invoice.currency),
          invoice.state === 'exported',
        )}
      </p>
      <TextField
        label={words.invoices.reason}
        value={reason}
        onChange={setReason}
        autoFocus
        error={cancel.error?.message ?? null}
      />
    </Dialog>
  );
}

function XmlDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery('invoiceXmlPreview', { id });
  return (
    <Dialog isOpen onClose={onClose} title={words.invoices.ledesXml22Preview} width="wide">
      <Muted as="p" className="mb-3">
        {words.invoices.notCheckedAgainstFormatsSchema}
      </Muted>
      {query.error ? <Failed message={query.error.message} onRetry={query.retry} /> : null}
      <Surface as="pre" ground="chip" corners="control" size="note" className="overflow-auto p-3">
        {query.data?.xml ?? ''}
      </Surface>
    </Dialog>
  );
}
