import type { Invoice } from '../../shared/domain/invoice';
import type { LikelyInvoice } from '../../shared/ipc/portal-calls';
import { formatMoney } from '../../shared/money/format';
import { type BilledInvoice, readRejections } from '../../shared/rejections/read-rejections';
import type { RejectionMapping } from '../../shared/rejections/rejection-columns';
import type { StoreContext } from '../store/database';
import { exportedInvoices } from '../store/invoices';
import { answersOf } from '../store/portal-answers';
import { allClients, getMatter } from '../store/reference';
import { exportedLines } from './exported-lines';

/** So many of the newest invoices are tried, by so many of the file's rows: more say nothing new. */
const tried = { invoices: 200, rows: 300 };

type Rows = readonly { readonly row: number; readonly cells: readonly string[] }[];

/** An invoice as answers are read against it. */
export function billedInvoice(store: StoreContext, invoice: Invoice): BilledInvoice {
  const lines = exportedLines(store, invoice);
  return {
    number: invoice.number,
    lineMinor: lines.map(({ billedMinor }) => billedMinor),
    currency: invoice.currency,
  };
}

/**
 * The submitted invoices that a file without invoice numbers may be about, the likeliest first: by whether each of its lines is there
 * and its amounts are the same, then by whether it speaks of all lines, then those that nobody has answered, then the newest.
 */
export function likelyInvoices(store: StoreContext, rows: Rows, mapping: RejectionMapping): LikelyInvoice[] {
  const { invoice: _, ...without } = mapping;
  const clients = new Map(allClients(store).map(({ id, name }) => [id, name]));
  const some = rows.slice(0, tried.rows);
  const found = exportedInvoices(store)
    .slice(0, tried.invoices)
    .map((invoice) => {
      const only = billedInvoice(store, invoice);
      const { answers, problems } = readRejections(some, without, { invoices: new Map(), only });
      const told = new Set(answers.map(({ answer }) => answer.lineNumber)).size;
      const answered = answersOf(store, invoice.id).at(-1)?.receivedAt ?? null;
      const matter = getMatter(store, invoice.matterId);
      const billedMinor = only.lineMinor.reduce((sum, one) => sum + one, 0);
      const [first] = problems;
      return {
        rank: [problems.length, told === only.lineMinor.length ? 0 : 1, answered === null ? 0 : 1],
        exportedAt: invoice.exportedAt ?? '',
        likely: {
          invoiceId: invoice.id,
          title: [
            invoice.number,
            [clients.get(matter?.clientId ?? ''), matter?.name].filter(Boolean).join(', '),
            formatMoney(billedMinor, invoice.currency),
          ].join(' · '),
          fits: problems.length === 0,
          why:
            first === undefined
              ? `${linesWord(told)} of ${only.lineMinor.length} in the file${answered === null ? '' : '; answered before'}`
              : `Row ${first.row}: ${first.why}`,
        },
      };
    });
  found.sort(
    (left, right) =>
      left.rank.map((one, at) => one - (right.rank[at] ?? 0)).find((one) => one !== 0) ??
      right.exportedAt.localeCompare(left.exportedAt),
  );
  return found.map(({ likely }) => likely);
}

const linesWord = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);
