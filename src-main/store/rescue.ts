import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Matter } from '../../shared/domain/reference';
import type { TimeEntry } from '../../shared/domain/time-entry';
import type { Timer } from '../../shared/domain/timer';
import { EngineError } from '../engine-error';
import { keyFor, keyOf } from './cipher';
import { type StoreContext, storeContext } from './database';
import type { DatabaseKey } from './database-key';
import { allEntries } from './entries';
import { migrate } from './migrate';
import { openDatabase } from './open';
import { isRescueName } from './open-store';
import { peekHeader } from './peek-header';
import { allMatters } from './reference';
import { openTimers } from './timers';

/** What was taken down while the real database could not be used. */
export type Rescued = {
  readonly file: string;
  readonly entries: readonly TimeEntry[];
  readonly timers: readonly Timer[];
  /** All of them temporary: a rescue database never saw a PMS. */
  readonly matters: readonly Matter[];
};

/** The rescue databases that wait beside a database or in the rescue folder. */
export function rescueFiles(databaseFile: string, rescueFolder: string): string[] {
  const folders = new Set([dirname(databaseFile), rescueFolder]);
  const files = [...folders].flatMap((folder) =>
    namesIn(folder)
      .filter(isRescueName)
      .sort()
      .map((name) => join(folder, name)),
  );
  return files.filter((file) => file !== databaseFile);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const lockedWords = (file: string): string =>
  `What was taken down in ${file} is encrypted with another key and could not be brought in. The file was left as it is.`;

/** It may have been begun before the database got the key that it has now. */
function keyOfRescue(store: StoreContext, file: string): DatabaseKey | null {
  const own = keyOf(store.db);
  const boxed = store.backupKeys?.ofRescue(file) ?? null;
  if (boxed !== null) return boxed;
  for (const key of [own, ...(store.backupKeys?.others() ?? [])]) {
    const peek = peekHeader(file, key);
    if (peek.kind === 'sqlite') return peek.isEncrypted ? key : null;
  }
  return keyFor(file, own);
}

/** Reads a rescue database whole: it holds what one person typed in a bad hour, not an archive. */
export function readRescue(store: StoreContext, file: string): Rescued {
  const key = keyOfRescue(store, file);
  if (peekHeader(file, key).kind === 'locked') throw new EngineError('store', lockedWords(file));
  const db = openDatabase(file, { key });
  try {
    migrate(db, new Date(store.clock.now()).toISOString());
    const inside = storeContext({ ...store, db, emit: () => undefined });
    return { file, entries: allEntries(inside), timers: openTimers(inside), matters: allMatters(inside) };
  } finally {
    db.close();
  }
}
