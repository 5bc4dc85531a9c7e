import { formatMoney } from '../../money/format';
import { daysBetween } from '../../time/calendar';
import { defineKind } from '../rule-kind';
import { CountFromOne, parameter } from '../values';

/** A rate that rose while rates are locked: told by the earlier lines of the same timekeeper on the matter. */
export const rateChange = defineKind({
  kind: 'rate-change',
  title: 'Rate change',
  about: 'A timekeeper’s rate rose within the time for which rates are fixed.',
  reason: 'RATE',
  judges: 'fee',
  reach: 'matter',
  adjusts: true,
  parameters: {
    lockedMonths: parameter(CountFromOne.max(120), 'number', 'Months for which rates are fixed'),
  },
  prepare:
    ({ id, lockedMonths }) =>
    (line, { index, currency }) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable' || line.facts.rateMinor === null)
        return null;
      const group = index.group('timekeeper-matter', line);
      const first = index.once(group, id, () =>
        group.find(
          (one) => one.what === 'fee' && one.facts.billing === 'billable' && one.facts.rateMinor !== null,
        ),
      );
      if (first?.what !== 'fee' || first.facts.rateMinor === null) return null;
      const rate = line.facts.rateMinor;
      const after = first.facts.rateMinor;
      const days = daysBetween(first.facts.workDate, line.facts.workDate);
      if (rate <= after || days > lockedMonths * 30.5) return null;
      return {
        message: `The rate rose from ${formatMoney(after, currency)} to ${formatMoney(rate, currency)}; rates are fixed for ${lockedMonths} months.`,
        field: 'rateMinor',
        fix: 'rate',
        adjustment: { what: 'rate', before: rate, after },
      };
    },
});
