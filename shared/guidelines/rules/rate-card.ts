import { z } from 'zod';
import { formatMoney } from '../../money/format';
import { WorkDate } from '../../time/work-date';
import type { Around } from '../around';
import type { FeeLine } from '../line';
import { defineKind } from '../rule-kind';
import { ClassCode, Money, minorOf, parameter } from '../values';

const Agreed = z
  .strictObject({
    /** Name or initials; one of timekeeper and class, or neither for everybody. */
    timekeeper: z.string().trim().min(1).max(200).optional(),
    class: ClassCode.optional(),
    from: WorkDate.optional(),
    to: WorkDate.optional(),
    rate: Money,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'the rate ends before it begins',
  });
type Agreed = z.infer<typeof Agreed>;

/** Rates that the client approved: another rate is adjusted to it, and who has none has an unapproved one. */
export const rateCard = defineKind({
  kind: 'rate-card',
  title: 'Approved rates',
  about: 'Rates that differ from those agreed with the client, or were never approved.',
  reason: 'RATE',
  judges: 'fee',
  reach: 'line',
  adjusts: true,
  parameters: {
    agreed: parameter(z.array(Agreed).min(1).max(1000), 'json', 'Agreed rates'),
    unlisted: parameter(
      z.enum(['flag', 'ignore']).default('flag'),
      'choice',
      'Timekeepers without an agreed rate',
    ),
    lowerIsFine: parameter(z.boolean().default(true), 'switch', 'A lower rate is fine'),
  },
  prepare:
    ({ agreed, unlisted, lowerIsFine }) =>
    (line, around) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable' || line.facts.rateMinor === null)
        return null;
      const rate = line.facts.rateMinor;
      const entry = agreedFor(agreed, line, around);
      const now = formatMoney(rate, around.currency);
      if (entry === null) {
        const name = around.timekeeperOf(line.facts.timekeeperId)?.name ?? 'this timekeeper';
        return unlisted === 'ignore'
          ? null
          : { message: `No rate is agreed for ${name} on this date.`, field: 'rateMinor', fix: 'rate' };
      }
      const after = minorOf(entry.rate, around.minorDigits);
      if (rate === after || (lowerIsFine && rate < after)) return null;
      return {
        message: `The rate is ${now}; agreed is ${formatMoney(after, around.currency)}.`,
        field: 'rateMinor',
        fix: 'rate',
        adjustment: { what: 'rate', before: rate, after },
      };
    },
});

/** The agreed rate that names the line most closely on its date; the one that begins last wins among equals. */
function agreedFor(agreed: readonly Agreed[], line: FeeLine, around: Around): Agreed | null {
  const { workDate, timekeeperId } = line.facts;
  const who = around.timekeeperOf(timekeeperId);
  const isNamed = (name: string) =>
    [who?.name, who?.initials].some((own) => own?.toLowerCase() === name.toLowerCase());
  let best: { entry: Agreed; weight: number } | null = null;
  for (const entry of agreed) {
    if ((entry.from ?? '') > workDate || (entry.to ?? '9999-12-31') < workDate) continue;
    if (entry.timekeeper !== undefined && !isNamed(entry.timekeeper)) continue;
    if (entry.class !== undefined && entry.class !== who?.class) continue;
    const weight = (entry.timekeeper === undefined ? 0 : 2) + (entry.class === undefined ? 0 : 1);
    const later = (entry.from ?? '') >= (best?.entry.from ?? '');
    if (best === null || weight > best.weight || (weight === best.weight && later)) best = { entry, weight };
  }
  return best?.entry ?? null;
}
