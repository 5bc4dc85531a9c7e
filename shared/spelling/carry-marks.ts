import type { Mark } from './words-in';

/**
 * Marks of a text as it was, in their places in the text as it is: those before the change stay, those after it move along, and
 * those that it touched are gone until the text has been looked through again.
 */
export function carryMarks(marks: readonly Mark[], before: string, now: string): readonly Mark[] {
  if (before === now || marks.length === 0) return marks;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const moved = now.length - before.length;
  const changedTo = before.length - tail;
  return marks.flatMap(({ start, end }) => {
    // A letter typed at a word's edge makes another word of it.
    if (end < head) return [{ start, end }];
    return start > changedTo ? [{ start: start + moved, end: end + moved }] : [];
  });
}

/** Marks that touch none of the stretches, such as what quick entry takes for a matter or a date. */
export function marksOutside(marks: readonly Mark[], stretches: readonly Mark[]): readonly Mark[] {
  if (stretches.length === 0) return marks;
  return marks.filter(({ start, end }) => !stretches.some((one) => start < one.end && one.start < end));
}
