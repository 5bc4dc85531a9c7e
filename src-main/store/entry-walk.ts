import { prepared, type StoreContext } from './database';
import type { Conditions } from './entry-filter';

/** Columns that are compared as one, all in one direction. */
export type Level = { readonly columns: readonly string[]; readonly down: boolean };

/**
 * A way through entries along an index, the outermost level first: people or matters by name, then their entries. SQLite reads
 * it in order without sorting, which `entry-sort-plan.test.ts` holds it to.
 */
export type Walk = {
  /** What is read, with `entry e` in it. */
  readonly from: string;
  readonly where: string;
  readonly levels: readonly Level[];
};

export type Step = { readonly number: number; readonly values: readonly (string | number)[] };

/**
 * So many entries along a walk that a filter lets through, from a place on (null: the beginning).
 * @param skip entries to pass over, from the beginning only
 */
export function walkEntries(
  store: StoreContext,
  walk: Walk,
  conditions: Conditions,
  after: readonly (string | number)[] | null,
  limit: number,
  skip = 0,
): Step[] {
  const steps: Step[] = [];
  for (const stretch of stretches(walk, after)) {
    if (steps.length >= limit) break;
    const rows = prepared(store.db, walkStatement(walk, conditions, stretch))
      .raw()
      .all({
        ...conditions.parameters,
        ...stretch.bound,
        limit: limit - steps.length,
        skip,
      }) as [number, ...(string | number)[]][];
    steps.push(...rows.map(([number, ...values]) => ({ number, values })));
  }
  return steps;
}

/** What comes after a place within what the outer levels say there. */
export type Stretch = {
  readonly sql: string;
  readonly bound: Readonly<Record<string, string | number>>;
  /** So many levels are the same throughout: SQLite would sort by them all the same where they are expressions. */
  readonly same: number;
};

/** The statement of one stretch. */
export function walkStatement(walk: Walk, conditions: Conditions, stretch: Stretch): string {
  const columns = walk.levels.flatMap((level) => level.columns);
  const order = walk.levels
    .slice(stretch.same)
    .flatMap(({ columns: names, down }) => names.map((name) => `${name} ${down ? 'DESC' : 'ASC'}`));
  const where = [walk.where, conditions.sql, stretch.sql].filter((part) => part !== '').join(' AND ');
  return `SELECT e.number, ${columns.join(', ')} FROM ${walk.from} ${conditions.joins}
    WHERE ${where} ORDER BY ${order.join(', ')} LIMIT @limit OFFSET @skip`;
}

/** How many entries lie along a walk. */
export function walkLength(store: StoreContext, walk: Walk, conditions: Conditions): number {
  const where = [walk.where, conditions.sql].filter((part) => part !== '').join(' AND ');
  return prepared(store.db, `SELECT count(*) FROM ${walk.from} ${conditions.joins} WHERE ${where}`)
    .pluck()
    .get(conditions.parameters) as number;
}

/**
 * What comes after a place, in pieces that each begin at a key of the index: first what is left of the innermost level under the
 * same matter, then the matters after it. One condition with OR would read all that lies before.
 */
export function stretches({ levels }: Walk, after: readonly (string | number)[] | null): readonly Stretch[] {
  if (after === null) return [{ sql: '', bound: {}, same: 0 }];
  const pieces: Stretch[] = [];
  let end = after.length;
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const level = levels[at] as Level;
    const start = end - level.columns.length;
    const outer = levels.slice(0, at).flatMap(({ columns }) => columns);
    const sql = [...outer.map((column, index) => `${column} = @k${index}`), beyond(level, start)].join(
      ' AND ',
    );
    const bound = Object.fromEntries(after.slice(0, end).map((value, index) => [`k${index}`, value]));
    pieces.push({ sql, bound, same: at });
    end = start;
  }
  return pieces;
}

/** Beyond a place in one level. The first comparison alone is what an index can begin at. */
function beyond({ columns, down }: Level, start: number): string {
  const sign = down ? '<' : '>';
  const [first, ...rest] = columns;
  if (rest.length === 0) return `${first} ${sign} @k${start}`;
  const row = `(${columns.join(', ')}) ${sign} (${columns.map((_, index) => `@k${start + index}`).join(', ')})`;
  return `${first} ${sign}= @k${start} AND ${row}`;
}
