import { z } from 'zod';
import { Minor } from '../money/money';
import { shareOut } from '../time/share-out';

/** What lines together are to come to. */
export const WriteDownHow = z.discriminatedUnion('to', [
  /** So many tenths of a percent of what they bill now: 905 is 90.5 %. */
  z.strictObject({ to: z.literal('percent'), tenths: z.int().min(0).max(999) }),
  /** Less by so much. */
  z.strictObject({ to: z.literal('less'), amountMinor: Minor.min(1) }),
  z.strictObject({ to: z.literal('total'), amountMinor: Minor.min(0) }),
]);
export type WriteDownHow = z.infer<typeof WriteDownHow>;

export type WriteDownResult =
  /** What each line is to bill from now on, in the order in which they were given. */
  { readonly ok: true; readonly amounts: readonly Minor[] } | { readonly ok: false; readonly why: string };

/** What lines are to come to, by what each bills now, in minor units; half a cent goes up. */
export function writeDownTarget(amounts: readonly Minor[], how: WriteDownHow): Minor {
  const now = sumOf(amounts);
  if (how.to === 'total') return how.amountMinor;
  return how.to === 'less' ? now - how.amountMinor : Math.floor((now * how.tenths + 500) / 1000);
}

/**
 * Writes lines down together: each bears its share of the amount in proportion to what it bills, and the shares sum to the cent
 * that was asked for. Hours and the agreed rate are not asked: what a line gives is its adjustment.
 * @param amounts what each line bills now, adjustments included; each more than nothing
 */
export function writeDown(amounts: readonly Minor[], how: WriteDownHow): WriteDownResult {
  const now = sumOf(amounts);
  const target = writeDownTarget(amounts, how);
  if (now === 0) return { ok: false, why: 'These lines bill nothing that could be written down.' };
  if (target < 0) return { ok: false, why: 'That is more than these lines bill.' };
  if (target >= now)
    return { ok: false, why: 'A write-down goes down: it has to be less than they bill now.' };
  return { ok: true, amounts: shareOut(target, amounts) };
}

const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0);
