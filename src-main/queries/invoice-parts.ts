import { ExpenseContent } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { ExportProblem } from '../../shared/ledes/export-problem';
import type { BillableLine, InvoiceParts, MapCode } from '../../shared/ledes/from-invoice';
import { errorOf } from '../../shared/ledes/problem';
import { createCodeMap, goesOutAs } from '../../shared/utbms/map-code';
import { getApproval } from '../store/approvals';
import { classFor } from '../store/code-habits';
import { codeMapping, lineCodes } from '../store/code-mappings';
import { firmCurrency, lineCurrencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { getExpense } from '../store/expenses';
import { invoiceLines, type LineRef } from '../store/invoices';
import { getMatter, getTimekeeper } from '../store/reference';
import { getBase } from '../store/sync/base';

export type InvoiceWork = {
  readonly parts: InvoiceParts;
  /** What has become of its lines since they were put on it: each keeps it from going out. */
  readonly troubles: readonly ExportProblem[];
};

/** An invoice with its lines: as frozen where it went out, else by the approvals in force (P4). */
export function invoiceWork(store: StoreContext, invoice: Invoice): InvoiceWork {
  const matter = getMatter(store, invoice.matterId);
  const clientId = matter?.clientId ?? null;
  const lines: BillableLine[] = [];
  const troubles: ExportProblem[] = [];
  for (const ref of invoiceLines(store, invoice)) {
    const { line, trouble } =
      ref.frozen === null ? lineNow(store, invoice, ref, clientId) : { line: ref.frozen, trouble: null };
    if (line !== null) lines.push(line);
    if (trouble !== null) troubles.push(troubleOf(ref.id, trouble));
  }
  lines.sort(byKindAndDay);
  return {
    parts: {
      invoice,
      matter: { number: matter?.number ?? '', name: matter?.name ?? '' },
      lines,
      mapCode: mapCodeOf(store, clientId),
      firmCurrency: firmCurrency(store),
    },
    troubles,
  };
}

/** The firm's codes as the client's: what was said for the line, else by the client's mapping. */
function mapCodeOf(store: StoreContext, clientId: Id | null): MapCode {
  const map = createCodeMap(clientId === null ? [] : codeMapping(store, clientId));
  return (kind, code, lineId) => goesOutAs(map, kind, code, lineCodes(store, lineId)[kind]).code;
}

const dayOf = (line: BillableLine): string => (line.kind === 'fee' ? line.facts.workDate : line.expense.date);

/** Fees first, each by day: as bills are read. */
function byKindAndDay(left: BillableLine, right: BillableLine): number {
  if (left.kind !== right.kind) return left.kind === 'fee' ? -1 : 1;
  const days = dayOf(left).localeCompare(dayOf(right));
  return days === 0 ? left.id.localeCompare(right.id) : days;
}

function troubleOf(lineId: Id, message: string): ExportProblem {
  return {
    ...errorOf('state', null, message),
    lineId,
    code: null,
    fix: { kind: 'take_off', lineId },
  };
}

type LineNow = { readonly line: BillableLine | null; readonly trouble: string | null };

function lineNow(store: StoreContext, invoice: Invoice, ref: LineRef, clientId: Id | null): LineNow {
  const now = ref.kind === 'fee' ? entryNow : expenseNow;
  return now(store, invoice, ref.id, clientId);
}

function entryNow(store: StoreContext, invoice: Invoice, id: Id, clientId: Id | null): LineNow {
  const entry = getEntry(store, id);
  if (entry === null) return { line: null, trouble: 'An entry of this invoice can’t be read any more.' };
  const approval = getApproval(store, id);
  const isApproved = approval !== null && approval.revision === entry.revision;
  const base = getBase(store, id);
  const approvedIn = lineCurrencies(store)(entry);
  // Without an approval in force the line shows what stands there now, and is stopped.
  const facts = approval?.facts ?? {
    timekeeperId: entry.timekeeperId,
    matterId: entry.matterId,
    workDate: entry.workDate,
    seconds: entry.billedSeconds ?? entry.workedSeconds,
    narrative: entry.narrative,
    taskCode: entry.taskCode,
    activityCode: entry.activityCode,
    rateMinor: entry.rateMinor,
    billing: entry.billing,
  };
  const bill = base?.billLabel == null ? 'a bill' : `bill ${base.billLabel}`;
  const trouble =
    entry.deletedAt !== null
      ? 'This entry is in the trash by now.'
      : entry.matterId !== invoice.matterId
        ? 'This entry is on another matter by now.'
        : approvedIn !== invoice.currency
          ? `This entry is in ${approvedIn} and the invoice in ${invoice.currency}; one invoice has one currency.`
          : base?.onBill === true
            ? `This entry is on ${bill} in Clio by now. On this invoice it would be billed twice.`
            : isApproved
              ? null
              : 'This entry has changed and is not approved any more.';
  const adjustmentMinor = (approval === null ? entry : approval).adjustmentMinor ?? 0;
  const person = personOf(store, facts.timekeeperId, clientId);
  const line = { kind: 'fee' as const, id, facts, person };
  return { line: adjustmentMinor === 0 ? line : { ...line, adjustmentMinor }, trouble };
}

function expenseNow(store: StoreContext, invoice: Invoice, id: Id, clientId: Id | null): LineNow {
  const expense = getExpense(store, id);
  if (expense === null) return { line: null, trouble: 'An expense of this invoice can’t be read any more.' };
  const trouble =
    expense.deletedAt !== null
      ? 'This expense is in the trash by now.'
      : expense.matterId !== invoice.matterId
        ? 'This expense is on another matter by now.'
        : expense.reviewState === 'approved'
          ? null
          : 'This expense has changed and is not approved any more.';
  const content = ExpenseContent.strip().parse(expense);
  return {
    line: { kind: 'expense', id, expense: content, person: personOf(store, expense.timekeeperId, clientId) },
    trouble,
  };
}

function personOf(store: StoreContext, id: Id, clientId: Id | null): BillableLine['person'] {
  const person = getTimekeeper(store, id);
  return {
    id,
    name: person?.name ?? '',
    initials: person?.initials ?? '',
    role: person?.role ?? 'attorney',
    classification: classFor(store, id, clientId),
  };
}
