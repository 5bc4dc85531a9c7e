import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import { type BillableLine, lineAmountMinor } from '../../shared/ledes/from-invoice';
import type { StoreContext } from '../store/database';
import { invoiceWork } from './invoice-parts';

/** A line of an exported invoice by the number that it has in the file. */
export type ExportedLine = {
  readonly lineNumber: number;
  readonly kind: 'fee' | 'expense' | 'adjustment';
  readonly workId: Id | null;
  readonly date: string;
  readonly description: string;
  readonly billedMinor: number;
};

/** The lines of an exported invoice as they went out, in the order and with the numbers of its file; adjustments last. */
export function exportedLines(store: StoreContext, invoice: Invoice): ExportedLine[] {
  const { parts } = invoiceWork(store, invoice);
  const work = parts.lines.map((line) => ({
    kind: line.kind,
    workId: line.id,
    date: dateOf(line),
    description: line.kind === 'fee' ? line.facts.narrative : line.expense.description,
    billedMinor: lineAmountMinor(line),
  }));
  const adjustments = invoice.adjustments.map(({ amountMinor, description }) => ({
    kind: 'adjustment' as const,
    workId: null,
    date: invoice.date,
    description,
    billedMinor: amountMinor,
  }));
  return [...work, ...adjustments].map((line, index) => ({ lineNumber: index + 1, ...line }));
}

const dateOf = (line: BillableLine) => (line.kind === 'fee' ? line.facts.workDate : line.expense.date);
