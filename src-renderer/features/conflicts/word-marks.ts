import { type TextMark, wordMarks } from '../../../shared/text/word-marks';

/** Below this share of words in common a narrative was written anew, and marks against the old one only confuse. */
const leastInCommon = 0.4;

/**
 * The marks that help to choose between two versions: what each changed of the one before; or, where one was written
 * anew or there is none before, what each says that the other doesn't.
 */
export function marksBetween(before: string | null, text: string, other: string | null): TextMark[] {
  if (before !== null && (text === before || inCommon(before, text) >= leastInCommon)) {
    return wordMarks(before, text);
  }
  if (other === null) return wordMarks(text, text);
  return wordMarks(other, text).filter(({ kind }) => kind !== 'removed');
}

/** The share of the longer text that both have, by characters. */
function inCommon(before: string, after: string): number {
  const same = wordMarks(before, after)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return same / Math.max(before.length, after.length, 1);
}
