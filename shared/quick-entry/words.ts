/**
 * Words as the matter search compares them: small letters and digits, without accents, apostrophes and the
 * possessive s, so that "O'Brien's" finds "OBrien" and "Núñez" finds "Nunez".
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that stand between the names of a caption and tell nothing by themselves. */
const connectives = new Set(
  'v vs versus the of in re and for a an on to at by with from inc llc llp ltd corp co lp plc'.split(' '),
);

export function isConnective(word: string): boolean {
  return connectives.has(word);
}
