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
  // Sorted by UTF-16 units, not by locale: the same on every machine.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${spelled(key)}:${textOf(member)}`;
  }
  return `{${text}}`;
}

/** Names of fields need no escapes, and are most of what is ever spelled. */
const spelled = (key: string): string => (/^\w+$/.test(key) ? `"${key}"` : JSON.stringify(key));
