/** A table of text, its first row the headings. */
export type TextTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Deeper nothing is looked for: no portal nests its answers so far. */
const deepest = 20;

/**
 * A JSON file of answers as rows and columns: an array of objects, or an object of which one member is such an array (the
 * longest one is taken). A member that is itself an object gives a column by each of its own ("line.number").
 * @returns null where there is no such array
 */
export function jsonRows(value: unknown): TextTable | null {
  const list = listIn(value, 0);
  if (list === null) return null;
  const flat = list.map((one) => flatten(one));
  const headings = [...new Set(flat.flatMap((one) => [...one.keys()]))];
  // A table of so many columns is none: it would be as large as its rows times its names.
  if (headings.length > maxJsonNames) return { headings, rows: [] };
  return { headings, rows: flat.map((one) => headings.map((heading) => one.get(heading) ?? '')) };
}

/** So many different names are the most that a table is made of. */
export const maxJsonNames = 500;

type List = Record<string, unknown>[];

function listIn(value: unknown, depth: number): List | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value) || depth > deepest) return null;
  return Object.values(value).reduce<List | null>((best, one) => {
    const list = listIn(one, depth + 1);
    return list !== null && list.length > (best?.length ?? 0) ? list : best;
  }, null);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(
  object: Record<string, unknown>,
  path: readonly string[] = [],
  into = new Map<string, string>(),
): Map<string, string> {
  for (const [name, value] of Object.entries(object)) {
    const key = [...path, name];
    if (isObject(value)) {
      if (key.length <= deepest) flatten(value, key, into);
    } else into.set(key.join('.'), Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value));
  }
  return into;
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
