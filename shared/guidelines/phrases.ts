import { type Line, textOf } from './line';

const plainTexts = new WeakMap<Line, { readonly words: number; readonly plain: string }>();
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

/** A text as its words in small letters with one blank around each, so that phrases are found whole. */
export function plainText(text: string): { words: number; plain: string } {
  const words = text.toLowerCase().replaceAll('’', "'").match(wordPattern) ?? [];
  return { words: words.length, plain: ` ${words.map((word) => word.replace(/\.+$/, '')).join(' ')} ` };
}

/** The words of a line, made plain once however many rules ask. */
export function plainOf(line: Line): { readonly words: number; readonly plain: string } {
  let known = plainTexts.get(line);
  if (known === undefined) {
    known = plainText(textOf(line));
    plainTexts.set(line, known);
  }
  return known;
}

/** Finds the first of many phrases in a plain text; null where none is in it. Made ready once for a rule. */
export function phraseFinder(phrases: readonly string[]): (plain: string) => string | null {
  const prepared = phrases
    .map((phrase) => ({ phrase, plain: plainText(phrase).plain }))
    .filter(({ plain }) => plain.trim() !== '');
  return (plain) => prepared.find((one) => plain.includes(one.plain))?.phrase ?? null;
}
