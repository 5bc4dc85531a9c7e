/**
 * JSON with one spelling per value: keys sorted, no spaces, absent and undefined keys left out. Hashes of the audit chain
 * and of approved content are taken over it, so it must never change (P4, P6).
 * @throws TypeError for a value that JSON can't carry exactly (NaN, infinity, a function, a bigint).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number must be finite to be hashed');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be hashed`);
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  // Sorted by UTF-16 units, not by locale: the same on every machine.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
