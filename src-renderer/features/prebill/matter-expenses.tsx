import { useState } from 'react';
import type { ExpenseView } from '../../../shared/ipc/views';
import { formatMoney } from '../../state/format';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { CodeChip } from '../../ui/code-chip';
import { DateLabel } from '../../ui/date-label';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { Money } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import { Surface } from '../../ui/surface';
import { Faint, Text } from '../../ui/text';
import { words } from '../../words';
import { ExpenseDialog } from '../invoices/expense-dialog';

const most = 200;

/** The matter's expenses that went out on no invoice, with what the guidelines say of them; nothing where there are none. */
export function MatterExpenses({ matterId }: { matterId: string }) {
  const { data } = useQuery('expensesPage', { matterId, show: 'open', after: null, limit: most });
  const [editing, setEditing] = useState<ExpenseView | null>(null);
  const views = data?.expenses ?? [];
  const [first] = views;
  if (first === undefined) return null;
  const flagged = views.filter(({ flags }) => flags.some(({ waiver }) => waiver === undefined)).length;
  return (
    <Surface as="section" aria-label={words.prebill.expenses} edge="top" className="shrink-0 px-4 py-1">
      <DisclosurePanel title={summary(views, flagged)}>
        <ul aria-label={words.prebill.expensesNotBilled} className="max-h-40 overflow-auto">
          {views.map((view) => {
            const { expense } = view;
            return (
              <Surface as="li" key={expense.id} edge="top" className="flex min-h-9 items-center gap-3 py-1">
                <DateLabel date={expense.date} />
                {expense.code === null ? (
                  <Text tone="warn" size="note">
                    {words.prebill.noCode}
                  </Text>
                ) : (
                  <CodeChip
                    code={expense.code}
                    {...(view.codeName === null ? {} : { name: view.codeName })}
                  />
                )}
                <span className="min-w-0 flex-1 truncate" title={expense.description}>
                  {expense.description || <Faint>{words.prebill.noDescription}</Faint>}
                </span>
                <FlagCount flags={view.flags} />
                <Money minor={view.amountMinor} currency={expense.currency} weight="medium" />
                <Button
                  size="small"
                  aria-label={words.prebill.editNamed(expense.description || words.prebill.expense)}
                  onPress={() => setEditing(view)}
                >
                  {words.prebill.edit}
                </Button>
              </Surface>
            );
          })}
        </ul>
      </DisclosurePanel>
      {editing ? <ExpenseDialog view={editing} onClose={() => setEditing(null)} /> : null}
    </Surface>
  );
}

/** "2 expenses not billed: $41.25, 1 flagged". Each currency for itself: they are never summed. */
function summary(views: readonly ExpenseView[], flagged: number): string {
  const sums = Map.groupBy(views, ({ expense }) => expense.currency);
  const money = [...sums].map(([currency, some]) =>
    formatMoney(
      some.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      currency,
    ),
  );
  const flags = flagged === 0 ? '' : words.prebill.flagged(flagged);
  return words.prebill.expensesNotBilledSum(views.length, money.join(' and '), flags);
}
