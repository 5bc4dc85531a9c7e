import { minPassphraseLength } from '../../../../shared/ipc/exchange-calls';
import { words } from '../../../words';

export type Strength = { readonly isLongEnough: boolean; readonly words: string };

/** Below this a determined guesser with good hardware is not kept out, even by a slow key. */
const weakBits = 45;
const fairBits = 65;

/**
 * How hard a passphrase is to guess, as far as its letters tell: an upper bound, and said to be one. Repeated and neighbouring
 * letters count for little; what no count can see is a sentence out of a book.
 */
export function passphraseStrength(text: string): Strength {
  const missing = minPassphraseLength - text.length;
  if (missing > 0) {
    return {
      isLongEnough: false,
      words: words.moving.moreCharacters(missing),
    };
  }
  const bits = guessBits(text);
  if (bits < weakBits) {
    return {
      isLongEnough: true,
      words: words.moving.weakItRepeatsItself,
    };
  }
  const rating = bits < fairBits ? words.moving.fair : words.moving.strong;
  return {
    isLongEnough: true,
    words: words.moving.asFarAsCharactersTell(rating),
  };
}

/** Bits under the assumption that each character was drawn freely from the kinds that are used. */
export function guessBits(text: string): number {
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^a-zA-Z0-9]/, 20],
  ];
  const pool = kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
  const characters = [...text];
  let counted = 0;
  for (const [index, character] of characters.entries()) {
    const step = (character.codePointAt(0) ?? 0) - (characters[index - 1]?.codePointAt(0) ?? -10);
    counted += Math.abs(step) <= 1 ? 0.25 : 1;
  }
  const variety = Math.min(1, new Set(characters).size / Math.min(characters.length, 10));
  return Math.log2(Math.max(2, pool)) * counted * variety;
}
