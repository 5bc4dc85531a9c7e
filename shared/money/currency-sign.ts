import type { Currency } from './money';

const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/**
 * The currency that a sign or a code names, where it is another than the one expected; null: it is that one, or none is named.
 * A dollar sign stands for each of the dollars.
 */
export function otherCurrency(sign: string | undefined, expected: Currency): string | null {
  const named = sign === undefined ? expected : (signs[sign] ?? sign);
  const isDollar = sign === '$' && expected.endsWith('D');
  return named === expected || isDollar ? null : named;
}
