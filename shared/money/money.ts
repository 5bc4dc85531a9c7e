import { z } from 'zod';

/** An amount in minor units (cents) as an integer. Negative for a write-down. */
export const Minor = z.int();
export type Minor = z.infer<typeof Minor>;

/** A rate: minor units per hour, never negative. */
export const RateMinor = z.int().min(0);
export type RateMinor = z.infer<typeof RateMinor>;

/** ISO 4217 code ("USD"). */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
export type Currency = z.infer<typeof Currency>;

/**
 * The fee for billed seconds at an hourly rate, rounded half up to the cent, once per line.
 * Exact: both factors are integers and their product stays far below 2^53.
 */
export function feeMinor(billedSeconds: number, rateMinor: RateMinor): Minor {
  const product = billedSeconds * rateMinor;
  if (!Number.isSafeInteger(product) || product < 0) throw new RangeError('Fee out of range');
  return Math.floor((product + 1800) / 3600);
}
