import type { z } from 'zod';

type Row = Readonly<Record<string, unknown>>;

/** So many rows of a kind are known by heart: a long list read once must not fill the memory. */
const capacity = 2_000;

export type RowReader<S extends z.ZodObject> = {
  /** The value in a row, frozen; null where the row doesn't fit. */
  read(row: unknown): Readonly<z.output<S>> | null;
  /** The same. @throws ZodError where it doesn't fit */
  parse(row: unknown): Readonly<z.output<S>>;
  /** What is wrong with a row that doesn't fit. */
  issuesOf(row: unknown): readonly z.core.$ZodIssue[];
};

/**
 * Reads rows of one kind. Rows are not trusted, and the same ones are read again and again: a row that says in every column
 * what it said when it was looked through last needs no second look.
 * @param key the column by which a row is known again
 */
export function rowReader<S extends z.ZodObject>(schema: S, key: string & keyof S['shape']): RowReader<S> {
  const columns = Object.keys(schema.shape);
  const known = new Map<unknown, { readonly row: Row; readonly value: Readonly<z.output<S>> }>();
  const reader: RowReader<S> = {
    read(row) {
      if (typeof row !== 'object' || row === null) return null;
      const name = (row as Row)[key];
      const before = known.get(name);
      if (before !== undefined && isSame(columns, before.row, row as Row)) return before.value;
      const parsed = schema.safeParse(row);
      if (!parsed.success) return null;
      if (known.size >= capacity) known.clear();
      const value = Object.freeze(parsed.data);
      known.set(name, { row: row as Row, value });
      return value;
    },
    parse: (row) => reader.read(row) ?? schema.parse(row),
    issuesOf: (row) => schema.safeParse(row).error?.issues ?? [],
  };
  return reader;
}

function isSame(columns: readonly string[], one: Row, other: Row): boolean {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as string;
    if (one[column] !== other[column]) return false;
  }
  return true;
}
