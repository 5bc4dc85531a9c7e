import { formatMoney } from '../../money/format';
import { amountMinorOf } from '../line';
import { defineKind } from '../rule-kind';
import { Money, minorOf, parameter } from '../values';

/** A bill that is too small to be worth sending, or large enough to be asked about. Told once, on its first line. */
export const invoiceSize = defineKind({
  kind: 'invoice-size',
  title: 'Size of the bill',
  about: 'A bill smaller or larger than the client takes without a question.',
  reason: 'LIMIT',
  judges: 'both',
  reach: 'matter',
  adjusts: false,
  parameters: {
    minTotal: parameter(Money.optional(), 'money', 'At least'),
    maxTotal: parameter(Money.optional(), 'money', 'At most'),
  },
  check: ({ minTotal, maxTotal }) =>
    minTotal === undefined && maxTotal === undefined
      ? { path: 'minTotal', message: 'a rule on the size of bills needs “minTotal” or “maxTotal”' }
      : minTotal !== undefined && maxTotal !== undefined && minTotal > maxTotal
        ? { path: 'maxTotal', message: '“maxTotal” is less than “minTotal”' }
        : null,
  prepare:
    ({ id, minTotal, maxTotal }) =>
    (line, { index, minorDigits, currency }) => {
      const group = index.group('matter', line);
      if (group[0]?.id !== line.id) return null;
      const total = index.once(group, id, () => group.reduce((sum, one) => sum + amountMinorOf(one), 0));
      const say = (minor: number) => formatMoney(minor, currency);
      const [least, most] = [minTotal, maxTotal].map((money) =>
        money === undefined ? undefined : minorOf(money, minorDigits),
      );
      if (least !== undefined && total < least) {
        return { message: `The bill comes to ${say(total)}, under ${say(least)}.`, field: null };
      }
      if (most === undefined || total <= most) return null;
      return { message: `The bill comes to ${say(total)}, over ${say(most)}.`, field: null };
    },
});
