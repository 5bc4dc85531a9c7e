import { z } from 'zod';
import { openEnd, type Period } from '../around';
import { dateOf, type Line } from '../line';
import { defineKind } from '../rule-kind';
import { CountFromOne, parameter } from '../values';

/** Lines outside the billing period, and a bill that spans more months than the client takes in one. */
export const billingPeriod = defineKind({
  kind: 'billing-period',
  title: 'Billing period',
  about: 'Dates outside the billing period, or a bill over too many months.',
  reason: 'DATE',
  judges: 'both',
  reach: 'matter',
  adjusts: false,
  parameters: {
    withinPeriod: parameter(z.boolean().default(true), 'switch', 'Dates lie in the billing period'),
    maxMonths: parameter(CountFromOne.max(24).optional(), 'number', 'One bill holds at most so many months'),
    sameYear: parameter(z.boolean().default(false), 'switch', 'One bill holds one year only'),
  },
  prepare:
    ({ id, withinPeriod, maxMonths, sameYear }) =>
    (line, { index, period }) => {
      const date = dateOf(line);
      const found = (message: string) => ({ message, field: 'workDate', fix: 'date' }) as const;
      if (withinPeriod && period !== null && (date < period.from || date > period.to)) {
        return found(outsideWords(period));
      }
      if (maxMonths === undefined && !sameYear) return null;
      const group = index.group('matter', line);
      const last = index.once(group, id, () => lastMonth(group));
      // The latest month is what the bill is for; what lies before it by too much does not belong on it.
      if (sameYear && date.slice(0, 4) !== last.slice(0, 4)) {
        return found(`The bill holds work of ${date.slice(0, 4)} and of ${last.slice(0, 4)}.`);
      }
      if (maxMonths === undefined || monthNumber(last) - monthNumber(date) < maxMonths) return null;
      const most = maxMonths === 1 ? 'one month' : `${maxMonths} months`;
      return found(`The bill reaches to ${last.slice(0, 7)}, and the client takes ${most} on one.`);
    },
});

/** A period that has no end begins after what was billed. */
function outsideWords({ from, to, source }: Period): string {
  if (to === openEnd) return `What was worked before ${from} has been billed (${source}).`;
  return `The date lies outside the billing period ${from} to ${to} (${source}).`;
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const lastMonth = (lines: readonly Line[]): string => lines.map(dateOf).sort().at(-1) ?? '';
