import { z } from 'zod';
import { UtbmsKind } from '../domain/reference';
import { UtbmsCodeText } from '../domain/time-entry';

/** What a file of codes or of a mapping may have as columns; a number is the column's place in the file, from 0. */
export const codeColumns = ['code', 'name', 'parent', 'kind', 'description'] as const;
export const mappingColumns = ['firmCode', 'clientCode', 'kind'] as const;
const place = z.int().min(0).max(500);
export const CodeColumns = z.strictObject({
  code: place,
  name: place,
  parent: place.optional(),
  kind: place.optional(),
  description: place.optional(),
});
export type CodeColumns = z.infer<typeof CodeColumns>;
export const MappingColumns = z.strictObject({ firmCode: place, clientCode: place, kind: place.optional() });
export type MappingColumns = z.infer<typeof MappingColumns>;

/** Something wrong, or worth knowing, in one cell of a file. */
export const CellNote = z.strictObject({
  /** As the spreadsheet program counts: the headings are row 1. */
  row: z.int().min(1),
  /** Its place from 1; null: the whole row. */
  column: z.int().min(1).nullable(),
  /** What stands over the column, or over the row. */
  heading: z.string(),
  why: z.string(),
});
export type CellNote = z.infer<typeof CellNote>;

/** A note on a cell, named by its place and its heading. @param at the column's place from 0; undefined: the whole row */
export function cellNote(
  headings: readonly string[],
  row: number,
  at: number | undefined,
  why: string,
): CellNote {
  const column = at === undefined ? null : at + 1;
  return { row, column, heading: at === undefined ? '' : (headings[at] ?? ''), why };
}

/** Rows of a file as text, without their headings. */
export type CodeRows = {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

type Column = (typeof codeColumns)[number] | (typeof mappingColumns)[number];

/** How other programs head these columns, without case and marks. */
const headingsOf: Readonly<Record<Column, readonly string[]>> = {
  code: ['code', 'utbms code', 'task code', 'activity code', 'expense code', 'id', 'number'],
  name: ['name', 'title', 'label', 'short description', 'code name', 'task', 'code description'],
  parent: ['parent', 'parent code', 'phase', 'phase code', 'group', 'under', 'heading'],
  kind: ['kind', 'type', 'code type', 'category'],
  description: ['description', 'definition', 'long description', 'notes', 'explanation'],
  firmCode: ['firm code', 'firm', 'our code', 'from', 'internal code', 'code'],
  clientCode: ['client code', 'client', 'their code', 'to', 'goes out as', 'external code', 'maps to'],
};

/** Which column of a file is which of ours, by its headings, each used once; the person sees the guess and may change it. */
export function guessCodeColumns(headings: readonly string[]): Partial<CodeColumns> {
  const guess: Partial<CodeColumns> = guessColumns(headings, codeColumns);
  // A file with a code and nothing but a description beside it names its codes there.
  if (guess.name === undefined && guess.description !== undefined) {
    const { description, ...rest } = guess;
    return { ...rest, name: description };
  }
  return guess;
}

export function guessMappingColumns(headings: readonly string[]): Partial<MappingColumns> {
  return guessColumns(headings, mappingColumns);
}

function guessColumns<C extends Column>(headings: readonly string[], columns: readonly C[]) {
  const plain = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const guess: Partial<Record<C, number>> = {};
  const used = new Set<number>();
  // The first words of each column for all columns, before the second ones: "phase" beside "parent" is no parent.
  const most = Math.max(...columns.map((column) => headingsOf[column].length));
  for (let rank = 0; rank < most; rank += 1) {
    for (const column of columns) {
      const word = headingsOf[column][rank];
      if (guess[column] !== undefined || word === undefined) continue;
      const at = plain.findIndex((heading, index) => heading === word && !used.has(index));
      if (at < 0) continue;
      guess[column] = at;
      used.add(at);
    }
  }
  return guess;
}

/** What a cell says, or why it can't be taken. */
export type CellReading<T> = { readonly value: T } | { readonly why: string };

/** A code; small letters are taken, since no set has any. */
export function readCodeCell(text: string): CellReading<string> {
  const trimmed = text.trim();
  if (trimmed === '') return { why: 'There is no code.' };
  const parsed = UtbmsCodeText.safeParse(trimmed.toUpperCase());
  if (parsed.success) return { value: parsed.data };
  return { why: `“${short(trimmed)}” is no code. A code is 1 to 3 letters and 2 or 3 digits, such as L350.` };
}

export function readKindCell(text: string): CellReading<UtbmsKind | 'phase'> {
  const word = text.trim().toLowerCase();
  const known = [...UtbmsKind.options, 'phase' as const].find((kind) => kind === word);
  if (known !== undefined) return { value: known };
  return { why: `“${short(text.trim())}” is no kind of code. Say task, activity, expense or phase.` };
}

/** Words of a cell. What an earlier conversion spoilt can't be mended here, and is not taken as if it were well. */
export function readWordsCell(text: string, longest: number): CellReading<string> {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length > longest)
    return { why: `This has ${words.length} characters, and ${longest} is the most.` };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  const spoilt = /[\uFFFD\u0000-\u001F\u007F-\u009F]/.exec(words);
  if (spoilt !== null) {
    return {
      why: `The ${spoilt.index + 1}. character of “${short(words)}” can’t be read. Save the file once more as UTF-8.`,
    };
  }
  return { value: words };
}

export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
