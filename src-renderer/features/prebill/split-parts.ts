import { splitProblem } from '../../../shared/prebill/split';
import { words } from '../../words';

/** One part of a split line, as the person sees it while dividing. `billedSeconds` is null while the field is empty. */
export type SplitPart = { readonly narrative: string; readonly billedSeconds: number | null };

/** The smallest step in which billed time is divided: a tenth of an hour. */
const tenth = 360;

/**
 * Cuts a block-billed narrative at each `;` and proposes hours in whole tenths that sum to the line's billed time.
 * The proposal is even, because nobody but the timekeeper knows more; earlier parts take what is left over.
 * A line too short for a tenth each is divided in seconds.
 */
export function proposeSplit(narrative: string, billedSeconds: number): SplitPart[] {
  const texts = cutAtSemicolons(narrative);
  const shares = evenShares(billedSeconds, texts.length);
  return texts.map((text, index) => ({ narrative: text, billedSeconds: shares[index] ?? 0 }));
}

/** The tasks of a narrative. Always at least two, so that a line without `;` can be split by hand. */
function cutAtSemicolons(narrative: string): string[] {
  const texts = narrative
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(capitalise);
  if (texts.length === 0) return ['', ''];
  return texts.length === 1 ? [...texts, ''] : texts.slice(0, 20);
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** `count` shares that sum to `total` seconds exactly, in whole tenths where the total allows it. */
function evenShares(total: number, count: number): number[] {
  const step = total >= tenth * count ? tenth : 1;
  const steps = Math.floor(total / step);
  const shares = Array.from({ length: count }, (_, index) => {
    const extra = index < steps % count ? 1 : 0;
    return (Math.floor(steps / count) + extra) * step;
  });
  // Worked time need not be whole tenths (a write-down can be any second): the rest stays on the first part.
  const rest = total - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
}

/** Why the parts can't be saved yet; null where they can. */
export function partsProblem(parts: readonly SplitPart[], billedSeconds: number): string | null {
  if (parts.some((part) => part.narrative.trim() === '')) return words.prebill.eachPartNeedsNarrative;
  return splitProblem(
    billedSeconds,
    parts.map((part) => part.billedSeconds ?? 0),
  );
}

/** Billed seconds of all parts together; an empty field counts as nothing. */
export function sumOf(parts: readonly SplitPart[]): number {
  return parts.reduce((sum, part) => sum + (part.billedSeconds ?? 0), 0);
}
