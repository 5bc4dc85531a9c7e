/** A stretch of a text, in UTF-16 units. */
export type Mark = { readonly start: number; readonly end: number };
export type SpelledWord = Mark & { readonly word: string };

/** What is code, mark, number or address and no prose: `#L350`, `;mtc`, `@smith`, `12-cv-0042`, `a@b.com`, `https://…`. */
const noProse = /^[([{“"']*[#/;@!$§]|\d|@|:\/\/|_|\\/;
const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const shortCapitals = /^\p{Lu}{2,6}s?$/u;
const humps = /\p{Ll}\p{Lu}/u;
const latin = /^[\p{Script=Latin}\p{M}'’]+$/u;
const longest = 45;

/** The words of a text that a dictionary can be asked for, in their order. Hyphens part words. */
export function wordsIn(text: string): SpelledWord[] {
  const found: SpelledWord[] = [];
  for (const token of text.matchAll(/\S+/g)) {
    if (noProse.test(token[0])) continue;
    for (const { 0: part, index } of token[0].matchAll(word)) {
      if (!isSpelled(part)) continue;
      const start = token.index + index;
      found.push({ start, end: start + part.length, word: part });
    }
  }
  return found;
}

function isSpelled(part: string): boolean {
  if (part.length < 2 || part.length > longest) return false;
  return !shortCapitals.test(part) && !humps.test(part) && latin.test(part);
}

/** A word as it is compared: the straight apostrophe, small letters. */
export function plainWord(text: string): string {
  return text.replaceAll('’', "'").toLowerCase();
}

/** The word without the ending of possession; null where it has none. */
export function withoutPossession(plain: string): string | null {
  return /^(.+)'s$/.exec(plain)?.[1] ?? null;
}
