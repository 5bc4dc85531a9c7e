import { adjustmentOf, billedMinorOf } from '../../shared/domain/entry-facts';
import { expenseAmountMinor } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { Invoice } from '../../shared/domain/invoice';
import type { Flag } from '../../shared/guidelines/flag';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { Elsewhere, InvoiceStart, InvoiceSummary, InvoiceView } from '../../shared/ipc/views';
import { type CheckedExport, checkExport } from '../../shared/ledes/check-export';
import type { UsedSets } from '../../shared/ledes/check-sets';
import type { ExportProblem } from '../../shared/ledes/export-problem';
import { type BillableLine, type InvoiceParts, lineAmountMinor } from '../../shared/ledes/from-invoice';
import { errorOf } from '../../shared/ledes/problem';
import { decimal4FromMinor } from '../../shared/money/decimal';
import { minorDigits } from '../../shared/money/format';
import { isoToday } from '../../shared/time/calendar';
import { allowedSetsFor } from '../../shared/utbms/code-policy';
import { getApproval } from '../store/approvals';
import { currencies, lineCurrencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { billableExpenses, getExpense } from '../store/expenses';
import { type ElsewhereCount, elsewhereByMatter } from '../store/invoice-elsewhere';
import {
  billableEntryIds,
  billableMatters,
  invoicePage,
  lastInvoiceNumber,
  requireInvoice,
} from '../store/invoices';
import { clientCodes, knownCodes } from '../store/known-codes';
import { getLedesProfile } from '../store/ledes-profiles';
import { allClients, getMatter } from '../store/reference';
import { codePolicyFor } from './code-policy';
import { entryViews } from './entry-view';
import { expenseJudge } from './expense-flags';
import { invoiceWork } from './invoice-parts';
import { profileFor } from './profile-for';

/** A page of invoices, newest first. */
export function invoicesPage(
  store: StoreContext,
  { state, before, limit }: CallParsed<'invoicesPage'>,
): CallOutput<'invoicesPage'> {
  const rows = invoicePage(store, state, before, limit + 1);
  return {
    invoices: rows.slice(0, limit).map((invoice) => summaryOf(store, invoiceWork(store, invoice).parts)),
    more: rows.length > limit,
  };
}

function summaryOf(store: StoreContext, { invoice, lines }: InvoiceParts): InvoiceSummary {
  const matter = getMatter(store, invoice.matterId);
  const client = allClients(store).find((one) => one.id === matter?.clientId);
  return {
    invoice,
    matterNumber: matter?.number ?? '',
    matterName: matter?.name ?? '',
    clientName: client?.name ?? '',
    lines: lines.length,
    amountMinor: sum(lines.map(lineAmountMinor)) + adjustmentsOf(invoice),
  };
}

/** Everything that is to be known of an invoice before it is exported. @throws EngineError 'not_found' */
export function invoiceView(store: StoreContext, id: Id): InvoiceView {
  const invoice = requireInvoice(store, id);
  const { parts } = invoiceWork(store, invoice);
  const { checked, problems } = checkedInvoice(store, invoice);
  const { lines } = parts;
  const fees = lines.filter((line) => line.kind === 'fee');
  const expenses = lines.filter((line) => line.kind === 'expense');
  const flagsOfLine = lineFlags(store, parts);
  const currencyOfLine = lineCurrencies(store);
  return {
    ...summaryOf(store, parts),
    lineViews: lines.map((line) => lineView(line, invoice, flagsOfLine(line.id))),
    feesMinor: sum(fees.map(lineAmountMinor)),
    expensesMinor: sum(expenses.map(lineAmountMinor)),
    adjustmentsMinor: adjustmentsOf(invoice),
    fileTotal: checked?.document.total ?? null,
    fileTax: checked?.document.international?.taxTotal ?? null,
    profile: invoice.profileId === null ? null : getLedesProfile(store, invoice.profileId),
    problems: invoice.state === 'draft' ? problems.map(asTold) : [],
    replaced: (checked?.replaced ?? []).map(({ line: _line, ...rest }) => rest),
    waitingLines:
      invoice.state === 'draft'
        ? [
            ...billableEntryIds(store, invoice.matterId)
              .filter((lineId) => currencyOfLine({ id: lineId }) === invoice.currency)
              .map((lineId) => ({ kind: 'fee' as const, id: lineId })),
            ...billableExpenses(store, invoice.matterId)
              .filter(({ currency }) => currency === invoice.currency)
              .map((one) => ({ kind: 'expense' as const, id: one.id })),
          ]
        : [],
  };
}

export type CheckedInvoice = {
  readonly parts: InvoiceParts;
  /** Null without a profile. */
  readonly checked: CheckedExport | null;
  readonly problems: readonly ExportProblem[];
};

/** An invoice with all that stands against its export, the lines' own troubles first. */
export function checkedInvoice(store: StoreContext, invoice: Invoice): CheckedInvoice {
  const { parts, troubles } = invoiceWork(store, invoice);
  const profile = invoice.profileId === null ? null : getLedesProfile(store, invoice.profileId);
  if (profile === null) {
    const missing = errorOf(
      'state',
      null,
      'No client profile is chosen: it says how the file is to be written.',
    );
    const problem: ExportProblem = {
      ...missing,
      lineId: null,
      code: null,
      fix: { kind: 'edit_invoice', field: 'profileId' },
    };
    return { parts, checked: null, problems: [...troubles, problem] };
  }
  const today = isoToday(store.clock.now(), store.clock.zone());
  const checked = checkExport(parts, profile, today, usedSets(store, invoice.matterId));
  return { parts, checked, problems: [...troubles, ...checked.problems] };
}

/** The sets that a matter's client has as its own, and for which kinds a guideline decides. */
function usedSets(store: StoreContext, matterId: Id): UsedSets {
  const matter = getMatter(store, matterId);
  const table = knownCodes(store);
  const policy = codePolicyFor(store, matter);
  const own = clientCodes(store).filter(({ clientId }) => clientId !== null && clientId === matter?.clientId);
  return {
    table,
    own: (kind) => [...new Set(own.filter((code) => code.kind === kind).map(({ setName }) => setName))],
    isRuled: (kind) => allowedSetsFor(policy, kind, table) !== null,
  };
}

const asTold = ({ severity, rule, field, message, code, lineId, fix }: ExportProblem) => ({
  severity,
  rule,
  field,
  message,
  code,
  lineId,
  fix,
});

/** What the guidelines say of an invoice's lines; of one that went out nothing any more. */
function lineFlags(store: StoreContext, { invoice, lines }: InvoiceParts): (id: Id) => Flag[] {
  if (invoice.state !== 'draft') return () => [];
  const judge = expenseJudge(store);
  const fees = entryViews(
    store,
    lines.flatMap(({ kind, id }) => (kind === 'fee' ? [id] : [])),
  );
  const flags = new Map(fees.map((view) => [view.entry.id, view.flags]));
  for (const { kind, id } of lines) {
    const expense = kind === 'expense' ? getExpense(store, id) : null;
    if (expense !== null) flags.set(id, judge(expense));
  }
  return (id) => flags.get(id) ?? [];
}

function lineView(line: BillableLine, invoice: Invoice, flags: Flag[]): InvoiceView['lineViews'][number] {
  const digits = minorDigits(invoice.currency);
  const isFee = line.kind === 'fee';
  const codes = isFee ? [line.facts.taskCode, line.facts.activityCode] : [line.expense.code];
  return {
    id: line.id,
    kind: line.kind,
    date: isFee ? line.facts.workDate : line.expense.date,
    timekeeperName: line.person.name,
    description: isFee ? line.facts.narrative : line.expense.description,
    codes: codes.filter((code) => code !== null),
    units: isFee ? Math.floor((line.facts.seconds * 10_000 + 1800) / 3600) : line.expense.quantity,
    unitCost: isFee ? decimal4FromMinor(line.facts.rateMinor ?? 0, digits) : line.expense.unitPrice,
    amountMinor: lineAmountMinor(line),
    adjustmentMinor: isFee ? adjustmentOf(line.facts, line.adjustmentMinor ?? 0) : 0,
    noCharge: (isFee ? line.facts.billing : line.expense.billing) === 'no_charge',
    flags,
  };
}

/** What a new invoice begins with. The number counts on from the last one. */
export function invoiceStart(store: StoreContext): InvoiceStart {
  const today = isoToday(store.clock.now(), store.clock.zone());
  const clients = new Map(allClients(store).map((client) => [client.id, client.name]));
  const elsewhere = new Map(elsewhereByMatter(store).map((one) => [one.matterId, one]));
  const profileOf = profileFor(store);
  const { ofMatter } = currencies(store);
  const currencyOfLine = lineCurrencies(store);
  const matters = billableMatters(store).flatMap(({ matterId, entries, expenses }) => {
    const matter = getMatter(store, matterId);
    if (matter === null) return [];
    const ids = billableEntryIds(store, matterId);
    const all = billableExpenses(store, matterId);
    const own = ofMatter(matterId);
    const inUse = [...ids.map((id) => currencyOfLine({ id })), ...all.map((one) => one.currency)];
    // One invoice has one currency: the client's, or what there is where nothing is in it.
    const currency = inUse.includes(own) ? own : (inUse[0] ?? own);
    const taken = ids.filter((id) => currencyOfLine({ id }) === currency);
    const fees = taken.flatMap((id) => getApproval(store, id) ?? []);
    const costs = all.filter((one) => one.currency === currency);
    const days = [...fees.map(({ facts }) => facts.workDate), ...costs.map((cost) => cost.date)].sort();
    const amountMinor =
      sum(fees.map(({ facts, adjustmentMinor }) => billedMinorOf(facts, adjustmentMinor ?? 0))) +
      sum(costs.map(expenseAmountMinor));
    const client = clients.get(matter.clientId ?? '');
    const title = [matter.number, matter.name, client].filter((word) => word !== undefined && word !== '');
    return [
      {
        matterId,
        title: title.join(' · '),
        entries: taken.length,
        expenses: costs.length,
        amountMinor,
        currency,
        from: days[0] ?? today,
        to: days.at(-1) ?? today,
        profileId: profileOf(matter),
        elsewhere: {
          ...countsOf(elsewhere.get(matterId)),
          otherCurrency: entries + expenses - taken.length - costs.length,
        },
      },
    ];
  });
  return {
    number: nextNumber(lastInvoiceNumber(store), today.slice(0, 4)),
    date: today,
    matters: matters.sort((left, right) => right.amountMinor - left.amountMinor),
    others: othersOf(
      [...elsewhere.values()].filter((one) => !matters.some((own) => own.matterId === one.matterId)),
    ),
  };
}

const countsOf = (one: ElsewhereCount | undefined): Elsewhere => ({
  inReview: one?.inReview ?? 0,
  onPms: one?.onPms ?? 0,
  hidden: one?.hidden ?? 0,
  draftExpenses: one?.draftExpenses ?? 0,
  otherCurrency: 0,
});

const othersOf = (all: readonly ElsewhereCount[]): InvoiceStart['others'] => ({
  inReview: sum(all.map(({ inReview }) => inReview)),
  onPms: sum(all.map(({ onPms }) => onPms)),
  hidden: sum(all.map(({ hidden }) => hidden)),
  draftExpenses: sum(all.map(({ draftExpenses }) => draftExpenses)),
  otherCurrency: 0,
  matters: all.length,
});

/** "2026-015" after "2026-014"; a year's first is 001. Another form counts its last digits on. */
export function nextNumber(last: string | null, year: string): string {
  const own = /^(\d{4})-(\d+)$/.exec(last ?? '');
  if (last === null || (own !== null && own[1] !== year)) return `${year}-001`;
  const match = /^(.*?)(\d+)$/.exec(last);
  if (match === null) return `${last}-2`;
  const [, head = '', digits = ''] = match;
  return `${head}${(BigInt(digits) + 1n).toString().padStart(digits.length, '0')}`;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const adjustmentsOf = (invoice: Invoice): number => sum(invoice.adjustments.map((one) => one.amountMinor));
