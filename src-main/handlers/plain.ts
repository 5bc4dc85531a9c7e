import { setImmediate } from 'node:timers/promises';
import type { Handlers } from '../../shared/ipc/contract';
import type { plainCalls } from '../../shared/ipc/plain-calls';
import { EngineError } from '../engine-error';
import { tailOf } from '../exchange/backup/backup-name';
import type { Backups } from '../exchange/backup/backups';
import { diskWords } from '../exchange/disk-words';
import { destroyPlain, encryptPlain, type FoundPlain, plainFiles } from '../exchange/left-plain/plain-files';
import { appendAudit } from '../store/audit';
import { keyOf } from '../store/cipher';
import { inTransaction, type StoreContext } from '../store/database';
import { storeIdOf } from '../store/store-id';

export type PlainHandlers = Pick<Handlers, keyof typeof plainCalls>;

/** Older files in the clear, beside an encrypted database. @param backups null while the database cannot be used */
export function plainHandlers(store: StoreContext, backups: Backups | null): PlainHandlers {
  const found = (): FoundPlain[] => {
    if (backups === null || keyOf(store.db) === null) return [];
    const id = storeIdOf(store.db);
    return plainFiles(store.db.name, backups.folder(), id === null ? null : tailOf(id));
  };
  /** One at a time, and others have their turn between: each may take its seconds. */
  async function doEach(files: readonly FoundPlain[], action: string, work: (file: FoundPlain) => void) {
    const names: string[] = [];
    let wrong: unknown = null;
    for (const file of files) {
      try {
        work(file);
        names.push(file.name);
      } catch (error) {
        wrong = error;
        store.logger.warn('plain.left', {
          kind: file.kind,
          error: error instanceof Error ? error.name : 'unknown',
        });
      }
      await setImmediate();
    }
    if (names.length > 0) inTransaction(store, 'plain.note', () => void note(store, action, names));
    store.changed(['backups', 'security']);
    if (names.length === 0 && wrong !== null) {
      throw new EngineError('store', `None of the files could be changed. ${diskWords(wrong)}`);
    }
    return { done: names.length, left: files.length - names.length };
  }
  return {
    plainGet: () => ({ files: found().map(({ path: _path, ...file }) => file) }),
    plainEncrypt() {
      const key = keyOf(store.db);
      if (key === null) throw notEncrypted();
      return doEach(found(), 'plain.encrypt', (file) => encryptPlain(file, key, store.failpoints.hit));
    },
    async plainDestroy({ names }) {
      if (backups === null || keyOf(store.db) === null) throw notEncrypted();
      const asked = new Set(names);
      const files = found().filter(({ name }) => asked.has(name));
      if (files.length === 0) throw new EngineError('not_found', 'These files are not there any more.');
      // What goes may be the last backup: a good one that is encrypted comes first (P1).
      await backups.make('by hand');
      return doEach(files, 'plain.destroy', destroyPlain);
    },
  };
}

const notEncrypted = () =>
  new EngineError('not_allowed', 'The database is not encrypted, so there is no key for other files.');

/** Names and no content: what a person did with older copies of privileged work can be shown. */
function note(store: StoreContext, action: string, names: readonly string[]): void {
  const subjectId = storeIdOf(store.db) ?? 'store';
  appendAudit(store, { action, subject: 'store', subjectId, before: null, after: { names }, reason: null });
}
