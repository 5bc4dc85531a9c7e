import { useState } from 'react';
import type { ExpenseContent } from '../../../shared/domain/expense';
import type { ExpenseView, Flag } from '../../../shared/ipc/views';
import { formatMoney } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand, useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { useWhyNot } from '../../state/use-why-not';
import { Button } from '../../ui/button';
import { FlagList } from '../../ui/flag-list';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { WaiveForm, waivable } from '../prebill/waive-dialog';
import { type ExpenseStep, expenseStepFor } from './expense-steps';

/**
 * What the client's guidelines say of an expense at each key, with one press that keeps the rule. Only what is saved can be
 * waived: a waiver holds for exactly one content.
 */
export function ExpenseFlags({
  view,
  content,
  isChanged,
  onStep,
  onTaken,
}: {
  /** Null: not saved yet. */
  view: ExpenseView | null;
  content: Omit<ExpenseContent, 'timekeeperId'>;
  isChanged: boolean;
  onStep: (step: ExpenseStep) => void;
  /** The saved expense says something else now. */
  onTaken: () => void;
}) {
  const { data } = useQuery('expenseTry', { id: view?.expense.id ?? null, content });
  const [waiving, setWaiving] = useState<Flag | null>(null);
  const waive = useCommand('expenseWaive', { quiet: true });
  // What is still to be typed is seen in the fields.
  const flags = (data?.flags ?? []).filter((flag) => flag.guideline !== undefined);
  const mayWaive = view !== null && !isChanged && view.expense.reviewState !== 'approved';
  const whyNot = useWhyNot('waive');
  const withdraw = async (id: string): Promise<void> => {
    const done = await runCommand('expenseWaiverWithdraw', { id });
    if (done.ok) sayDone(words.invoices.waiverWithdrawnRuleSpeaksAgain);
  };
  const take = async (flag: Flag, { id, revision }: ExpenseView['expense']): Promise<void> => {
    if (flag.guideline === undefined) return;
    const { ruleSet, version } = flag.guideline;
    const done = await runCommand('expenseFlagTake', { id, revision, rule: flag.rule, ruleSet, version });
    if (!done.ok) return;
    sayDone(words.invoices.broughtToWhatClientPays);
    onTaken();
  };
  const actionOf = (flag: Flag) => {
    const { waiver } = flag;
    if (waiver !== undefined) {
      return mayWaive ? (
        <Button size="small" variant="quiet" onPress={() => void withdraw(waiver.id)}>
          {words.invoices.withdraw}
        </Button>
      ) : null;
    }
    const taking = mayWaive && view !== null && isDiscount(flag) ? view.expense : null;
    const step = taking === null ? expenseStepFor(flag, content) : null;
    return (
      <span className="flex shrink-0 gap-1">
        {step === null ? null : (
          <Button size="small" onPress={() => onStep(step)}>
            {step.label}
          </Button>
        )}
        {taking === null ? null : (
          <Button size="small" onPress={() => void take(flag, taking)}>
            {words.invoices.bill(formatMoney(flag.guideline?.adjustment?.after ?? 0, content.currency))}
          </Button>
        )}
        {mayWaive ? (
          <Button size="small" variant="quiet" isDisabled={whyNot !== null} onPress={() => setWaiving(flag)}>
            {words.invoices.waive}
          </Button>
        ) : null}
      </span>
    );
  };
  return (
    <>
      <FlagList flags={flags} actionOf={actionOf} className="col-span-6" />
      {whyNot !== null && mayWaive && waivable({ flags }).length > 0 ? (
        <Note className="col-span-6">{whyNot}</Note>
      ) : null}
      {waivable({ flags }).length > 0 && !mayWaive && view?.expense.reviewState !== 'approved' ? (
        <Note className="col-span-6">{words.invoices.ruleCanBeWaivedOnce}</Note>
      ) : null}
      {waiving && view ? (
        <WaiveForm
          flags={waivable({ flags })}
          first={waiving}
          error={waive.error?.message ?? null}
          isPending={waive.isPending}
          onWaive={async (waived) => {
            const { id, revision } = view.expense;
            return (await waive.run({ id, revision, ...waived })).ok;
          }}
          onClose={() => setWaiving(null)}
        />
      ) : null}
    </>
  );
}

/** A share of the amount, whatever it is made of: it would be asked of what is left again, so it is taken with a word. */
const isDiscount = ({ guideline }: Flag): boolean =>
  guideline?.kind === 'late-invoice' && guideline.adjustment !== null;
