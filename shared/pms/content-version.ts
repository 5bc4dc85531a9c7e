import { type EntryFacts, factNames } from '../domain/time-entry';
import type { RemoteEntry } from './port';

/**
 * A version token for a vendor that shows none: made of everything that counts about a record, so that two versions of it
 * have the same token only where nothing distinguishes them. A coarse `updated_at` alone would hide the second of two edits
 * (contract 3, 11). It holds no content that could be read back.
 */
export function contentVersion(
  facts: EntryFacts,
  { onBill, billLabel, updatedAt }: Pick<RemoteEntry, 'onBill' | 'billLabel' | 'updatedAt'>,
): string {
  const text = JSON.stringify([factNames.map((name) => facts[name]), onBill, billLabel, updatedAt]);
  return `c-${hash53(text, 1)}${hash53(text, 2)}`;
}

/** 53 bits, spread and quick (cyrb53, public domain): for telling versions apart, not for secrecy. */
function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
