import { createHash } from 'node:crypto';
import { prepared } from '../../../src-main/store/database';
import { type Finding, finding } from '../../helpers/promises/verdict';
import type { World } from '../world/world';

/** What a cycle may not touch once everything is at rest: of each laptop, its rows as a hash (I6). */
export type Rows = ReadonlyMap<string, string>;

export function rowsOf(world: World): Rows {
  return new Map(
    world.machines.flatMap((machine) => {
      const life = machine.life();
      if (life === null) return [];
      const hash = createHash('sha256');
      for (const table of ['entry', 'base', 'outbox', 'conflict']) {
        hash.update(JSON.stringify(prepared(life.store.db, `SELECT * FROM ${table}`).all()));
      }
      return [[machine.name, hash.digest('hex')] as const];
    }),
  );
}

export function silence(before: Rows, after: Rows): Finding {
  const changed = [...before].filter(([name, hash]) => after.get(name) !== hash);
  return finding(
    'P3',
    'one more cycle at rest changes no row',
    before.size,
    changed.map(([name]) => `${name}: its rows changed`),
  );
}

export function sameRows(one: Rows, other: Rows): boolean {
  return one.size === other.size && [...one].every(([name, hash]) => other.get(name) === hash);
}
