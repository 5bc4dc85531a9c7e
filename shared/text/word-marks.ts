import { diffWordsWithSpace } from 'diff';

/** One stretch of a text: the same in both versions, or only in one of them. */
export type TextMark = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };

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
