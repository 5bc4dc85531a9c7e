import { basename } from 'node:path';
import type { Step } from '../../step';
import { keyOf } from '../../store/cipher';
import type { StoreContext } from '../../store/database';
import { nowInstant } from '../../store/database';
import { openCopy } from '../../store/database-file';
import { type Mended, mendCopy, removeDatabase } from '../../store/mended-copy';
import { damagedFile } from './damaged-files';

/** What a damaged database still gives, as a database of this version that needn't fit together. */
export type Salvaged = {
  /** The damaged file's name. */
  readonly damaged: string;
  readonly damagedPath: string;
  /** Where the salvaged one lies; nothing lies there where nothing could be read. */
  readonly path: string;
  readonly mended: Mended;
};

const salvagedOf = (databaseFile: string): string => `${databaseFile}.salvaged`;

/**
 * Reads a damaged database as far as it goes, in steps, while the one in use goes on being used.
 * @throws EngineError 'not_found'; the disk's errors
 */
export async function salvageDamaged(store: StoreContext, name: string, step: Step): Promise<Salvaged> {
  const damagedPath = damagedFile(store.db.name, name);
  const path = salvagedOf(store.db.name);
  const own = keyOf(store.db);
  const mended = await mendCopy({
    file: damagedPath,
    keys: [own, ...(store.backupKeys?.others() ?? []), ...(own === null ? [] : [null])],
    to: path,
    key: own,
    now: nowInstant(store),
    step,
  });
  return { damaged: basename(damagedPath), damagedPath, path, mended };
}

/** The salvaged database, open; null where nothing could be read. The caller closes it. */
export function openSalvaged(store: StoreContext, { mended, path }: Salvaged): StoreContext | null {
  return mended.isReadable ? openCopy(store, path, keyOf(store.db)) : null;
}

/** Removes what an earlier rebuild left, cut off or done. */
export function forgetSalvaged(databaseFile: string): void {
  removeDatabase(salvagedOf(databaseFile));
  removeDatabase(`${salvagedOf(databaseFile)}.source`);
  removeDatabase(emptyBaseOf(databaseFile));
}

/** An empty database to begin with, where there is nothing better. */
export const emptyBaseOf = (databaseFile: string): string => `${databaseFile}.rebuild-base`;
