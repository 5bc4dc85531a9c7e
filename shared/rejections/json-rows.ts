/** A table of text, its first row the headings. */
export type TextTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/**
 * A JSON file of answers as rows and columns: an array of objects, or an object of which one member is such an array (the
 * longest one is taken). A member that is itself an object gives a column by each of its own ("line.number").
 * @returns null where there is no such array
 */
export function jsonRows(value: unknown): TextTable | null {
  const list = listIn(value);
  if (list === null) return null;
  const flat = list.map((one) => flatten(one));
  const headings = [...new Set(flat.flatMap((one) => [...one.keys()]))];
  return { headings, rows: flat.map((one) => headings.map((heading) => one.get(heading) ?? '')) };
}

function listIn(value: unknown): Record<string, unknown>[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  const lists = Object.values(value).flatMap((one) => listIn(one) ?? []);
  return lists.length > 0 ? longest(Object.values(value).map(listIn)) : null;
}

function longest(lists: readonly (Record<string, unknown>[] | null)[]): Record<string, unknown>[] {
  return lists.reduce<Record<string, unknown>[]>(
    (best, list) => (list !== null && list.length > best.length ? list : best),
    [],
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(
  object: Record<string, unknown>,
  path = '',
  into = new Map<string, string>(),
): Map<string, string> {
  for (const [name, value] of Object.entries(object)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (isObject(value)) flatten(value, key, into);
    else if (Array.isArray(value)) into.set(key, value.map(textOf).join(', '));
    else into.set(key, textOf(value));
  }
  return into;
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
