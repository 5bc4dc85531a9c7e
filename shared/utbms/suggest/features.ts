import type { WordAt } from './words-in';

/** Something in a narrative that may speak for a code: a word, two neighbours, or the word that it begins with. */
export type Feature = { readonly name: string; readonly start: number; readonly end: number };

/**
 * The features of a narrative, each once. Neighbours count besides their words, since "motion compel" says more than
 * both. The first word counts again, marked, since a narrative begins with what was done.
 */
export function featuresOf(words: readonly WordAt[]): Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, start: number, end: number) => {
    if (!features.has(name)) features.set(name, { name, start, end });
  };
  for (const [at, word] of words.entries()) {
    if (at === 0) add(`^${word.stem}`, word.start, word.end);
    add(word.stem, word.start, word.end);
    const next = words[at + 1];
    if (next) add(`${word.stem} ${next.stem}`, word.start, Math.max(word.end, next.end));
  }
  return [...features.values()];
}
