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
  const known = knownRows<Readonly<z.output<S>>>(Object.keys(schema.shape), key);
  const reader: RowReader<S> = {
    read(row) {
      if (typeof row !== 'object' || row === null) return null;
      const before = known.get(row as Row);
      if (before !== undefined) return before;
      const parsed = schema.safeParse(row);
      return parsed.success ? known.put(row as Row, parsed.data) : null;
    },
    parse: (row) => reader.read(row) ?? schema.parse(row),
    issuesOf: (row) => schema.safeParse(row).error?.issues ?? [],
  };
  return reader;
}

export type KnownRows<V> = {
  /** What a row of this key was read as when it said the same in every column; undefined where it said anything else. */
  get(row: Row): V | undefined;
  /** Keeps and returns the value, frozen, since others will hold it too. */
  put(row: Row, value: V): Readonly<V>;
};

/** Rows of one kind with what they were read as, for values that follow from these columns alone. */
export function knownRows<V>(columns: readonly string[], key: string): KnownRows<V> {
  const known = new Map<unknown, { readonly row: Row; readonly value: V }>();
  return {
    get(row) {
      const before = known.get(row[key]);
      return before !== undefined && isSame(columns, before.row, row) ? before.value : undefined;
    },
    put(row, value) {
      if (known.size >= capacity) known.clear();
      known.set(row[key], { row, value: Object.freeze(value) });
      return value;
    },
  };
}

function isSame(columns: readonly string[], one: Row, other: Row): boolean {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as string;
    if (one[column] !== other[column]) return false;
  }
  return true;
}
