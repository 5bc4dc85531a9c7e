import { billedTimeOf } from '../../../shared/domain/entry-facts';
import { type Expense, expenseAmountMinor, expenseCostMinor } from '../../../shared/domain/expense';
import type { Id } from '../../../shared/domain/id';
import type { EntryView, PrebillView } from '../../../shared/ipc/views';
import type { Currency } from '../../../shared/money/money';
import type { DraftExpense, DraftLine } from '../../../shared/prebill/draft';
import { redline } from '../../../shared/prebill/draft';
import { rememberDraft } from '../../commands/prebill-draft';
import { EngineError } from '../../engine-error';
import { prebillGet } from '../../queries/prebill';
import { getAccount, myName } from '../../store/account';
import { nowInstant, type StoreContext } from '../../store/database';
import { unbilledExpenses } from '../../store/expenses';
import { contentHash } from '../../store/hash';
import { lastDraft } from '../../store/prebill-drafts';
import { getTimekeeper } from '../../store/reference';
import { writeWhole } from '../write-whole';
import { escaped } from './escaped';
import { inZone } from './in-zone';
import { prebillHtml } from './prebill-html';

/** Makes a PDF of a page that runs no script. `footer` is small HTML that stands under every page. */
export type PrintPdf = (html: string, footer: string) => Promise<Uint8Array>;

export type PrintedPrebill = { readonly lines: number; readonly path: string; readonly hash: string };

/**
 * Writes a matter's pre-bill to a PDF with a DRAFT mark, the time, the name and the hash of its content, and remembers it,
 * so that the next one can show what changed. Works offline.
 * @param showChanges against the draft printed last, where there is one
 * @throws EngineError 'store' for the disk
 */
export async function printPrebill(
  store: StoreContext,
  print: PrintPdf,
  asked: { matterId: Id; file: string; showChanges: boolean },
): Promise<PrintedPrebill> {
  const view = prebillGet(store, { matterId: asked.matterId });
  const { currency } = view.matter;
  const lines = view.lines.map((line) => draftLine(line, currency));
  const expenses = unbilledExpenses(store, asked.matterId).map((one) => draftExpense(store, one));
  const hash = contentHash(expenses.length === 0 ? lines : { lines, expenses });
  const before = asked.showChanges ? lastDraft(store, asked.matterId) : null;
  const madeAt = nowInstant(store);
  const html = prebillHtml({
    firmName: getAccount(store).firmName ?? '',
    matter: view.matter,
    totals: view.totals,
    lines: redline(lines, before?.lines ?? null),
    otherTotals: view.otherTotals,
    expenses,
    expenseTotals: view.expenses,
    currency,
    madeBy: myName(store),
    madeAt: inZone(madeAt, store.clock.zone()),
    hash,
    since: before === null ? null : inZone(before.madeAt, store.clock.zone()),
  });
  const pdf = await print(html, footer(view, hash));
  await writeWhole(asked.file, pdf);
  rememberDraft(store, { matterId: asked.matterId, hash, lines });
  return { lines: lines.length, path: asked.file, hash };
}

/** What the PMS hides from this person is printed as nothing: it is unknown, and counts in no sum (contract 5). */
function draftLine({ entry, hidden, ...view }: EntryView, currency: Currency): DraftLine {
  return {
    entryId: entry.id,
    workDate: entry.workDate,
    timekeeperName: view.timekeeperName,
    narrative: hidden.includes('narrative') ? '' : entry.narrative,
    taskCode: entry.taskCode,
    activityCode: entry.activityCode,
    billing: entry.billing,
    workedSeconds: hidden.includes('seconds') ? 0 : entry.workedSeconds,
    billedSeconds: billedTimeOf({ seconds: view.billedSeconds, billing: entry.billing }),
    rateMinor: view.rateMinor,
    amountMinor: view.amountMinor,
    ...(view.adjustmentMinor === 0 ? {} : { adjustmentMinor: view.adjustmentMinor }),
    ...(view.currency === currency ? {} : { currency: view.currency }),
  };
}

function draftExpense(store: StoreContext, expense: Expense): DraftExpense {
  return {
    expenseId: expense.id,
    date: expense.date,
    timekeeperName: getTimekeeper(store, expense.timekeeperId)?.name ?? '',
    code: expense.code,
    description: expense.description,
    billing: expense.billing,
    costMinor: expenseCostMinor(expense),
    amountMinor: expenseAmountMinor(expense),
    currency: expense.currency,
  };
}

function footer({ matter }: PrebillView, hash: string): string {
  return `<div style="width:100%;padding:0 14mm;font:7pt sans-serif;color:#555;display:flex;justify-content:space-between">
<span>DRAFT · ${escaped(matter.matterNumber || matter.matterName)} · ${hash.slice(0, 16)}</span>
<span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}

/** Where no printer was given, as in a plain Node. */
export const noPrinter: PrintPdf = () =>
  Promise.reject(new EngineError('not_allowed', 'A PDF can only be made in the app’s window.'));
