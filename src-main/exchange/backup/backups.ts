import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../shared/time/work-date';
import { EngineError } from '../../engine-error';
import type { Cancel } from '../../ports';
import { UnusableDatabase } from '../../store/check-whole';
import { keyOf } from '../../store/cipher';
import type { StoreContext } from '../../store/database';
import {
  auditHashAt,
  auditHead,
  copyLive,
  type DatabaseFacts,
  databaseFacts,
  nameForGood,
  openCopy,
  syncToDisk,
} from '../../store/database-file';
import { storeIdOf } from '../../store/store-id';
import { diskWords } from '../disk-words';
import { lookThrough } from '../look-through';
import { thinOutReplaced } from '../restore/replaced';
import { type BackupKind, type BackupName, backupFileName, readBackupName, tailOf } from './backup-name';
import { outdated } from './rotation';

export type Backup = BackupName & { readonly file: string; readonly bytes: number };

export type BackupState = {
  /** When the newest backup of this database was made; null: there is none. */
  readonly lastGoodAt: Instant | null;
  /** Why the last try failed, in plain words; null where it didn't. */
  readonly problem: string | null;
  readonly making: boolean;
};

export type Backups = {
  /** Where they go; it may change while the app runs. */
  folder(): string;
  /** All backups in the folder, newest first, of whatever database. */
  list(): Backup[];
  state(): BackupState;
  /** Makes one now, after any that is under way. @throws EngineError 'store' with what is wrong */
  make(kind: BackupKind): Promise<Backup>;
  /** Makes one of its own accord where it is time (see `isDue`). */
  start(): void;
  /** Nothing begins any more; resolves when nothing is under way. */
  stop(): Promise<void>;
};

const lookEveryMs = 10 * 60_000;
/** The start itself is not slowed by a copy. */
const firstLookMs = 20_000;
const hourMs = 3_600_000;

/**
 * Whether it is time for another backup: after a day where anything changed, after an hour while something is only on this
 * laptop.
 */
export function isDue(last: Backup | null, facts: DatabaseFacts, now: number): boolean {
  if (facts.auditSequence === 0) return false;
  if (last === null) return true;
  const age = now - Date.parse(last.at);
  const changed = facts.changedAt !== null && facts.changedAt > last.at;
  return changed && (age >= 24 * hourMs || (facts.unsynced > 0 && age >= hourMs));
}

/** The backups of a store in one folder. Nothing is made before `start` or `make`. */
export function createBackups(store: StoreContext, folder: () => string): Backups {
  let cancel: Cancel = () => undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let making = 0;
  let problem: string | null = null;
  let stopped = false;

  const own = (): Backup[] => {
    const id = storeIdOf(store.db);
    return id === null ? [] : listBackups(folder()).filter(({ of }) => of === tailOf(id));
  };

  function make(kind: BackupKind): Promise<Backup> {
    making += 1;
    store.changed(['backups', 'status']);
    const made = queue.then(() => makeOne(store, folder(), kind));
    queue = made
      .then(
        ({ file }) => {
          problem = null;
          thinOut(store, own());
          thinOutReplaced(store);
          store.logger.info('backup.made', { kind, file });
        },
        (error) => {
          problem = wordsOf(error, folder());
          store.logger.error('backup.failed', {
            kind,
            error: error instanceof Error ? error.name : 'unknown',
          });
        },
      )
      .finally(() => {
        making -= 1;
        store.changed(['backups', 'status']);
      });
    return made.catch((error) => {
      throw new EngineError('store', wordsOf(error, folder()));
    });
  }

  function look(): void {
    cancel = store.clock.after(lookEveryMs, look);
    if (making > 0) return;
    try {
      const now = store.clock.now();
      // One that lies in the future was made by a clock that went wrong, and is not the last.
      const last = own().find(({ at }) => Date.parse(at) <= now) ?? null;
      if (isDue(last, databaseFacts(store), now)) void make('scheduled').catch(() => undefined);
    } catch (error) {
      problem = wordsOf(error, folder());
      store.changed(['status']);
    }
  }

  return {
    folder,
    list: () => listBackups(folder()),
    state: () => ({ lastGoodAt: own()[0]?.at ?? null, problem, making: making > 0 }),
    make,
    start() {
      if (!stopped) cancel = store.clock.after(firstLookMs, look);
    },
    async stop() {
      stopped = true;
      cancel();
      await queue;
    },
  };
}

/** All files in a folder that are named as backups are, newest first. A folder that isn't there holds none. */
export function listBackups(folder: string): Backup[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const read = readBackupName(name);
      if (read === null) return [];
      const file = join(folder, name);
      return [{ ...read, file, bytes: statSync(file).size }];
    })
    .sort((left, right) => (left.at < right.at ? 1 : -1));
}

/** One backup: copied, looked through, compared with the living database, and only then given its name. */
async function makeOne(store: StoreContext, folder: string, kind: BackupKind): Promise<Backup> {
  const storeId = storeIdOf(store.db);
  if (storeId === null) throw new UnusableDatabase('There is no database to back up.');
  const of = tailOf(storeId);
  const temporary = join(folder, `.unfinished-${of}.db`);
  mkdirSync(folder, { recursive: true });
  removeUnfinished(temporary);
  try {
    const before = auditHead(store.db)?.sequence ?? 0;
    await copyLive(store.db, temporary, store.copyFile);
    store.failpoints.hit('backup:copied');
    const facts = await verified(store, temporary);
    if (facts.auditSequence < before || auditHashAt(store.db, facts.auditSequence) !== facts.auditHash) {
      throw new UnusableDatabase('The copy does not hold what the database holds.');
    }
    store.failpoints.hit('backup:verified');
    const taken = new Set(listBackups(folder).map(({ at }) => at));
    let atMs = Math.floor(store.clock.now() / 1000) * 1000;
    while (taken.has(new Date(atMs).toISOString())) atMs += 1000;
    const name: BackupName = {
      at: new Date(atMs).toISOString(),
      entries: facts.entries,
      unsynced: facts.unsynced,
      kind,
      of,
    };
    const file = join(folder, backupFileName(name));
    writeKeyNote(store, folder);
    nameForGood(temporary, file);
    store.failpoints.hit('backup:named');
    return { ...name, file, bytes: statSync(file).size };
  } catch (error) {
    removeUnfinished(temporary);
    throw error;
  }
}

/** What opens the backups of this folder on another laptop lies beside them before the first one does. */
function writeKeyNote({ backupKeys }: StoreContext, folder: string): void {
  const note = backupKeys?.note() ?? null;
  if (note === null) return;
  const temporary = join(folder, `.unfinished-${note.name}`);
  writeFileSync(temporary, note.text, { mode: 0o600 });
  syncToDisk(temporary);
  nameForGood(temporary, join(folder, note.name));
}

/** Looks through a copy from end to end. @throws UnusableDatabase */
async function verified(store: StoreContext, file: string): Promise<DatabaseFacts> {
  const copy = openCopy(store, file, keyOf(store.db));
  try {
    await lookThrough(store, copy);
    return databaseFacts(copy);
  } finally {
    copy.db.close();
  }
}

function removeUnfinished(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

function thinOut(store: StoreContext, backups: readonly Backup[]): void {
  for (const { file } of outdated(backups, store.clock.now())) {
    try {
      rmSync(file, { force: true });
    } catch {
      store.logger.warn('backup.not_removed');
    }
  }
}

function wordsOf(error: unknown, folder: string): string {
  if (error instanceof UnusableDatabase) return `No backup could be made. ${error.message}`;
  return `No backup could be made in ${folder}. ${diskWords(error)}`;
}
