/**
 * JSON with one spelling per value: keys sorted, no spaces, absent and undefined keys left out. Hashes of the audit chain
 * and of approved content are taken over it, so it must never change (P4, P6).
 * @throws TypeError for a value that JSON can't carry exactly (NaN, infinity, a function, a bigint).
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('A number must be finite to be hashed');
      return JSON.stringify(value);
    case 'object':
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return objectOf(value as Readonly<Record<string, unknown>>, canonicalJson);
    default:
      throw new TypeError(`A ${typeof value} cannot be hashed`);
  }
}

/** The same for an object whose members stand in canonical JSON already, for one that is needed in parts and whole. */
export function canonicalObject(members: Readonly<Record<string, string>>): string {
  return objectOf(members, (text) => text);
}

function objectOf<T>(members: Readonly<Record<string, T>>, textOf: (member: T) => string): string {
  let text = '';
  for (const { key, spelled } of orderOf(Object.keys(members))) {
    const member = members[key];
    if (member === undefined) continue;
    text += (text === '' ? '' : ',') + spelled + textOf(member);
  }
  return `{${text}}`;
}

/** The names of an object as they came, and in their order, each as it is spelled before its member. */
type Order = {
  readonly names: readonly string[];
  readonly sorted: readonly { readonly key: string; readonly spelled: string }[];
};

/** What is hashed has a few dozen shapes, thousands of times each: their names are sorted and spelled once. */
const orders = new Map<string, Order>();
const capacity = 500;

function orderOf(names: readonly string[]): Order['sorted'] {
  const joined = names.join();
  const known = orders.get(joined);
  // Names with commas in them may look like others when they are joined.
  if (known !== undefined && names.every((name, at) => name === known.names[at])) return known.sorted;
  // Sorted by UTF-16 units, not by locale: the same on every machine.
  const sorted = [...names].sort().map((key) => ({ key, spelled: `${JSON.stringify(key)}:` }));
  if (orders.size >= capacity) orders.clear();
  orders.set(joined, { names, sorted });
  return sorted;
}
