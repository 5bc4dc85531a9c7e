import { z } from 'zod';
import { formatMoney } from '../../money/format';
import type { Adjustment } from '../flag';
import { defineKind } from '../rule-kind';
import { ClassCode, Money, minorOf, parameter } from '../values';

/** No hour dearer than the client pays, for all or by class; a blended rate is one for all. */
export const rateCap = defineKind({
  kind: 'rate-cap',
  title: 'Rate cap',
  about: 'Rates over the most that the client pays.',
  reason: 'RATE',
  judges: 'fee',
  reach: 'line',
  adjusts: true,
  parameters: {
    cap: parameter(Money.optional(), 'money', 'Most per hour'),
    capByClass: parameter(z.record(ClassCode, Money).optional(), 'json', 'Most per hour by class'),
    blendedRate: parameter(Money.optional(), 'money', 'One rate for everybody'),
  },
  check: ({ cap, capByClass, blendedRate }) =>
    cap === undefined && capByClass === undefined && blendedRate === undefined
      ? { path: 'cap', message: 'a rate cap needs “cap”, “capByClass” or “blendedRate”' }
      : null,
  prepare:
    ({ cap, capByClass, blendedRate }) =>
    (line, around) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable' || line.facts.rateMinor === null)
        return null;
      const rate = line.facts.rateMinor;
      const who = around.timekeeperOf(line.facts.timekeeperId);
      const found = (message: string, after: number) => {
        const adjustment: Adjustment = { what: 'rate', before: rate, after };
        return { message, field: 'rateMinor', fix: 'rate', adjustment } as const;
      };
      const say = (money: number) => formatMoney(minorOf(money, around.minorDigits), around.currency);
      const now = formatMoney(rate, around.currency);
      if (blendedRate !== undefined && minorOf(blendedRate, around.minorDigits) !== rate) {
        return found(
          `The rate is ${now}, and the client pays ${say(blendedRate)} for everybody.`,
          minorOf(blendedRate, around.minorDigits),
        );
      }
      const ofClass = who?.class ? capByClass?.[who.class] : undefined;
      const most = ofClass ?? cap;
      if (most === undefined || rate <= minorOf(most, around.minorDigits)) return null;
      const forWhom = ofClass === undefined ? '' : ` for ${who?.class}`;
      return found(
        `The rate ${now} is over ${say(most)}, the most the client pays${forWhom}.`,
        minorOf(most, around.minorDigits),
      );
    },
});
