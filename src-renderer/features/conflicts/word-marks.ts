import { diffWordsWithSpace } from 'diff';
import type { TextMark } from '../../ui/text-marks';

/** Beyond this many characters on both sides together a word diff may take longer than a frame. */
const longestForMarks = 12_000;

/**
 * The words of `after`, marked against `before`, with the removed words kept in their place.
 * Falls back to "all removed, all added" for texts too long to compare while a person waits.
 */
export function wordMarks(before: string, after: string): TextMark[] {
  if (before === after) return after === '' ? [] : [{ text: after, kind: 'same' }];
  if (before.length + after.length > longestForMarks) return wholeReplaced(before, after);
  return diffWordsWithSpace(before, after).map((part) => ({
    text: part.value,
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }));
}

function wholeReplaced(before: string, after: string): TextMark[] {
  const marks: TextMark[] = [];
  if (before !== '') marks.push({ text: before, kind: 'removed' });
  if (after !== '') marks.push({ text: after, kind: 'added' });
  return marks;
}

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
