import { z } from 'zod';

/** So many texts of a column are known by heart, and none that is longer: a history read once must not fill the memory. */
const capacity = 1_000;
const longest = 4_000;

/**
 * A JSON text column that holds a value of `schema`; a text that is no JSON is an issue, not an exception. The same rows are
 * read again and again in a cycle: what a text says is found out once, and the value is frozen, since others hold it too.
 */
export function jsonColumn<T extends z.ZodType>(schema: T) {
  const anew = z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
  const known = new Map<string, z.output<T>>();
  return z.string().transform((text, context): z.output<T> => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const read = anew.safeParse(text);
    if (!read.success) {
      for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }
    if (known.size >= capacity) known.clear();
    if (text.length <= longest) known.set(text, frozen(read.data));
    return read.data;
  });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** SQLite has no booleans: 0 and 1. */
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
