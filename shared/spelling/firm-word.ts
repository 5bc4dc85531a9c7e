import { z } from 'zod';
import { plainWord } from './words-in';

export const longestFirmWord = 45;
/** How many words of its own a firm can keep. */
export const mostFirmWords = 20_000;

/** One word: letters, with apostrophes inside. Hyphens part words, so the halves are words of their own. */
const shape = /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*$/u;

export const FirmWord = z.string().min(2).max(longestFirmWord).regex(shape);

/** Why a text is no word of the firm's, as a sentence; null when it is one. */
export function firmWordProblem(text: string): string | null {
  if (FirmWord.safeParse(text).success) return null;
  if (/[\s-]/.test(text.trim())) return 'Add one word at a time; the parts of a hyphened word are two.';
  return `A word has letters only, two to ${longestFirmWord} of them.`;
}

export type WordList = {
  /** Each word once, as it was first written. */
  readonly words: readonly string[];
  /** Pieces that are no words, such as numbers; the first few of them. */
  readonly passedOver: readonly string[];
  readonly passedOverCount: number;
};

/** A text file of words, one or many a line, parted by blanks, commas or semicolons; what follows a `#` is a remark. */
export function readWordList(text: string): WordList {
  const words = new Map<string, string>();
  const passedOver: string[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    for (const piece of line.replace(/#.*$/, '').split(/[\s,;]+/)) {
      if (piece === '') continue;
      if (!FirmWord.safeParse(piece).success) passedOver.push(piece);
      else if (!words.has(plainWord(piece))) words.set(plainWord(piece), piece);
    }
  }
  return {
    words: [...words.values()],
    passedOver: passedOver.slice(0, 5),
    passedOverCount: passedOver.length,
  };
}
