import { z } from 'zod';
import { adjustmentOf, amountOf, billedMinorOf, billedTimeOf } from '../domain/entry-facts';
import type { EntryFacts, TimeEntry } from '../domain/time-entry';
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
  /** Of the write-down, what was taken off amounts; the rest is hours and no charge. At most nothing, as on the lines. */
  adjustmentMinor: Minor,
});
export type PrebillTotals = z.infer<typeof PrebillTotals>;

export type PrebillLine = {
  readonly workedSeconds: number;
  /** What the work would have been billed at without any write-down: `standardSecondsOf`. */
  readonly standardSeconds: number;
  readonly facts: Pick<EntryFacts, 'seconds' | 'rateMinor' | 'billing'>;
  /** Written down off the amount. */
  readonly adjustmentMinor: Minor;
};

/**
 * Worked time as the policy bills it, so that rounding alone is neither a write-down nor a gain. What was typed on the
 * PMS was rounded there, if at all: rounding it again here would invent time (contract 26). The work of an adjustment is
 * told by the billed entry that it goes with, so its own measure is what it bills.
 */
export function standardSecondsOf(
  entry: Pick<TimeEntry, 'workedSeconds' | 'billedSeconds' | 'source'>,
  policy: RoundingPolicy,
): number {
  if (entry.source === 'pms') return entry.workedSeconds;
  const rounded = roundSeconds(entry.workedSeconds, policy);
  return entry.source === 'adjustment' ? Math.max(rounded, entry.billedSeconds ?? 0) : rounded;
}

/**
 * Sums that tie out to the cent: each is a sum of line cents, and standard = billed + write-down, always.
 * Work that is not billable counts in worked hours and in nothing else; no-charge work is written down whole, time and money.
 */
export function totalsOf(lines: readonly PrebillLine[]): PrebillTotals {
  const totals = {
    lines: lines.length,
    workedSeconds: 0,
    billedSeconds: 0,
    standardMinor: 0,
    billedMinor: 0,
    writeDownMinor: 0,
    adjustmentMinor: 0,
  };
  for (const { workedSeconds, standardSeconds, facts, adjustmentMinor } of lines) {
    const full = amountOf({ ...facts, seconds: standardSeconds, billing: 'billable' });
    const standard = facts.billing === 'non_billable' ? 0 : full;
    const billed = billedMinorOf(facts, adjustmentMinor);
    totals.workedSeconds += workedSeconds;
    totals.billedSeconds += billedTimeOf(facts);
    totals.standardMinor += standard;
    totals.billedMinor += billed;
    totals.writeDownMinor += standard - billed;
    totals.adjustmentMinor += adjustmentOf(facts, adjustmentMinor);
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
