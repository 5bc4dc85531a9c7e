import { type Expense, ExpenseContent } from '../../shared/domain/expense';
import { expenseChecks } from '../../shared/guidelines/checks/expense';
import type { Flag } from '../../shared/guidelines/flag';
import { inOrder } from '../../shared/guidelines/flags-of';
import { judgeLine } from '../../shared/guidelines/judge';
import type { ExpenseLine } from '../../shared/guidelines/line';
import { withWaivers } from '../../shared/guidelines/waiver';
import type { StoreContext } from '../store/database';
import { invoiceOfLine } from '../store/invoices';
import { factsContext } from '../store/reference';
import { waiversInForce } from '../store/waivers';
import { guidelineSurroundings } from './guideline-around';
import { refusalJudge } from './refusals';
import { ruleBook } from './rule-book';
import { waivedContentHash } from './waived-content';

/**
 * Judges expenses by the rules of each one's matter, beside the matter's other unbilled lines; what went out is not judged
 * any more. Another one than is saved, with the same id, is judged in the saved one's place.
 */
export function expenseJudge(store: StoreContext): (expense: Expense) => Flag[] {
  const around = guidelineSurroundings(store, factsContext(store));
  const book = ruleBook(store);
  const waivers = waiversInForce(store);
  const refusedBy = refusalJudge(store);
  return (expense) => {
    if (expense.deletedAt !== null || invoiceOfLine(store, expense.id)?.state === 'exported') return [];
    const clientId = around.matterOf(expense.matterId)?.clientId ?? null;
    const ruleSet = book.ruleSetFor(expense.matterId, clientId, expense.date);
    const content = ExpenseContent.strip().parse(expense);
    const line = around.asBilled<ExpenseLine>({ what: 'expense', id: expense.id, expense: content });
    const beside = around.aroundOf(ruleSet, line);
    const verdicts = judgeLine(ruleSet, line, beside);
    const refusals = refusedBy(line, verdicts, ruleSet, () => beside);
    const flags = inOrder([...refusals, ...expenseChecks(expense), ...verdicts]);
    return withWaivers(flags, waivers.get(expense.id) ?? [], () => waivedContentHash(content, line));
  };
}
