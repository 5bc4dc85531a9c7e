import { type Expense, expenseAmountMinor, expenseCostMinor } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { ExpenseView } from '../../shared/ipc/views';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { expensePage, requireExpense } from '../store/expenses';
import { invoiceOfLine } from '../store/invoices';
import { allClients, allCodes, getMatter, getTimekeeper } from '../store/reference';
import { expenseJudge } from './expense-flags';
import { typedId } from './guideline-around';

/** An expense with everything derived. @throws EngineError 'not_found' */
export function expenseView(store: StoreContext, id: Id): ExpenseView {
  return viewsOf(store, [requireExpense(store, id)])[0] as ExpenseView;
}

/** A page of expenses, newest first. */
export function expensesPage(
  store: StoreContext,
  query: CallParsed<'expensesPage'>,
): CallOutput<'expensesPage'> {
  const rows = expensePage(store, { ...query, limit: query.limit + 1 });
  return {
    expenses: viewsOf(store, rows.slice(0, query.limit)),
    more: rows.length > query.limit,
  };
}

/** What would be said of an expense as it is typed, beside the matter's other lines. */
export function tryExpense(
  store: StoreContext,
  { id, content }: CallParsed<'expenseTry'>,
): CallOutput<'expenseTry'> {
  const saved = id === null ? null : requireExpense(store, id);
  const at = nowInstant(store);
  const typed: Expense = {
    ...content,
    timekeeperId: saved?.timekeeperId ?? myTimekeeperId(store),
    id: saved?.id ?? typedId,
    reviewState: 'draft',
    reviewNote: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  return { flags: expenseJudge(store)(typed) };
}

function viewsOf(store: StoreContext, expenses: readonly Expense[]): ExpenseView[] {
  const clients = new Map(allClients(store).map((client) => [client.id, client.name]));
  const codes = new Map(
    allCodes(store).flatMap((code) => (code.kind === 'expense' ? [[code.code, code.name] as const] : [])),
  );
  const judge = expenseJudge(store);
  return expenses.map((expense) => {
    const matter = expense.matterId === null ? null : getMatter(store, expense.matterId);
    return {
      expense,
      matterNumber: matter?.number ?? '',
      matterName: matter?.name ?? '',
      clientName: clients.get(matter?.clientId ?? '') ?? '',
      timekeeperName: getTimekeeper(store, expense.timekeeperId)?.name ?? '',
      codeName: expense.code === null ? null : (codes.get(expense.code) ?? null),
      amountMinor: expenseAmountMinor(expense),
      costMinor: expenseCostMinor(expense),
      invoice: invoiceOfLine(store, expense.id),
      flags: judge(expense),
    };
  });
}
