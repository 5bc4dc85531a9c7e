/** A table of text, its first row the headings. */
export type TextTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Deeper nothing is looked for: no portal nests its answers so far. */
const deepest = 20;

/**
 * A JSON file of answers as rows and columns: an array of objects, or an object of which one member is such an array (the
 * longest one is taken). A member that is itself an object gives a column by each of its own ("line.number"). What stands
 * above the list belongs to each of its rows: an invoice says its number once, and its lines in a list below.
 * @param most so many rows are wanted; of more there is one beyond, so that it can be told
 * @returns null where there is no such array
 */
export function jsonRows(value: unknown, most = Number.POSITIVE_INFINITY): TextTable | null {
  const found = listIn(value, 'above', new Map(), 0);
  if (found === null) return null;
  const flat: Cells[] = [];
  spread(found, most + 1, flat, 0);
  const keys = [...new Set(flat.flatMap((one) => [...one.keys()]))];
  const headings = headingsOf(keys);
  // A table of so many columns is none: it would be as large as its rows times its names.
  if (headings.length > maxJsonNames) return { headings, rows: [] };
  return { headings, rows: flat.map((one) => keys.map((key) => one.get(key) ?? '')) };
}

/** A name is told with the list that it stands in only where another level has the same one: both may be numbers. */
function headingsOf(keys: readonly string[]): string[] {
  const parts = keys.map((key) => key.split(mark));
  const times = new Map<string, number>();
  for (const [, name = ''] of parts) times.set(name, (times.get(name) ?? 0) + 1);
  return parts.map(([level = '', name = '']) =>
    level === '' || times.get(name) === 1 ? name : `${level}.${name}`,
  );
}

/** So many different names are the most that a table is made of. */
export const maxJsonNames = 500;

type List = Record<string, unknown>[];
/** Cells by level and name, with a mark between the two; what a row says itself has no level. */
type Cells = Map<string, string>;
const mark = '\u0000';
/** A list with the name under which it stands, and what stands above it. */
type Found = { readonly list: List; readonly name: string; readonly above: Cells };

function listIn(value: unknown, name: string, above: Cells, depth: number): Found | null {
  if (isList(value)) return { list: value, name, above };
  if (!isObject(value) || depth > deepest) return null;
  let best: Found | null = null;
  const members = Object.entries(value);
  const here = new Map([...above, ...plainMembers(members, name)]);
  for (const [key, one] of members) {
    const found = listIn(one, key, here, depth + 1);
    if (found !== null && found.list.length > (best?.list.length ?? 0)) best = found;
  }
  return best;
}

/** The rows of a list; where its members hold lists of their own, the rows of those. */
function spread({ list, name, above }: Found, most: number, into: Cells[], depth: number): void {
  const below = list.map((one) => (depth > deepest ? null : longestOf(one)));
  const isNested = below.some((one) => one !== null);
  for (const [at, one] of list.entries()) {
    if (into.length >= most) return;
    const inner = below[at] ?? null;
    // Beside members with lines, one without speaks of the whole: its number is no line's.
    const own = isNested ? plainMembers(Object.entries(one), name) : flatten(one);
    if (inner === null) into.push(together(own, above));
    else spread({ ...inner, above: together(own, above) }, most, into, depth + 1);
  }
}

const together = (own: Cells, above: Cells): Cells => new Map([...own, ...above]);

function longestOf(one: Record<string, unknown>): Omit<Found, 'above'> | null {
  let best: Omit<Found, 'above'> | null = null;
  for (const [name, list] of Object.entries(one)) {
    if (isList(list) && list.length > (best?.list.length ?? 0)) best = { list, name };
  }
  return best;
}

/** What an object says itself, and the objects right below it: "invoice.number". */
function plainMembers(members: readonly (readonly [string, unknown])[], name: string): Cells {
  const cells: Cells = new Map();
  const tell = (path: readonly string[], one: unknown) => {
    if (one !== null && typeof one !== 'object') cells.set(`${name}${mark}${path.join('.')}`, textOf(one));
  };
  for (const [key, one] of members) {
    if (isObject(one)) for (const [inner, two] of Object.entries(one)) tell([key, inner], two);
    else tell([key], one);
  }
  return cells;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is List =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

function flatten(
  object: Record<string, unknown>,
  path: readonly string[] = [],
  into: Cells = new Map<string, string>(),
): Cells {
  for (const [name, value] of Object.entries(object)) {
    const key = [...path, name];
    if (isObject(value)) {
      if (key.length <= deepest) flatten(value, key, into);
    } else
      into.set(
        `${mark}${key.join('.')}`,
        Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value),
      );
  }
  return into;
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
