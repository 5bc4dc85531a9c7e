import type { ExpenseContent } from '../../domain/expense';
import type { Flag } from '../flag';

type Checked = Pick<ExpenseContent, 'matterId' | 'code' | 'description' | 'quantity' | 'unitPrice'>;

/** What an expense must say before it can be billed, whoever the client is; nobody can waive it. */
export function expenseChecks(expense: Checked): Flag[] {
  const missing = (rule: string, message: string, field: Flag['field'] = null): Flag => ({
    rule: `expense.${rule}`,
    level: 'block',
    message,
    field,
    source: 'Daybook',
  });
  return [
    ...(expense.matterId === null ? [missing('matter', 'It has no matter yet.', 'matterId')] : []),
    ...(expense.code === null ? [missing('code', 'It has no expense code yet.')] : []),
    ...(expense.description.trim() === ''
      ? [missing('description', 'It has no description yet.', 'narrative')]
      : []),
    ...(expense.quantity === 0 || expense.unitPrice === 0 ? [missing('amount', 'It comes to nothing.')] : []),
  ];
}
