import { useState } from 'react';
import { compileRuleSet } from '../../../shared/guidelines/compile';
import { newestOf } from '../../../shared/guidelines/rule-book';
import type { RuleSet } from '../../../shared/guidelines/rule-set';
import type { RuleBookView } from '../../../shared/ipc/views';
import { parseHours } from '../../../shared/time/hours';
import { useToday } from '../../state/clock';
import { codeTableOf } from '../../state/code-table';
import { aroundTyped, nothingSaid } from '../../state/rule-book';
import { useReference } from '../../state/use-reference';
import { FlagList } from '../../ui/flag-list';
import { SegmentedControl } from '../../ui/segmented-control';
import { Strong, Text } from '../../ui/text';
import { TextArea, TextField } from '../../ui/text-field';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { readDecimal } from '../invoices/decimal-text';
import { type TriedLine, verdictsOn } from './tried-line';

type What = TriedLine['what'];

/** A line of time or an expense that is made up to try a rule set on, judged at each key. */
export function TryLine({ ruleSet, book }: { ruleSet: RuleSet; book: RuleBookView | undefined }) {
  const reference = useReference();
  const today = useToday();
  const [what, setWhat] = useState<What>('fee');
  const [text, setText] = useState(words.guidelines.reviewAnswersDraftMotion);
  const [hours, setHours] = useState('2.4');
  const [amount, setAmount] = useState('120.00');
  const [taskCode, setTask] = useState<string | null>(null);
  const [activityCode, setActivity] = useState<string | null>(null);
  const [expenseCode, setExpense] = useState<string | null>(null);
  if (reference === undefined) return null;
  const seconds = parseHours(hours);
  const price = readDecimal(amount);
  const line: TriedLine = {
    what,
    text,
    seconds: seconds ?? 0,
    amount: price ?? 0,
    taskCode,
    activityCode,
    expenseCode,
  };
  const own = { id: '', seconds: line.seconds, matterId: null };
  // The text is only tried where it is sound, and what it builds on is there.
  const compiled = compileRuleSet(ruleSet, newestOf(book?.sets ?? []).find);
  const flags = verdictsOn(compiled, line, {
    today,
    timekeeperId: reference.meId ?? '',
    rateMinor: reference.timekeepers.find(({ id }) => id === reference.meId)?.rateMinor ?? null,
    currency: reference.currency,
    codes: codeTableOf(reference.codes),
    known: aroundTyped(reference, book ?? nothingSaid, null, [], own),
  });
  return (
    <section aria-label={words.guidelines.onLineOfYourOwn} className="flex min-w-0 flex-col gap-3">
      <Strong as="h3">{words.guidelines.onLineOfYourOwn}</Strong>
      <SegmentedControl
        label={words.guidelines.whatIsTried}
        className="self-start"
        value={what}
        onChange={setWhat}
        segments={[
          { id: 'fee', label: words.guidelines.time },
          { id: 'expense', label: words.guidelines.expense },
        ]}
      />
      <TextArea
        label={what === 'fee' ? words.common.narrative : words.guidelines.description}
        value={text}
        onChange={setText}
        rows={3}
      />
      {what === 'fee' ? (
        <div className="grid grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)] gap-3">
          <TextField
            label={words.common.hours}
            inputClassName="figures"
            value={hours}
            onChange={setHours}
            error={seconds === null ? words.guidelines.writeHours : null}
          />
          <CodePicker kind="task" value={taskCode} onChange={setTask} />
          <CodePicker kind="activity" value={activityCode} onChange={setActivity} />
        </div>
      ) : (
        <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
          <TextField
            label={words.common.amount}
            inputClassName="figures"
            value={amount}
            onChange={setAmount}
            error={price === null ? words.guidelines.writeAmount : null}
          />
          <CodePicker kind="expense" value={expenseCode} onChange={setExpense} />
        </div>
      )}
      <div role="status">
        {flags.length === 0 ? (
          <Text as="p" tone="good">
            {words.guidelines.nothingToFlag}
          </Text>
        ) : (
          <FlagList flags={flags} />
        )}
      </div>
    </section>
  );
}
