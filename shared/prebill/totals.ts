import { z } from 'zod';
import { amountOf } from '../domain/entry-facts';
import type { EntryFacts } from '../domain/time-entry';
import { Minor } from '../money/money';
import { type RoundingPolicy, roundSeconds } from '../time/rounding';

export const PrebillTotals = z.strictObject({
  lines: z.int(),
  workedSeconds: z.int(),
  billedSeconds: z.int(),
  /** Worked time at the full rate, billed time at its rate, and the difference. */
  standardMinor: Minor,
  billedMinor: Minor,
  writeDownMinor: Minor,
});
export type PrebillTotals = z.infer<typeof PrebillTotals>;

export type PrebillLine = {
  readonly workedSeconds: number;
  readonly facts: Pick<EntryFacts, 'seconds' | 'rateMinor' | 'billing'>;
};

/**
 * Sums that tie out to the cent: each is a sum of line cents, and standard = billed + write-down, always.
 * Work that is not billable counts in hours and not in money; no-charge work is written down whole. The standard rounds
 * worked time by the same policy as billing does, so that rounding alone is neither a write-down nor a gain.
 */
export function totalsOf(lines: readonly PrebillLine[], policy: RoundingPolicy): PrebillTotals {
  const totals = {
    lines: lines.length,
    workedSeconds: 0,
    billedSeconds: 0,
    standardMinor: 0,
    billedMinor: 0,
    writeDownMinor: 0,
  };
  for (const { workedSeconds, facts } of lines) {
    const standard =
      facts.billing === 'non_billable'
        ? 0
        : amountOf({ ...facts, seconds: roundSeconds(workedSeconds, policy), billing: 'billable' });
    const billed = amountOf(facts);
    totals.workedSeconds += workedSeconds;
    totals.billedSeconds += facts.seconds;
    totals.standardMinor += standard;
    totals.billedMinor += billed;
    totals.writeDownMinor += standard - billed;
  }
  return totals;
}

/** Billed money as a share of worked money, in tenths of a percent rounded half up (985 is 98.5 %); null without worked money. */
export function realisationTenths(
  totals: Pick<PrebillTotals, 'standardMinor' | 'billedMinor'>,
): number | null {
  if (totals.standardMinor === 0) return null;
  return Math.floor((totals.billedMinor * 1000 + totals.standardMinor / 2) / totals.standardMinor);
}
