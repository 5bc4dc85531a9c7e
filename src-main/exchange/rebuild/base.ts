import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { RebuildReport } from '../../../shared/ipc/rebuild-calls';
import { EngineError } from '../../engine-error';
import { auditCount, type ChainPosition, verifyChain } from '../../store/audit';
import { keyOf } from '../../store/cipher';
import { nowInstant, type StoreContext } from '../../store/database';
import { auditHead } from '../../store/database-file';
import { isBehind, readHead } from '../../store/head-file';
import { removeDatabase } from '../../store/mended-copy';
import { migrate } from '../../store/migrate';
import { openDatabase } from '../../store/open';
import { storeIdOf } from '../../store/store-id';
import { readBackupName, tailOf } from '../backup/backup-name';
import type { Backup } from '../backup/backups';
import { withCopy } from '../restore/restore';
import { emptyBaseOf, type Salvaged } from './salvaged';

export type Base = RebuildReport['base'];
export type WithBase<T> = (
  copy: StoreContext,
  path: string,
  base: Base,
  passedOver: RebuildReport['passedOver'],
) => Promise<T>;

/**
 * Works on a copy of the best that a rebuild can begin with: the damaged file itself where every row of it was read and its audit
 * chain holds; else the newest backup of it that is good; else an empty database.
 */
export async function onBase<T>(
  store: StoreContext,
  salvaged: Salvaged,
  read: StoreContext | null,
  backups: readonly Backup[],
  work: WithBase<T>,
): Promise<T> {
  if (read !== null && (await isSound(salvaged, read))) {
    const base: Base = { kind: 'damaged_file', name: salvaged.damaged, at: auditHead(read.db)?.at ?? null };
    const done = await tried(() =>
      withCopy(store, salvaged.path, (copy, path) => work(copy, path, base, [])),
    );
    if (done.ok) return done.value;
  }
  const passedOver: { name: string; words: string }[] = [];
  for (const { file } of ofTheDamaged(store, read, backups)) {
    const name = basename(file);
    const base: Base = { kind: 'backup', name, at: readBackupName(name)?.at ?? null };
    const done = await tried(() =>
      withCopy(store, file, (copy, path) => work(copy, path, base, [...passedOver])),
    );
    if (done.ok) return done.value;
    passedOver.push({ name, words: done.words });
  }
  const empty = emptyBaseOf(store.db.name);
  removeDatabase(empty);
  const db = openDatabase(empty, { key: keyOf(store.db) });
  migrate(db, nowInstant(store));
  db.close();
  try {
    const base: Base = { kind: 'nothing', name: null, at: null };
    return await withCopy(store, empty, (copy, path) => work(copy, path, base, passedOver));
  } finally {
    removeDatabase(empty);
  }
}

/** A backup that is no good is passed over; whatever else goes wrong is told. */
async function tried<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; words: string }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'not_allowed') throw error;
    return { ok: false, words: error.message };
  }
}

async function isSound(salvaged: Salvaged, read: StoreContext): Promise<boolean> {
  const { tables } = salvaged.mended;
  if (tables.some(({ isCut, refused }) => isCut || refused > 0) || auditCount(read) === 0) return false;
  const head = readHead(salvaged.damagedPath);
  // Its last commits lay in a log that is damaged: a backup may be newer.
  if (head !== null && isBehind(read.db, head)) return false;
  for (let from: ChainPosition | null = null; ; ) {
    const { position, brokenAt, finished } = verifyChain(read, from, 2_000);
    if (brokenAt !== null) return false;
    if (finished) return true;
    from = position;
    await setImmediate();
  }
}

/** Backups of the database that is damaged; where it can't say which it was, all but those of the one in use. */
function ofTheDamaged(
  store: StoreContext,
  read: StoreContext | null,
  backups: readonly Backup[],
): readonly Backup[] {
  const id = read === null ? null : storeIdOf(read.db);
  const present = storeIdOf(store.db);
  const own = present === null ? null : tailOf(present);
  return backups.filter(({ of }) => (id === null ? of !== own : of === tailOf(id)));
}
