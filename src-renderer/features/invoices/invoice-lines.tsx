import { ListX } from 'lucide-react';
import type { InvoiceView } from '../../../shared/ipc/views';
import { formatMoney, formatWorkDate } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { CodeChip } from '../../ui/code-chip';
import { DateLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import type { ListKeys } from '../../ui/list-keys';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';
import { Faint, Note } from '../../ui/text';
import { words } from '../../words';
import { decimalText } from './decimal-text';

type Line = InvoiceView['lineViews'][number];

const columns = 'grid grid-cols-[5rem_6.5rem_minmax(0,1fr)_8rem_6.5rem] items-center gap-x-3 px-3';

/** What the invoice holds: fees and then expenses, each by day. */
export function InvoiceLines({
  view,
  onOpen,
}: {
  view: InvoiceView;
  /** Opens the entry or the expense behind a line. */
  onOpen: (lineId: string) => void;
}) {
  const { invoice, lineViews, waitingLines } = view;
  const isDraft = invoice.state === 'draft';
  const shown = { id: invoice.id, revision: invoice.revision };
  const takeOff = async (id: string | null): Promise<void> => {
    if (!isDraft || id === null) return;
    const done = await runCommand('invoiceLines', { ...shown, add: [], remove: [id] });
    if (done.ok) sayDone(words.invoices.lineTakenOffInvoiceUndo);
  };
  const addAll = async (): Promise<void> => {
    const done = await runCommand('invoiceLines', { ...shown, add: waitingLines, remove: [] });
    if (done.ok) sayDone(words.invoices.linesPutOnInvoice(waitingLines.length));
  };
  const keys: ListKeys = {
    delete: (id) => void takeOff(id),
    e: (id) => {
      if (isDraft && id !== null) onOpen(id);
    },
  };
  return (
    <Section
      title={words.invoices.linesAndKeys(lineViews.length, isDraft)}
      actions={
        waitingLines.length === 0 ? null : (
          <Button size="small" onPress={() => void addAll()}>
            {words.invoices.putMoreApprovedLines(waitingLines.length)}
          </Button>
        )
      }
    >
      <RowList
        label={words.invoices.invoiceLines}
        items={lineViews}
        rowName={(line) => sentenceOf(line, invoice.currency)}
        keys={keys}
        onOpen={({ id }) => {
          if (isDraft) onOpen(id);
        }}
        isFramed
        empty={<EmptyState icon={ListX} title={words.invoices.noLines} />}
      >
        {(line) => <LineRow line={line} currency={invoice.currency} />}
      </RowList>
      {invoice.adjustments.length === 0 ? null : (
        <ul aria-label={words.invoices.adjustments} className="mt-2 flex flex-col gap-1 px-3">
          {invoice.adjustments.map((one) => (
            <li key={one.id} className="flex items-center gap-3">
              <CodeChip
                code={one.kind}
                name={one.kind === 'IF' ? words.invoices.ofFees : words.invoices.ofExpenses}
              />
              <span className="min-w-0 flex-1 truncate">{one.description}</span>
              <Money minor={one.amountMinor} currency={invoice.currency} signed />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function LineRow({ line, currency }: { line: Line; currency: string }) {
  return (
    <div className={`${columns} min-h-10 py-1.5`}>
      <DateLabel date={line.date} />
      <span className="flex gap-1 overflow-hidden">
        {line.codes.map((code) => (
          <CodeChip key={code} code={code} />
        ))}
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="line-clamp-2 wrap-anywhere">
          {line.description || <Faint>{words.invoices.noNarrative}</Faint>}
        </span>
        <Note as="span" className="flex min-w-0 items-center gap-2">
          <span className="truncate">{line.timekeeperName}</span>
          <FlagCount flags={line.flags} />
        </Note>
      </span>
      <Note as="span" className="figures text-right">
        {decimalText(line.units, line.kind === 'fee' ? 1 : 0)}
        {line.kind === 'fee' ? words.invoices.hoursAfter : ''} × {decimalText(line.unitCost, 2)}
      </Note>
      <span className="flex flex-col items-end">
        <Money minor={line.amountMinor} currency={currency} weight="medium" />
        {line.adjustmentMinor === 0 ? null : (
          <Note as="span">
            {words.prebill.off(<Money minor={line.adjustmentMinor} currency={currency} signed />)}
          </Note>
        )}
        {line.noCharge ? <Note as="span">{words.common.noCharge}</Note> : null}
      </span>
    </div>
  );
}

const sentenceOf = (line: Line, currency: string): string =>
  `${formatWorkDate(line.date)}. ${line.timekeeperName}. ${line.description || words.invoices.noNarrative}. ${formatMoney(line.amountMinor, currency)}.`;
