const endings: readonly [ending: string, instead: string, shortest: number][] = [
  ['ations', '', 4],
  ['ation', '', 4],
  ['ities', 'ity', 3],
  ['ying', 'y', 3],
  ['ings', '', 4],
  ['ing', '', 4],
  ['ies', 'y', 3],
  ['ied', 'y', 3],
  ['sses', 'ss', 2],
  ['ed', '', 4],
  ['es', '', 4],
  ['s', '', 3],
  ['e', '', 4],
];

/**
 * A word without the endings of number and tense, so that "drafting", "drafted" and "draft" are one word. Crude on
 * purpose: it only has to do the same to the same words everywhere.
 * @param word small letters and digits
 */
export function stemOf(word: string): string {
  if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  for (const [ending, instead, shortest] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (rest.length < shortest) continue;
    // "compelled" is to "compel"; "called" keeps the double l that "call" has.
    const undoubled = /([bdgmnprt])\1$|^.{4,}ll$/.test(rest) ? rest.slice(0, -1) : rest;
    return undoubled.endsWith('e') && undoubled.length > 4
      ? undoubled.slice(0, -1) + instead
      : undoubled + instead;
  }
  return word;
}
