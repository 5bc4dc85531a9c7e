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
  const parts: string[] = [];
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (member !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${parts.join(',')}}`;
}

/** By UTF-16 units, not by locale: the same on every machine. */
function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
