/**
 * Version tokens. As at the vendor the value carries its double quotes, in the header and in the `etag` field alike;
 * a client that drops them gets 412.
 */
export function etagOf(collection: string, row: { readonly id: number; readonly version: number }): string {
  const known = etags.get(row);
  if (known?.collection === collection) return known.etag;
  const etag = etagAnew(collection, row);
  etags.set(row, { collection, etag });
  return etag;
}

/** Rows are replaced, never changed: what one was given once stays its version. */
const etags = new WeakMap<object, { readonly collection: string; readonly etag: string }>();

function etagAnew(collection: string, row: { readonly id: number; readonly version: number }): string {
  const seed = `${collection}/${row.id}/${row.version}`;
  return `"${[0, 1, 2, 3].map((part) => fnv1a(`${part}:${seed}`)).join('')}"`;
}

/** True when the header lets the request through: absent, `*`, or naming the current version verbatim. */
export function ifMatchAllows(header: string | undefined, current: string): boolean {
  if (header === undefined) return true;
  return header.trim() === '*' || namedIn(header, current);
}

/** True when the client already holds this version, so that 304 answers it. */
export function ifNoneMatchHolds(header: string | undefined, current: string): boolean {
  return header !== undefined && (header.trim() === '*' || namedIn(header, current));
}

function namedIn(header: string, current: string): boolean {
  return header.split(',').some((one) => one.trim() === current);
}

/** Eight hex digits of FNV-1a with a final mix: spread, not secrecy. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0).toString(16).padStart(8, '0');
}
