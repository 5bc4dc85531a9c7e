import { z } from 'zod';
import { formatMoney } from '../../money/format';
import { nothingBilled } from '../around';
import { amountMinorOf, dateOf, type Line, matterIdOf } from '../line';
import { defineKind } from '../rule-kind';
import { CodePattern, Money, minorOf, parameter } from '../values';

export const Budget = z.strictObject({
  /** A matter's number; left out: every matter of the client for itself. */
  matter: z.string().trim().min(1).max(100).optional(),
  /** A phase or task ("L300", "L3*"); left out: the whole matter. */
  code: CodePattern.optional(),
  amount: Money,
});
export type Budget = z.infer<typeof Budget>;

/** Budgets by matter, phase or task. The line with which a mark is passed is flagged, and those after it. */
export const budget = defineKind({
  kind: 'budget',
  title: 'Budgets',
  about: 'Work that goes over a budget of the matter, a phase or a task.',
  reason: 'BUDG',
  judges: 'both',
  reach: 'matter',
  adjusts: false,
  parameters: {
    budgets: parameter(z.array(Budget).min(1).max(500), 'json', 'Budgets'),
    warnAtPercent: parameter(
      z.array(z.number().positive().max(1000)).min(1).max(10).default([100]),
      'json',
      'Say so at percent',
    ),
    per: parameter(z.enum(['bill', 'month', 'year', 'matter']).default('bill'), 'choice', 'Counted per'),
  },
  prepare({ id, budgets, warnAtPercent, per }) {
    const marks = [...warnAtPercent].sort((one, other) => other - one);
    const spanOf = (line: Line): string =>
      dateOf(line).slice(0, { bill: 0, month: 7, year: 4, matter: 0 }[per]);
    return (line, around) => {
      const number = around.matterOf(
        line.what === 'fee' ? line.facts.matterId : line.expense.matterId,
      )?.number;
      const group = around.index.group('matter', line);
      const billed = per === 'bill' ? nothingBilled : around.billedOf(matterIdOf(line));
      return budgets.flatMap((one, at) => {
        if (one.matter !== undefined && one.matter !== number) return [];
        if (!isIn(line, one)) return [];
        const spent = around.index.once(group, `${id} ${at}`, () =>
          runningSums(billed.lines, group, one, spanOf),
        );
        const { before = 0, after = 0, earlier = 0 } = spent.get(line.id) ?? {};
        const amount = minorOf(one.amount, around.minorDigits);
        const mark = marks.find((percent) => after * 100 > amount * percent);
        if (mark === undefined || after === before) return [];
        const percent = Math.floor((after * 100) / amount);
        const what = one.code === undefined ? 'the matter' : one.code;
        const all = formatMoney(amount, around.currency);
        const earlierWords =
          earlier === 0
            ? ''
            : ` ${formatMoney(earlier, around.currency)} of it is on earlier bills (${billed.source}).`;
        const message = `With this line ${percent} % of the budget of ${all} for ${what} is used.${earlierWords}`;
        return [{ message, field: null, part: `${at}`, fix: 'write_down' as const }];
      });
    };
  },
});

const isIn = (line: Line, budgetOf: Budget): boolean =>
  isOfBudget(budgetOf, line.what === 'fee' ? line.facts.taskCode : line.expense.code);

/** Whether work with this task or expense code uses a budget. */
export function isOfBudget({ code }: Budget, own: string | null): boolean {
  if (code === undefined) return true;
  if (own === null) return false;
  if (code.endsWith('*')) return own.startsWith(code.slice(0, -1));
  // A phase stands for its tasks: same letters, same first digit.
  const phase = /^([A-Z]+\d)00$/.exec(code)?.[1];
  return phase === undefined ? own === code : own.startsWith(phase);
}

/** What each line adds to its span, after what earlier bills hold of it. */
function runningSums(
  billed: readonly Line[],
  lines: readonly Line[],
  budgetOf: Budget,
  spanOf: (line: Line) => string,
) {
  const sums = new Map<string, number>();
  for (const line of billed) {
    if (isIn(line, budgetOf)) sums.set(spanOf(line), (sums.get(spanOf(line)) ?? 0) + amountMinorOf(line));
  }
  const earlierBy = new Map(sums);
  const at = new Map<string, { before: number; after: number; earlier: number }>();
  for (const line of lines) {
    if (!isIn(line, budgetOf)) continue;
    const before = sums.get(spanOf(line)) ?? 0;
    const after = before + amountMinorOf(line);
    sums.set(spanOf(line), after);
    at.set(line.id, { before, after, earlier: earlierBy.get(spanOf(line)) ?? 0 });
  }
  return at;
}
