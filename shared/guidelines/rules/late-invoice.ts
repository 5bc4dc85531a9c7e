import { daysBetween } from '../../time/calendar';
import { amountMinorOf, dateOf } from '../line';
import { defineKind } from '../rule-kind';
import { Count, Percent, parameter } from '../values';

/** A discount for each month that work is billed late, never more than the whole. */
export const lateInvoice = defineKind({
  kind: 'late-invoice',
  title: 'Late bill',
  about: 'A discount for each month by which the bill is late.',
  reason: 'STALE',
  judges: 'both',
  reach: 'line',
  adjusts: true,
  parameters: {
    percentPerMonth: parameter(Percent.min(0.01), 'percent', 'Discount a month'),
    graceDays: parameter(Count.max(3660), 'number', 'In time within so many days'),
  },
  prepare:
    ({ percentPerMonth, graceDays }) =>
    (line, { today }) => {
      const late = daysBetween(dateOf(line), today) - graceDays;
      const before = amountMinorOf(line);
      if (late <= 0 || before === 0) return null;
      const months = Math.ceil(late / 30);
      // Percent in hundredths keeps the arithmetic on integers.
      const off = Math.min(10_000, Math.round(percentPerMonth * 100) * months);
      const after = Math.floor((before * (10_000 - off) + 5_000) / 10_000);
      return {
        message: `${late} days late: the client takes ${off / 100} % off.`,
        field: 'workDate',
        fix: 'write_down',
        adjustment: { what: 'amount', before, after },
      };
    },
});
