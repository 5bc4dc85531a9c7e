import { rmSync } from 'node:fs';
import { EngineError } from '../../engine-error';
import { getAccount } from '../../store/account';
import { rekeyFile } from '../../store/change-key';
import { LockedDatabase, UnusableDatabase } from '../../store/check-whole';
import { keyOf } from '../../store/cipher';
import { inTransaction, nowInstant, type StoreContext } from '../../store/database';
import {
  assertDatabase,
  auditHead,
  makeSingleFile,
  nameForGood,
  openCopy,
  workingCopy,
} from '../../store/database-file';
import type { DatabaseKey } from '../../store/database-key';
import { migrate } from '../../store/migrate';
import { restoreReadyOf } from '../../store/pending-restore';
import { getSettings, putSettings } from '../../store/settings';
import { looksEncrypted } from '../../store/settle-key';
import { carryRecords } from '../../sync/carry-records';
import type { SyncContext } from '../../sync/context';
import { treatAsOlderCopy } from '../../sync/older-copy';
import { readReplaced } from '../../sync/replaced';
import { diskWords } from '../disk-words';
import { lookThrough } from '../look-through';
import { carryHandedOver } from '../move/hand-over';
import { compareWithBackup, type RestoreComparison } from './compare';

/** Looks into a backup without changing anything. @throws EngineError 'not_allowed' naming what is wrong with it */
export async function previewRestore(store: StoreContext, file: string): Promise<RestoreComparison> {
  return withCopy(store, file, async (copy) => compareWithBackup(store, copy));
}

/**
 * Makes a backup ready to take the database's place: verified, brought to this version, and marked as older than what this
 * laptop did, so that nothing goes out twice. It takes its place when the database is opened next. Until the very last step
 * nothing has happened.
 * @param contextOf the copy as sync works with it
 * @param addTo takes over what is only here now and is to stay, in a transaction of the copy
 * @returns how many entries have to be looked up in the PMS before anything is sent
 * @throws EngineError 'not_allowed' naming what is wrong with the backup; 'store' what is wrong with the disk
 */
export async function prepareRestore(
  store: StoreContext,
  file: string,
  contextOf: (copy: StoreContext) => SyncContext,
  addTo: (context: SyncContext) => void,
): Promise<number> {
  const { failpoints, db } = store;
  return withCopy(store, file, async (copy, path) => {
    failpoints.hit('restore:verified');
    const replaced = readReplaced(copy, store);
    const context = contextOf(copy);
    // What is set for this laptop stays set: it says how things are here now, and holds no work.
    const { workOffline, pmsBaseUrl, theme } = getSettings(store);
    putSettings(copy, { workOffline, pmsBaseUrl, theme });
    inTransaction(copy, 'restore.handed-over', () => carryHandedOver(store, copy));
    const count = treatAsOlderCopy(copy, {
      action: 'store.restore',
      reason: 'A backup was put back',
      newer: headOf(store),
      carry: () => replaced && carryRecords(context, replaced),
    });
    inTransaction(copy, 'restore.keep', () => {
      addTo(context);
      carryHandedOver(store, copy);
    });
    failpoints.hit('restore:marked');
    copy.db.close();
    makeSingleFile(path, keyOf(db));
    failpoints.hit('restore:on-disk');
    nameReady(path, restoreReadyOf(db.name));
    return count;
  });
}

/** Where the name could not be made sure of on disk it is taken back: who is told that it failed goes on with what there is. */
export function nameReady(path: string, ready: string): void {
  try {
    nameForGood(path, ready);
  } catch (error) {
    rmSync(ready, { force: true });
    throw error;
  }
}

export function headOf({ db }: StoreContext) {
  const head = auditHead(db);
  return head === null ? null : { sequence: head.sequence, hash: head.hash };
}

/** Works on a verified, migrated copy of a backup, of which nothing is left afterwards unless `work` gave it a name. */
export async function withCopy<T>(
  store: StoreContext,
  file: string,
  work: (copy: StoreContext, path: string) => Promise<T>,
): Promise<T> {
  const path = `${store.db.name}.looked-into`;
  let copy: StoreContext | null = null;
  try {
    removeCopy(path);
    // Before gigabytes are copied.
    const key = keyOfBackup(store, file);
    workingCopy(file, path);
    // From here on it is of this laptop's key: it may become the database.
    if (key !== keyOf(store.db)) rekeyFile(path, key, keyOf(store.db));
    copy = openCopy(store, path, keyOf(store.db));
    await lookThrough(store, copy);
    migrate(copy.db, nowInstant(store));
    assertOurs(store, copy);
    return await work(copy, path);
  } catch (error) {
    if (error instanceof LockedDatabase) {
      // The field tells the page to ask for what opens it.
      throw new EngineError('not_allowed', `This backup is locked. ${error.message}`, 'secret');
    }
    if (error instanceof UnusableDatabase) {
      throw new EngineError('not_allowed', `This backup can’t be put back. ${error.message}`);
    }
    if (error instanceof EngineError || !isOfTheDisk(error)) throw error;
    throw new EngineError('store', `This backup can’t be put back. ${diskWords(error)}`);
  } finally {
    copy?.db.close();
    removeCopy(path);
  }
}

/**
 * The key of a backup: this laptop's, one that it had before, one that a recovery key or a passphrase opened, or none.
 * @throws UnusableDatabase where no key at hand opens it
 */
function keyOfBackup(store: StoreContext, file: string): DatabaseKey | null {
  const own = keyOf(store.db);
  for (const key of [own, ...(store.backupKeys?.others() ?? [])]) {
    try {
      return assertDatabase(file, key).isEncrypted ? key : null;
    } catch (error) {
      // Without a key of its own nothing tells an encrypted file from one that is no database, but its look.
      const isLocked = error instanceof LockedDatabase || (key === null && looksEncrypted(file));
      if (!isLocked) throw error;
    }
  }
  throw new LockedDatabase();
}

/** Contract 18: another person's work must not come in by the back door. */
function assertOurs(store: StoreContext, copy: StoreContext): void {
  const here = getAccount(store);
  const there = getAccount(copy);
  if (here.accountKey === null || there.accountKey === null || here.accountKey === there.accountKey) return;
  const whose = there.firmName === null ? 'another sign-in' : `another sign-in (${there.firmName})`;
  throw new UnusableDatabase(
    `It belongs to ${whose}, and this laptop’s entries are of ${here.firmName ?? 'yours'}.`,
  );
}

function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

function removeCopy(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}
