import { type BillableLine, type InvoiceParts, lineAmountMinor } from '../../../shared/ledes/from-invoice';
import { decimalScale } from '../../../shared/money/decimal';
import { minorDigits } from '../../../shared/money/format';
import { feeMinor } from '../../../shared/money/money';

export type QuickBooksNames = {
  readonly clientName: string;
  /** The PMS's id of the matter; null for one that the PMS doesn't know. */
  readonly matterRemoteId: string | null;
};

/**
 * An invoice as QuickBooks Online's own object (Accounting API v3). Names stand where an id of QuickBooks must be put in by
 * whoever loads the file. The matter goes along as the project, in the private note and on each line. Amounts are each
 * line's cents, so that QuickBooks' total is the invoice's.
 */
export function quickBooksInvoice(parts: InvoiceParts, { clientName, matterRemoteId }: QuickBooksNames) {
  const { invoice, matter, lines } = parts;
  const digits = minorDigits(invoice.currency);
  const major = (minor: number): number => minor / 10 ** digits;
  const matterText = matter.number || matter.name;
  return {
    DocNumber: invoice.number,
    TxnDate: invoice.date,
    CustomerRef: { name: clientName === '' ? matter.name : `${clientName}:${matterText}` },
    ProjectRef: { name: matterText, ...(matterRemoteId === null ? {} : { value: matterRemoteId }) },
    CurrencyRef: { value: invoice.currency },
    PrivateNote: `Matter ${matterText} ${matter.name}${matterRemoteId === null ? '' : ` (id ${matterRemoteId})`}; work of ${invoice.periodStart} to ${invoice.periodEnd}`,
    Line: [
      ...lines.map((line) => ({
        DetailType: 'SalesItemLineDetail',
        Amount: major(lineAmountMinor(line)),
        Description: `${textOf(line)} [${[matterText, ...codesOf(line)].join(' ')}]`,
        SalesItemLineDetail: {
          ServiceDate: line.kind === 'fee' ? line.facts.workDate : line.expense.date,
          ItemRef: { name: line.kind === 'fee' ? 'Legal services' : 'Expenses' },
          ...quantityOf(line, major),
        },
      })),
      ...invoice.adjustments.map(({ amountMinor, description, kind }) => ({
        DetailType: 'SalesItemLineDetail',
        Amount: major(amountMinor),
        Description: `${description} [${matterText}]`,
        SalesItemLineDetail: { ItemRef: { name: kind === 'IF' ? 'Legal services' : 'Expenses' } },
      })),
    ],
    TotalAmt: major(
      [...lines.map(lineAmountMinor), ...invoice.adjustments.map(({ amountMinor }) => amountMinor)].reduce(
        (sum, one) => sum + one,
        0,
      ),
    ),
    /** Ours: sent as `requestid`, QuickBooks makes one invoice of it however often it is sent. */
    requestid: invoice.id,
  };
}

const textOf = (line: BillableLine) =>
  line.kind === 'fee' ? line.facts.narrative : line.expense.description;

const codesOf = (line: BillableLine): string[] =>
  (line.kind === 'fee' ? [line.facts.taskCode, line.facts.activityCode] : [line.expense.code]).filter(
    (code) => code !== null,
  );

/** QuickBooks wants quantity × price to be the amount: where it isn't to the cent, the amount stands alone. */
function quantityOf(line: BillableLine, major: (minor: number) => number) {
  const amount = lineAmountMinor(line);
  if (line.kind === 'expense') {
    const { quantity, unitPrice } = line.expense;
    if (amount === 0 || quantity === 0) return {};
    const scale = 10 ** decimalScale;
    return { Qty: quantity / scale, UnitPrice: unitPrice / scale };
  }
  const { seconds, rateMinor } = line.facts;
  if (rateMinor === null || seconds % 36 !== 0 || feeMinor(seconds, rateMinor) !== amount) return {};
  return { Qty: seconds / 3600, UnitPrice: major(rateMinor) };
}
