import { z } from 'zod';
import { multiplyDecimals } from '../../money/decimal';
import { formatMoney, formatUnitPrice } from '../../money/format';
import { amountMinorOf, type ExpenseLine, timekeeperIdOf } from '../line';
import { phraseFinder, plainOf } from '../phrases';
import type { Finding } from '../rule-kind';
import { defineKind } from '../rule-kind';
import { Codes, Money, minorOf, namesCode, parameter, Words } from '../values';

const Limit = z
  .strictObject({ codes: Codes.min(1), unitMax: Money.optional(), dayMax: Money.optional() })
  .refine(({ unitMax, dayMax }) => unitMax !== undefined || dayMax !== undefined, {
    path: ['unitMax'],
    message: 'a limit needs “unitMax” or “dayMax”',
  });

/** What expenses may cost, which need a receipt or an approval, and which are overhead. */
export const expenseLimit = defineKind({
  kind: 'expense-limit',
  title: 'Expenses',
  about: 'Limits by unit and day, receipts, approvals, and what is overhead.',
  reason: 'EXP',
  judges: 'expense',
  reach: 'day',
  adjusts: true,
  parameters: {
    limits: parameter(z.array(Limit).max(200).default([]), 'json', 'Limits'),
    receiptAbove: parameter(Money.optional(), 'money', 'A receipt above'),
    approvalAbove: parameter(Money.optional(), 'money', 'Approval above'),
    notBillable: parameter(Codes.default([]), 'codes', 'Codes that are not paid'),
    overhead: parameter(Words.default([]), 'words', 'Words that tell overhead'),
  },
  check: (rule) =>
    rule.limits.length + rule.notBillable.length + rule.overhead.length === 0 &&
    rule.receiptAbove === undefined &&
    rule.approvalAbove === undefined
      ? { path: 'limits', message: 'a rule on expenses needs at least one limit' }
      : null,
  prepare({ id, limits, receiptAbove, approvalAbove, notBillable, overhead }) {
    const find = phraseFinder(overhead);
    return (line, around) => {
      if (line.what !== 'expense' || line.expense.billing !== 'billable') return null;
      const { code, receiptPath } = line.expense;
      const amount = amountMinorOf(line);
      const digits = around.minorDigits;
      const say = (money: number) => formatMoney(minorOf(money, digits), around.currency);
      const findings: Finding[] = [];
      if (namesCode(notBillable, code)) {
        findings.push(nothing('not-billable', `The client does not pay for ${code}.`, amount));
      }
      const word = find(plainOf(line).plain);
      if (word !== null)
        findings.push(
          nothing('overhead', `“${word}” is overhead, which the client does not pay for.`, amount),
        );
      for (const [at, limit] of limits.entries()) {
        if (!namesCode(limit.codes, code)) continue;
        const over = overUnit(line, limit.unitMax, digits);
        if (over !== null) findings.push({ ...over, part: `unit.${at}`, ...copyReason(code) });
        if (limit.dayMax === undefined) continue;
        const group = around.index.group('matter-day', line);
        const sums = around.index.once(group, `${id} ${at}`, () => daySums(group, limit.codes));
        const before = sums.get(line.id) ?? 0;
        const most = minorOf(limit.dayMax, digits);
        if (before + amount <= most) continue;
        const after = Math.max(0, most - before);
        findings.push({
          message: `${formatMoney(before + amount, around.currency)} on this day, over ${say(limit.dayMax)}.`,
          field: null,
          part: `day.${at}`,
          fix: 'write_down',
          adjustment: { what: 'amount', before: amount, after },
        });
      }
      if (receiptAbove !== undefined && receiptPath === null && amount > minorOf(receiptAbove, digits)) {
        findings.push({
          message: `Above ${say(receiptAbove)} a receipt is asked for.`,
          field: null,
          part: 'receipt',
        });
      }
      if (approvalAbove !== undefined && amount > minorOf(approvalAbove, digits)) {
        findings.push({
          message: `Above ${say(approvalAbove)} the client’s approval is asked for.`,
          field: null,
          part: 'approval',
        });
      }
      return findings;
    };
  },
});

const nothing = (part: string, message: string, amount: number): Finding => ({
  message,
  field: null,
  part,
  fix: 'no_charge',
  adjustment: { what: 'amount', before: amount, after: 0 },
});

/** Copies have a reason of their own with the portals. */
const copyReason = (code: string | null) => (code === 'E101' ? ({ reason: 'COPY' } as const) : {});

function overUnit({ expense }: ExpenseLine, unitMax: number | undefined, digits: number): Finding | null {
  if (unitMax === undefined) return null;
  const most = Math.round(unitMax * 10_000);
  if (expense.unitPrice <= most) return null;
  const cost = (unitPrice: number) =>
    multiplyDecimals({ value: expense.quantity, scale: 4 }, { value: unitPrice, scale: 4 }, digits);
  return {
    message: `${formatUnitPrice(expense.unitPrice, expense.currency)} each, over ${formatUnitPrice(most, expense.currency)}.`,
    field: null,
    fix: 'write_down',
    adjustment: { what: 'amount', before: cost(expense.unitPrice), after: cost(most) },
  };
}

/** What the same timekeeper laid out under the codes on the day before each line. */
function daySums(group: readonly Parameters<typeof amountMinorOf>[0][], codes: readonly string[]) {
  const sums = new Map<string, number>();
  const before = new Map<string, number>();
  for (const line of group) {
    if (line.what !== 'expense' || !namesCode(codes, line.expense.code)) continue;
    const spent = sums.get(timekeeperIdOf(line)) ?? 0;
    before.set(line.id, spent);
    sums.set(timekeeperIdOf(line), spent + amountMinorOf(line));
  }
  return before;
}
