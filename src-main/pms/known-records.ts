import type { z } from 'zod';

/** So many records of a kind are known by heart, and none that is longer: a first sync must not fill the memory. */
const capacity = 2_000;
const longest = 4_000;

/** What is known of the records of each schema, by what they say. */
const known = new WeakMap<z.ZodType, Map<string, unknown>>();

/**
 * Reads a record of a vendor's answer. Records are not trusted, and most that a list of changes brings are as they were in the
 * last one (contract 1): a record that says in every field what another one said needs no second look. Nothing has to be
 * forgotten, since one that says anything else is another text.
 * @param record as it came out of an answer's JSON
 */
export function readRecord<S extends z.ZodType>(
  schema: S,
  record: unknown,
): { readonly ok: true; readonly value: z.output<S> } | { readonly ok: false; readonly error: z.ZodError } {
  const texts = known.get(schema) ?? new Map<string, unknown>();
  known.set(schema, texts);
  const text = JSON.stringify(record) ?? '';
  const before = texts.get(text);
  if (before !== undefined) return { ok: true, value: before as z.output<S> };
  const read = schema.safeParse(record);
  if (!read.success) return { ok: false, error: read.error };
  if (texts.size >= capacity) texts.clear();
  if (text.length <= longest) texts.set(text, frozen(read.data));
  return { ok: true, value: read.data };
}

/** Others will hold it too. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
