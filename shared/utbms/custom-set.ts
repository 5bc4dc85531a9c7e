import { z } from 'zod';
import { UtbmsKind } from '../domain/reference';
import { UtbmsCodeText } from '../domain/time-entry';
import {
  type CellNote,
  type CellReading,
  type CodeColumns,
  type CodeRows,
  cellNote,
  readCodeCell,
  readKindCell,
  readWordsCell,
} from './code-file';
import { keyOf, type TableCode } from './code-table';

/** A code of a set that a client defines for itself. */
export const CustomCode = z.strictObject({
  code: UtbmsCodeText,
  kind: UtbmsKind,
  /** The heading that it stands under, in the same set. */
  parent: UtbmsCodeText.nullable(),
  name: z.string().min(1).max(300),
  description: z.string().max(2000).nullable(),
});
export type CustomCode = z.infer<typeof CustomCode>;

export const CodeSetName = z.string().trim().min(1).max(120);

export type CustomSetReading = {
  /** In the order of the file; complete only where there is no problem. */
  readonly codes: readonly CustomCode[];
  /** Each keeps the whole file out: a set is never half read. */
  readonly problems: readonly CellNote[];
  /** Worth knowing, and no hindrance. */
  readonly notes: readonly CellNote[];
};

type Draft = Omit<CustomCode, 'kind'> & { readonly kind: UtbmsKind | 'phase'; readonly row: number };

/**
 * Reads a file as a client's own code set.
 * @param around `kind`: of codes whose kind no column says; `otherSets`: codes of the same client's other sets, which a line
 * could not tell from these; `known`: all other codes, for what is worth knowing
 */
export function readCustomSet(
  file: CodeRows,
  columns: CodeColumns,
  around: { kind: UtbmsKind; otherSets: readonly TableCode[]; known: readonly TableCode[] },
): CustomSetReading {
  const problems: CellNote[] = [];
  const notes: CellNote[] = [];
  const note = (into: CellNote[], row: number, column: keyof CodeColumns, why: string) => {
    into.push(cellNote(file.headings, row, columns[column], why));
  };

  const drafts: Draft[] = [];
  for (const { row, cells } of file.rows) {
    const cell = (column: keyof CodeColumns) => cells[columns[column] ?? -1] ?? '';
    const take = <T>(column: keyof CodeColumns, reading: CellReading<T>): T | undefined => {
      if ('value' in reading) return reading.value;
      note(problems, row, column, reading.why);
      return undefined;
    };
    const code = take('code', readCodeCell(cell('code')));
    const name = take('name', nameOf(cell('name')));
    const parent = cell('parent').trim() === '' ? null : take('parent', readCodeCell(cell('parent')));
    const kind = cell('kind').trim() === '' ? around.kind : take('kind', readKindCell(cell('kind')));
    const description = take('description', readWordsCell(cell('description'), 2000));
    const isWhole = code && name && parent !== undefined && kind && description !== undefined;
    if (!isWhole) continue;
    const twin = drafts.find((draft) => draft.code === code);
    if (twin !== undefined) note(problems, row, 'code', `${code} stands in row ${twin.row} already.`);
    else drafts.push({ code, name, parent, kind, description: description || null, row });
  }

  const byCode = new Map(drafts.map((draft) => [draft.code, draft]));
  // A row that was refused above is no unknown parent as well: it is named once.
  const refused = new Set(file.rows.map(({ cells }) => (cells[columns.code] ?? '').trim().toUpperCase()));
  for (const { row, parent } of drafts) {
    if (parent !== null && !byCode.has(parent) && !refused.has(parent))
      note(problems, row, 'parent', `${parent} is no code of this file.`);
  }
  for (const circle of circlesOf(byCode)) {
    const [first] = circle;
    const way = [...circle, first].map((draft) => draft?.code).join(' → ');
    note(problems, first?.row ?? 1, 'parent', `These codes stand under each other in a circle: ${way}.`);
  }
  const kinds = kindsOf(drafts, around.kind);
  const codes = drafts.map(({ row: _, ...draft }) => ({
    ...draft,
    kind: kinds.get(draft.code) ?? around.kind,
  }));
  for (const { code, kind, parent } of codes) {
    const row = byCode.get(code)?.row ?? 1;
    const over = parent === null ? undefined : kinds.get(parent);
    if (over !== undefined && over !== kind)
      note(problems, row, 'parent', `${code} is of kind ${kind}, and ${parent}, over it, of kind ${over}.`);
    const clash = around.otherSets.find((other) => keyOf(other.kind, other.code) === keyOf(kind, code));
    if (clash !== undefined) {
      note(
        problems,
        row,
        'code',
        `${code} is in “${clash.setName}”, another set of this client. A line carries the code alone, so nobody could say which is meant.`,
      );
      continue;
    }
    noteMeanings(code, kind, byCode.get(code)?.name ?? '', around.known, (why) =>
      note(notes, row, 'code', why),
    );
  }
  return { codes, problems: problems.toSorted((left, right) => left.row - right.row), notes };
}

function nameOf(text: string): CellReading<string> {
  const reading = readWordsCell(text, 300);
  return 'value' in reading && reading.value === '' ? { why: 'The code has no name.' } : reading;
}

/** A code that means something else elsewhere: many clients' own L360 is not the one that is published. */
function noteMeanings(
  code: string,
  kind: UtbmsKind,
  name: string,
  known: readonly TableCode[],
  say: (why: string) => void,
) {
  const others = known.filter((other) => other.code === code);
  const same = others.find((other) => other.kind === kind);
  if (same !== undefined && same.name.toLowerCase() !== name.toLowerCase())
    say(`${code} is “${same.name}” in ${same.setName}.`);
  const [other] = others;
  if (same === undefined && other !== undefined)
    say(`${code} is a code of kind ${other.kind} in ${other.setName}, “${other.name}”.`);
}

/** A heading is of the kind of what stands under it. */
function kindsOf(drafts: readonly Draft[], standard: UtbmsKind): ReadonlyMap<string, UtbmsKind> {
  const kinds = new Map<string, UtbmsKind>();
  for (const { code, kind } of drafts) if (kind !== 'phase') kinds.set(code, kind);
  // Headings may stand under headings: each round fills one level.
  for (let level = 0; level < drafts.length; level += 1) {
    const before = kinds.size;
    for (const { code, parent } of drafts) {
      const kind = kinds.get(code);
      if (parent !== null && kind !== undefined && !kinds.has(parent)) kinds.set(parent, kind);
    }
    if (kinds.size === before) break;
  }
  for (const { code } of drafts) if (!kinds.has(code)) kinds.set(code, standard);
  return kinds;
}

/** Each circle of parents once, from its first row on. */
function circlesOf(byCode: ReadonlyMap<string, Draft>): Draft[][] {
  const circles: Draft[][] = [];
  const settled = new Set<string>();
  for (const start of byCode.values()) {
    const way: Draft[] = [];
    let at: Draft | undefined = start;
    while (at !== undefined && !settled.has(at.code) && !way.includes(at)) {
      way.push(at);
      at = at.parent === null ? undefined : byCode.get(at.parent);
    }
    if (at !== undefined && way.includes(at)) circles.push(way.slice(way.indexOf(at)));
    for (const { code } of way) settled.add(code);
  }
  return circles;
}

/** What a new version of a set changes. */
export type SetChanges = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

export function setChanges(before: readonly CustomCode[], after: readonly CustomCode[]): SetChanges {
  const old = new Map(before.map((code) => [code.code, code]));
  const now = new Set(after.map((code) => code.code));
  const isChanged = (code: CustomCode) => {
    const was = old.get(code.code);
    return (
      was !== undefined &&
      (was.name !== code.name ||
        was.kind !== code.kind ||
        was.parent !== code.parent ||
        was.description !== code.description)
    );
  };
  return {
    added: after.filter(({ code }) => !old.has(code)).map(({ code }) => code),
    changed: after.filter(isChanged).map(({ code }) => code),
    removed: before.filter(({ code }) => !now.has(code)).map(({ code }) => code),
  };
}
