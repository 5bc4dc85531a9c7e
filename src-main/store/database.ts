import type BetterSqlite3 from 'better-sqlite3';
import type { Topic } from '../../shared/ipc/contract';
import type { PolicyInForce } from '../../shared/policy/in-force';
import type { Instant } from '../../shared/time/work-date';
import type { BackupKeysPort, Clock, Failpoints, FileCheck, FileCopy, Ids, Logger } from '../ports';
import { moveMark } from './log-lineage';
import { asStoreError } from './store-error';

export type Database = BetterSqlite3.Database;

/** What every command and repository takes first: the open database and the injected world around it. */
export type StoreContext = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly failpoints: Failpoints;
  readonly machine: string;
  readonly logger: Logger;
  readonly checkFile?: FileCheck;
  readonly copyFile?: FileCopy;
  readonly backupKeys?: BackupKeysPort;
  /** What the firm settled for its laptops; left out: nothing. */
  readonly policy?: PolicyInForce;
  /** Tells the face what to read again; inside a transaction it is told only after the commit. */
  changed(topics: readonly Topic[]): void;
};

export type StoreWorld = Omit<StoreContext, 'changed'> & { emit(topics: readonly Topic[]): void };

type OpenTransaction = { readonly topics: Set<Topic>; failed: boolean };

// One connection runs one transaction at a time, so the state of the open one is kept by connection.
const openTransactions = new WeakMap<Database, OpenTransaction>();
const statements = new WeakMap<Database, Map<string, BetterSqlite3.Statement>>();

/** Joins a database and its world to the context that the engine's functions take. */
export function storeContext(world: StoreWorld): StoreContext {
  const { emit, ...rest } = world;
  return {
    ...rest,
    changed(topics) {
      const open = openTransactions.get(world.db);
      if (open === undefined) return emit(topics);
      for (const topic of topics) open.topics.add(topic);
    },
  };
}

/** The statement for a text, prepared once per connection. Texts must be constants, or the cache would grow. */
export function prepared(db: Database, sql: string): BetterSqlite3.Statement {
  let known = statements.get(db);
  if (known === undefined) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  return statement;
}

/** Now, by the injected clock. */
export function nowInstant(store: Pick<StoreContext, 'clock'>): Instant {
  return instantIn(store, 0);
}

/** So many milliseconds from now, by the injected clock. */
export function instantIn(store: Pick<StoreContext, 'clock'>, milliseconds: number): Instant {
  return new Date(store.clock.now() + milliseconds).toISOString();
}

/** Runs a part of the running transaction that may fail by itself: what it wrote is taken back then, and the rest stays. */
export function inSavepoint<T>(store: StoreContext, work: () => T): T {
  prepared(store.db, 'SAVEPOINT part').run();
  try {
    const result = work();
    prepared(store.db, 'RELEASE part').run();
    return result;
  } catch (error) {
    // SQLite may already have rolled the whole back by itself (full disk).
    if (store.db.inTransaction) {
      prepared(store.db, 'ROLLBACK TO part').run();
      prepared(store.db, 'RELEASE part').run();
    }
    throw error;
  }
}

/** How many rows this connection has written so far. Only who moves the mark asks, and a database in memory has none. */
function changesIn(db: Database): number {
  return db.memory ? 0 : Number(prepared(db, 'SELECT total_changes()').pluck().get());
}

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it is (P1). Nested calls join the
 * outer transaction; if a nested one throws, the outer one cannot commit, even when the error was caught on the way.
 * Failpoints: `<name>:before-commit` and `<name>:after-commit`. `work` must not await.
 * @throws EngineError 'store' when the disk is full, read-only, busy or damaged; whatever `work` throws otherwise.
 */
export function inTransaction<T>(store: StoreContext, name: string, work: () => T): T {
  const outer = openTransactions.get(store.db);
  if (outer !== undefined) {
    try {
      return work();
    } catch (error) {
      outer.failed = true;
      throw error;
    }
  }
  const open: OpenTransaction = { topics: new Set(), failed: false };
  let result: T;
  try {
    prepared(store.db, 'BEGIN IMMEDIATE').run();
    openTransactions.set(store.db, open);
    const changes = changesIn(store.db);
    result = work();
    if (result instanceof Promise) throw new TypeError(`Transaction ${name} must not await`);
    if (open.failed) throw new Error(`A part of ${name} failed, so the whole is rolled back`);
    if (changesIn(store.db) !== changes) moveMark(store.db);
    store.failpoints.hit(`${name}:before-commit`);
    prepared(store.db, 'COMMIT').run();
  } catch (error) {
    // SQLite may already have rolled back by itself (full disk, lost file).
    if (store.db.inTransaction) prepared(store.db, 'ROLLBACK').run();
    throw asStoreError(error) ?? error;
  } finally {
    openTransactions.delete(store.db);
  }
  store.failpoints.hit(`${name}:after-commit`);
  if (open.topics.size > 0) store.changed([...open.topics]);
  return result;
}
