import { type DayOrder, type SheetColumn, type SheetMapping, sheetColumns } from './columns';

/** A heading without case, marks and doubled blanks ("Hours (billed)" → "hours billed"). */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A column that we know, with the headings under which other programs write it. */
export type KnownColumn<T extends string> = {
  readonly id: T;
  readonly label: string;
  readonly names: readonly string[];
};

/**
 * Which column of a file is which of ours, by its headings: our own names first, then those of other programs. Each column
 * of the file is used once; the person sees the guess and may change it.
 */
export function guessColumns<T extends string>(
  columns: readonly KnownColumn<T>[],
  headings: readonly string[],
): Partial<Record<T, number>> {
  const plainHeadings = headings.map(plain);
  const used = new Set<number>();
  const mapping: Partial<Record<T, number>> = {};
  const take = (id: T, matches: (heading: string) => boolean) => {
    if (mapping[id] !== undefined) return;
    const at = plainHeadings.findIndex((heading, index) => !used.has(index) && matches(heading));
    if (at < 0) return;
    used.add(at);
    mapping[id] = at;
  };
  for (const { id, label } of columns) take(id, (heading) => heading === plain(label));
  for (const { id, names } of columns) {
    const known = new Set<string>(names.map(plain));
    take(id, (heading) => known.has(heading));
  }
  return mapping;
}

/** The same for a file of time entries. */
export function guessMapping(headings: readonly string[]): SheetMapping {
  return guessColumns<SheetColumn>(sheetColumns, headings);
}

/**
 * Whether a file's days prove an order: a first number over 12 can only be a day.
 * @returns null where nothing proves it, or where two rows prove the opposite
 */
export function provenDayOrder(cells: readonly string[]): DayOrder | null {
  const found = new Set<DayOrder>();
  for (const cell of cells) {
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\s*$/.exec(cell);
    if (parts === null) continue;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && second <= 12) found.add('day_first');
    if (second > 12 && first <= 12) found.add('month_first');
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}
