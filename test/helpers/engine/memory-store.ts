import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { inTransaction, storeContext } from '../../../src-main/store/database';
import { migrate } from '../../../src-main/store/migrate';
import { noFailpoints, silentLogger } from './quiet';
import { type TestStore, testClock, testIds } from './store';

/**
 * A migrated store that lives in memory: for properties that play thousands of cases. What reaches a disk is not its
 * business; everything else is the real thing.
 */
export function memoryStore(): TestStore {
  const db = new BetterSqlite3(':memory:');
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = ON');
  const clock = testClock();
  migrate(db, new Date(clock.now()).toISOString());
  const emitted: TestStore['emitted'] = [];
  const context = storeContext({
    db,
    clock,
    ids: testIds(),
    failpoints: noFailpoints,
    machine: 'test-laptop',
    logger: silentLogger,
    emit: (topics) => emitted.push([...topics]),
  });
  return { ...context, clock, emitted };
}

/** Plays one case in a transaction and takes all of it back: the next one begins where this one began. */
export function playedAndUndone<T>(store: TestStore, play: () => T): T {
  let played: { readonly value: T } | null = null;
  try {
    inTransaction(store, 'test.case', () => {
      played = { value: play() };
      throw new EndOfCase();
    });
  } catch (error) {
    if (!(error instanceof EndOfCase)) throw error;
  }
  if (played === null) throw new Error('The case was not played');
  return (played as { readonly value: T }).value;
}

class EndOfCase extends Error {}
