import { z } from 'zod';
import { addDays } from '../../time/calendar';
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
    lateTime: parameter(
      z.enum(['warn', 'refuse', 'allow']).default('warn'),
      'choice',
      'Late time, of days that an earlier bill was for',
    ),
    maxMonths: parameter(CountFromOne.max(24).optional(), 'number', 'One bill holds at most so many months'),
    sameYear: parameter(z.boolean().default(false), 'switch', 'One bill holds one year only'),
  },
  prepare:
    ({ id, withinPeriod, lateTime, maxMonths, sameYear }) =>
    (line, { index, period }) => {
      const date = dateOf(line);
      const found = (message: string) => ({ message, field: 'workDate', fix: 'date' }) as const;
      if (withinPeriod && period !== null && (date < period.from || date > period.to)) {
        if (period.to !== openEnd) return found(outsideWords(period));
        // Nobody said this period: an earlier bill leaves it. What was forgotten then goes on a bill of its own days, so that it
        // is told and stops nobody, unless the client takes no late time at all.
        if (lateTime !== 'allow')
          return { ...found(lateWords(period)), ...(lateTime === 'warn' ? { level: 'warn' as const } : {}) };
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

const outsideWords = ({ from, to, source }: Period): string =>
  `The date lies outside the billing period ${from} to ${to} (${source}).`;

/** A period that has no end begins after what was billed. */
const lateWords = ({ from, source }: Period): string =>
  `Late time: the days up to ${addDays(from, -1)} have been billed (${source}).`;

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const lastMonth = (lines: readonly Line[]): string => lines.map(dateOf).sort().at(-1) ?? '';
