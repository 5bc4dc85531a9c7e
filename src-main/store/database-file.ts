import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/time/work-date';
import type { FileCopy } from '../ports';
import { getAccount, myName } from './account';
import { LockedDatabase, UnusableDatabase } from './check-whole';
import { connect, keyOf } from './cipher';
import { custodyCounts } from './custody-counts';
import { type Database, prepared, type StoreContext, storeContext } from './database';
import type { DatabaseKey } from './database-key';
import { schemaVersion } from './migrate';
import { migrations } from './migrations/all';
import { peekHeader } from './peek-header';
import { storeIdOf } from './store-id';
import { writtenBy } from './written-by';

/** What a database holds, as far as a person or a comparison needs to know; never content. */
export type DatabaseFacts = {
  readonly storeId: string | null;
  readonly schemaVersion: number;
  readonly accountKey: string | null;
  readonly firmName: string | null;
  readonly personName: string;
  readonly entries: number;
  /** Entries that are not, or not wholly, on the PMS. */
  readonly unsynced: number;
  readonly auditSequence: number;
  readonly auditHash: string | null;
  /** When the last audited change was made, by the clock of the laptop that made it. */
  readonly changedAt: Instant | null;
};

const Head = z.strictObject({ sequence: z.int(), hash: z.string(), at: Instant });

/** The newest link of the audit chain: how far a database has come. Null before the first. */
export function auditHead(db: Database): z.infer<typeof Head> | null {
  const row = prepared(db, 'SELECT sequence, hash, at FROM audit ORDER BY sequence DESC LIMIT 1').get();
  return row === undefined ? null : Head.parse(row);
}

/** The hash of one link, or null where the chain has no such link. */
export function auditHashAt(db: Database, sequence: number): string | null {
  const hash = prepared(db, 'SELECT hash FROM audit WHERE sequence = ?').pluck().get(sequence);
  return typeof hash === 'string' ? hash : null;
}

export function databaseFacts(store: StoreContext): DatabaseFacts {
  const { db } = store;
  const { accountKey, firmName } = getAccount(store);
  const counts = custodyCounts(store);
  const { on_pms = 0, deleted = 0 } = counts;
  const entries = Object.values(counts).reduce((sum, count) => sum + count, 0) - deleted;
  const head = auditHead(db);
  return {
    storeId: storeIdOf(db),
    schemaVersion: schemaVersion(db),
    accountKey,
    firmName,
    personName: myName(store),
    entries,
    unsynced: entries - on_pms,
    auditSequence: head?.sequence ?? 0,
    auditHash: head?.hash ?? null,
    changedAt: head?.at ?? null,
  };
}

/** The two numbers of a backup's name, from a database of whatever version. */
export function briefCounts(db: Database): { entries: number; unsynced: number } {
  const count = (sql: string) => Number(db.prepare(sql).pluck().get());
  return {
    entries: count('SELECT count(*) FROM entry WHERE deleted_at IS NULL'),
    unsynced: count("SELECT count(DISTINCT entry_id) FROM outbox WHERE state NOT IN ('done', 'withdrawn')"),
  };
}

/** So many pages are copied in one turn of the event loop: a few milliseconds, so that no save waits. */
const pagesPerTurn = 100;

/**
 * Copies a live database into a new file while it goes on being used, and leaves the copy as one file without a log
 * beside it. What is committed meanwhile is in the copy too. Rejects when the disk does, or when the database is closed.
 */
export async function copyLive(db: Database, to: string, apart?: FileCopy): Promise<void> {
  const key = keyOf(db);
  if (key === null) await db.backup(to, { progress: () => pagesPerTurn });
  else await copyEncrypted(db, key, to, apart);
  foldLog(to, key);
  // Apart from the thread of the saves: a large file takes the disk its time.
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The driver's own copying in steps can't give the copy a key. SQLite writes one with the same key in one go, which takes a
 * large file its seconds: in a process of its own where there is one, so that no save waits, else here.
 */
async function copyEncrypted(db: Database, key: DatabaseKey, to: string, apart?: FileCopy): Promise<void> {
  if (apart !== undefined && (await apart(db.name, to, key))) return;
  prepared(db, 'VACUUM INTO ?').run(to);
}

/** The same in one go, for a moment in which nothing else can be under way: before a migration. */
export function copyAtOnce(db: Database, to: string): void {
  prepared(db, 'VACUUM INTO ?').run(to);
  syncToDisk(to);
}

/** Folds a database's log into its file and has it on disk: from then on the one file is the whole. */
export function makeSingleFile(file: string, key: DatabaseKey | null): void {
  foldLog(file, key);
  syncToDisk(file);
}

function foldLog(file: string, key: DatabaseKey | null): void {
  const db = connect(file, key);
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Has a file's bytes on disk. */
export function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a whole file its final name, and has the name on disk too. */
export function nameForGood(file: string, name: string): void {
  renameSync(file, name);
  // Windows can't open a folder, and has renames on disk by itself.
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(name), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** A copy to look into or to work on, with the log that belongs to it: the original is never opened, let alone written. */
export function workingCopy(file: string, to: string): void {
  copyFileSync(file, to);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${to}-wal`);
}

/** @throws UnusableDatabase for what is no database at all */
export function assertDatabase(file: string, key: DatabaseKey | null = null) {
  const peek = peekHeader(file, key);
  if (peek.kind === 'missing') throw new UnusableDatabase('The file is not there (any more).');
  if (peek.kind === 'locked') throw new LockedDatabase();
  if (peek.kind !== 'sqlite') throw new UnusableDatabase('It is not a Daybook database.');
  return peek;
}

/**
 * Opens a working copy. @throws UnusableDatabase for what is no Daybook database, or one of a newer version
 */
export function openCopy(store: StoreContext, file: string, key: DatabaseKey | null): StoreContext {
  const peek = assertDatabase(file, key);
  const known = migrations.at(-1)?.version ?? 0;
  if (peek.userVersion < 1) throw new UnusableDatabase('It is a database, but not one of Daybook.');
  const db = connect(file, peek.isEncrypted ? key : null);
  if (peek.userVersion > known) {
    const by = writtenBy(db);
    db.close();
    throw new UnusableDatabase(newerWords(peek.userVersion, by));
  }
  return storeContext({ ...store, db, emit: () => undefined });
}

const newerWords = (version: number, by: string | null): string =>
  by === null
    ? `It was written by a newer version of Daybook (database version ${version}). Install that version to use it.`
    : `It was written by Daybook ${by}, which is newer (database version ${version}). Install that version to use it.`;
