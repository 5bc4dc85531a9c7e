import { prepared } from '../../../src-main/store/database';
import { type Finding, finding } from '../../helpers/promises/verdict';
import { whileUnchanged } from '../world/unchanged';
import type { World } from '../world/world';

/** What a cycle may not touch once everything is at rest: of each laptop, its rows as a text (I6). */
export type Rows = ReadonlyMap<string, string>;

const tables = ['entry', 'base', 'outbox', 'conflict'].map((table) => `SELECT * FROM ${table}`);

export function rowsOf(world: World): Rows {
  return new Map(
    world.machines.flatMap((machine) => {
      const life = machine.life();
      if (life === null) return [];
      const { db } = life.store;
      const text = whileUnchanged(db, 'rows', () =>
        JSON.stringify(tables.map((sql) => prepared(db, sql).raw().all())),
      );
      return [[machine.name, text] as const];
    }),
  );
}

export function silence(before: Rows, after: Rows): Finding {
  const changed = [...before].filter(([name, rows]) => after.get(name) !== rows);
  return finding(
    'P3',
    'one more cycle at rest changes no row',
    before.size,
    changed.map(([name]) => `${name}: its rows changed`),
  );
}

export function sameRows(one: Rows, other: Rows): boolean {
  return one.size === other.size && [...one].every(([name, rows]) => other.get(name) === rows);
}
