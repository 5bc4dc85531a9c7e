import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Id } from '../../../shared/domain/id';
import { EngineError } from '../../engine-error';
import { getAccount, myName } from '../../store/account';
import { inTransaction, nowInstant, type StoreContext } from '../../store/database';
import { nameForGood } from '../../store/database-file';
import { unsyncedIds } from '../../store/entry-revisions';
import { myShorthands } from '../../store/shorthands';
import { isHandedOver } from '../../store/sync/handed-over';
import { type SyncContext, syncWrite } from '../../sync/context';
import { mendQueue } from '../../sync/mend-queue';
import { diskWords } from '../disk-words';
import { readWhole } from '../read-whole';
import { type BroughtIn, bringIn } from './bring-in';
import { MoveBundle } from './bundle';
import { collectBundle } from './collect';
import { handOver, takeBack, timersAtRest } from './hand-over';
import {
  assertMoveFile,
  type MoveHeader,
  newKey,
  readSealed,
  type SealedFile,
  seal,
  unseal,
} from './sealed-file';

/** Entries that an export would hold now: not, or not wholly, on the PMS, and not handed over already. */
export function movableIds(store: StoreContext): string[] {
  return unsyncedIds(store).filter((id) => !isHandedOver(store, id));
}

/** `leftOut`: entries that are damaged in the database; they stay here, and are not held. */
export type Exported = { readonly entries: number; readonly timers: number; readonly leftOut: number };

/**
 * Writes everything unsynced to one encrypted file, and holds it here from then on: two laptops never both send it (P2). The
 * hold and the file come about together. Should the app die in between, the work is held and can be taken back.
 * @throws EngineError 'not_allowed' where there is nothing to write or nobody has signed in yet; 'store' for the disk
 */
export async function exportUnsynced(
  store: StoreContext,
  file: string,
  passphrase: string,
  appVersion: string,
): Promise<Exported> {
  assertExportable(store);
  const key = await newKey(passphrase);
  const unfinished = `${file}.unfinished`;
  try {
    const exported = inTransaction(store, 'move.export', () => {
      const { accountKey, firmName } = assertExportable(store);
      const fileId = store.ids.uuid();
      mendQueue(store);
      const entryIds = movableIds(store);
      const timers = timersAtRest(store);
      if (entryIds.length + timers.length === 0) {
        throw new EngineError(
          'not_allowed',
          'Nothing is unsynced on this laptop: there is nothing to write.',
        );
      }
      const bundle = collectBundle(store, fileId, entryIds, timers, myShorthands(store));
      const movedIds = bundle.items.map(({ entry }) => entry.id);
      const counts = { entries: movedIds.length, timers: timers.length };
      const facts = {
        fileId,
        madeAt: nowInstant(store),
        machine: store.machine,
        appVersion,
        accountKey,
        firmName: firmName ?? '',
        personName: myName(store),
        ...counts,
      };
      handOver(store, fileId, movedIds, timers);
      writeWhole(unfinished, seal(key, facts, JSON.stringify(bundle)));
      return { fileId, counts: { ...counts, leftOut: entryIds.length - movedIds.length } };
    });
    nameOrTakeBack(store, exported.fileId, unfinished, file);
    store.failpoints.hit('move:written');
    return exported.counts;
  } catch (error) {
    remove(unfinished);
    if (error instanceof EngineError || !(error instanceof Error && 'code' in error)) throw error;
    throw new EngineError('store', `The file could not be written. ${diskWords(error)}`);
  }
}

/** The work is held on disk by now, and only then is the file there to be brought in. Without its name nobody can have it. */
function nameOrTakeBack(store: StoreContext, fileId: Id, unfinished: string, file: string): void {
  try {
    nameForGood(unfinished, file);
  } catch (error) {
    takeBack(store, fileId);
    throw error;
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What keeps it from being removed is what kept it from being written, and is said.
  }
}

function assertExportable(store: StoreContext) {
  const { accountKey, firmName } = getAccount(store);
  if (accountKey === null) {
    throw new EngineError(
      'not_allowed',
      'Nobody has signed in on this laptop yet, so the file would belong to nobody. Copy a backup to the other laptop instead.',
    );
  }
  return { accountKey, firmName };
}

function writeWhole(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export type Imported = { readonly broughtIn: BroughtIn; readonly bundle: MoveBundle };

/**
 * What taking a file over would do, found by doing it in a transaction that is taken back.
 * @throws EngineError as `importFile` does
 */
export async function previewImport(
  context: SyncContext,
  file: string,
  passphrase: string,
): Promise<Imported> {
  const bundle = await openFile(context.store, file, passphrase);
  let broughtIn: BroughtIn | null = null;
  try {
    syncWrite(context, 'move.preview', () => {
      broughtIn = bringIn(context, bundle);
      throw new OnlyLooking();
    });
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error;
  }
  if (broughtIn === null) throw new Error('Nothing was looked at');
  return { broughtIn, bundle };
}

class OnlyLooking extends Error {}

/**
 * Takes over a file from another laptop of the same person, whole or not at all.
 * @throws EngineError 'not_allowed' naming what is wrong with the file or whose it is; 'invalid' for the passphrase
 */
export async function importFile(context: SyncContext, file: string, passphrase: string): Promise<Imported> {
  const bundle = await openFile(context.store, file, passphrase);
  return { broughtIn: syncWrite(context, 'move.import', () => bringIn(context, bundle)), bundle };
}

async function openFile(store: StoreContext, file: string, passphrase: string) {
  const sealed = await sealedIn(file);
  assertOurs(store, sealed);
  const bundle = bundleIn(await unseal(sealed, passphrase));
  if (bundle.accountKey !== sealed.header.accountKey || bundle.fileId !== sealed.header.fileId) {
    throw new EngineError(
      'not_allowed',
      'This file can’t be taken over. Its header belongs to another file.',
    );
  }
  return bundle;
}

/** Far more than two hundred thousand entries come to. */
const maxMoveBytes = 256 * 1024 * 1024;

/** Another kind of file is told by its first line, before the rest is read. */
async function sealedIn(file: string): Promise<SealedFile> {
  const wayOut = 'No file of unsynced work is so large.';
  return readSealed(await readWhole(file, maxMoveBytes, wayOut, assertMoveFile));
}

/** Contract 18, said before anybody is asked for a passphrase. */
function assertOurs(store: StoreContext, { header }: SealedFile): void {
  const { accountKey, firmName } = getAccount(store);
  const made = `It was made for ${header.personName} at ${header.firmName}`;
  if (accountKey === null) {
    throw new EngineError('not_allowed', `${made}. Sign in as ${header.personName} on this laptop first.`);
  }
  if (accountKey !== header.accountKey) {
    const here = `this laptop is used by ${myName(store)}${firmName === null ? '' : ` at ${firmName}`}`;
    throw new EngineError('not_allowed', `This file can’t be taken over. ${made}, and ${here}.`);
  }
}

function bundleIn(content: string): MoveBundle {
  try {
    return MoveBundle.parse(JSON.parse(content));
  } catch {
    throw new EngineError(
      'not_allowed',
      'This file can’t be taken over. What is in it is not what this Daybook knows.',
    );
  }
}

/** What a file says of itself and whose it is, without a passphrase. @throws EngineError as `importFile` does */
export async function lookAtFile(store: StoreContext, file: string): Promise<MoveHeader> {
  const sealed = await sealedIn(file);
  assertOurs(store, sealed);
  return sealed.header;
}
