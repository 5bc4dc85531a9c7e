import { z } from 'zod';
import { Currency, Minor } from './money';

/** An amount with its currency. */
export const Amount = z.strictObject({ currency: Currency, minor: Minor });
export type Amount = z.infer<typeof Amount>;

/** One sum for each currency, by its code; sums of nothing are left out. Two currencies are never added. */
export function sumByCurrency(amounts: Iterable<Amount>): Amount[] {
  const sums = new Map<Currency, number>();
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** A sum in one currency, and those in all others beside it. */
export type SplitSum = { readonly minor: number; readonly others: Amount[] };

/** The same as a sum in the currency that counts here, and the others: empty for almost every firm. */
export function splitByCurrency(amounts: Iterable<Amount>, own: Currency): SplitSum {
  const sums = sumByCurrency(amounts);
  return {
    minor: sums.find(({ currency }) => currency === own)?.minor ?? 0,
    others: sums.filter(({ currency }) => currency !== own),
  };
}
