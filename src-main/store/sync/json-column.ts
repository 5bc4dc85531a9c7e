import { z } from 'zod';

/** A JSON text column that holds a value of `schema`; a text that is no JSON is an issue, not an exception. */
export function jsonColumn<T extends z.ZodType>(schema: T) {
  return z
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
}

/** SQLite has no booleans: 0 and 1. */
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
