import { z } from 'zod';

/** What is looked for in narratives: plain words, never a pattern. */
export const TextQuery = z.strictObject({
  find: z.string().min(1).max(200),
  wholeWords: z.boolean(),
  matchCase: z.boolean(),
});
export type TextQuery = z.infer<typeof TextQuery>;

export type TextRange = { readonly start: number; readonly end: number };

const isWordCharacter = (character: string): boolean => /^[\p{L}\p{N}_]$/u.test(character);

/**
 * Lower case without a change of length, so that a place in it is a place in the text ("İ" would become two characters).
 */
function fold(text: string): string {
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}

/** Where the words stand, from left to right and never overlapping. */
export function findIn(text: string, query: TextQuery): TextRange[] {
  const { find, wholeWords, matchCase } = query;
  if (find === '') return [];
  const hay = matchCase ? text : fold(text);
  const needle = matchCase ? find : fold(find);
  const found: TextRange[] = [];
  let from = 0;
  for (;;) {
    const start = hay.indexOf(needle, from);
    if (start < 0) return found;
    const end = start + needle.length;
    if (wholeWords && !standsAlone(text, start, end)) {
      from = start + 1;
      continue;
    }
    found.push({ start, end });
    from = end;
  }
}

/** Whether no letter or digit goes on where the words begin and end with one: "call" is not in "recalled". */
function standsAlone(text: string, start: number, end: number): boolean {
  const first = characterAfter(text, start);
  const last = characterBefore(text, end);
  const before = characterBefore(text, start);
  const after = characterAfter(text, end);
  if (first !== '' && before !== '' && isWordCharacter(first) && isWordCharacter(before)) return false;
  return !(last !== '' && after !== '' && isWordCharacter(last) && isWordCharacter(after));
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const unit = text.charCodeAt(at - 1);
  const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff && at >= 2;
  return characterAfter(text, isLowHalf ? at - 2 : at - 1);
}

/** Where any case was looked for, a place that begins with a capital keeps one: "Call with" becomes "Conference with". */
export function asCapitalised(found: string, { find, matchCase }: TextQuery, replacement: string): string {
  const first = characterAfter(found, 0);
  const wanted = characterAfter(find, 0);
  const put = characterAfter(replacement, 0);
  if (matchCase || first === wanted || first === first.toLowerCase() || put !== put.toLowerCase())
    return replacement;
  return put.toUpperCase() + replacement.slice(put.length);
}

/** The text with every place replaced, and how many there were. What stands outside the places stays as it is. */
export function replaceIn(
  text: string,
  query: TextQuery,
  replacement: string,
): { readonly text: string; readonly count: number } {
  const ranges = findIn(text, query);
  let result = '';
  let from = 0;
  for (const { start, end } of ranges) {
    result += text.slice(from, start) + asCapitalised(text.slice(start, end), query, replacement);
    from = end;
  }
  return { text: result + text.slice(from), count: ranges.length };
}
