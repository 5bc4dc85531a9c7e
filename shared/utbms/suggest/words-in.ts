import { stemOf } from './stem';

/** A word as the model reads it, with the stretch of the text that it came from. Offsets are UTF-16. */
export type WordAt = { readonly stem: string; readonly start: number; readonly end: number };

/** What one narrative is read for; further words tell no more about its code and cost time. */
const mostWords = 80;
const mostCharacters = 4000;

/** Words that stand in every narrative and speak for no code. */
const silent = new Set(
  `a an and any are as at be been by concerning did do for from further had has have her him his in into is it its
  me my no nos not of off on or our out re regarding related same she so that the their them then there these they this
  those to under up upon via was we were which who whom will with your`.split(/\s+/),
);

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’&/-]|\.(?=[\p{L}\p{N}])|\([\p{L}\p{N}]{1,3}\))*|[πΔ]/gu;

/**
 * The words of a narrative: abbreviations spelt out ("t/c w/ oc" is three words for a call with the other side), silent
 * words left out, endings cut. The same text always gives the same words.
 */
export function wordsIn(text: string, abbreviations: ReadonlyMap<string, readonly string[]>): WordAt[] {
  const words: WordAt[] = [];
  for (const match of text.slice(0, mostCharacters).matchAll(wordPattern)) {
    if (words.length >= mostWords) break;
    const start = match.index;
    const end = start + match[0].length;
    for (const plain of spelledOut(match[0], abbreviations)) {
      if (silent.has(plain) || /^\d{1,2}$/.test(plain) || plain.length < 2) continue;
      words.push({ stem: stemOf(plain), start, end });
    }
  }
  return words;
}

function spelledOut(
  written: string,
  abbreviations: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const folded = foldedWord(written);
  const whole = abbreviations.get(folded.replace(/[/'-]+$/, ''));
  if (whole) return whole;
  const rule = /^\d+(?:\([a-z0-9]+\))+$/.exec(folded);
  if (rule) return [folded.replace(/[()]/g, '')];
  return folded.split(/[^\p{L}\p{N}&]+/u).flatMap((part) => {
    const bare = part.replace(/s$/, '');
    return (
      abbreviations.get(part) ?? (part.includes('&') ? (abbreviations.get(bare) ?? part.split('&')) : [part])
    );
  });
}

/** Small letters without accents, possessives and curly apostrophes. */
export function foldedWord(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$/, '');
}
