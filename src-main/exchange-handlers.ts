import { basename, join } from 'node:path';
import type { Handlers } from '../shared/ipc/contract';
import type { BackupsView, BackupView, RestoreSource } from '../shared/ipc/exchange-calls';
import { setBackupFolder } from './commands/settings-set';
import { EngineError } from './engine-error';
import { readBackupName, tailOf } from './exchange/backup/backup-name';
import type { Backup, Backups } from './exchange/backup/backups';
import type { ChosenFiles } from './exchange/chosen-files';
import { previewRestore } from './exchange/restore/restore';
import { restorePreviewView } from './queries/restore-preview';
import { nowInstant, type StoreContext } from './store/database';
import { unsyncedIds } from './store/entry-revisions';
import { storeIdOf } from './store/store-id';
import { openHandOvers } from './store/sync/handed-over';
import { openTimers } from './store/timers';

export type ExchangeCalls = Pick<
  Handlers,
  'backupsGet' | 'backupNow' | 'fileChoose' | 'backupFolderSet' | 'restorePreview'
>;

const noBackups = () =>
  new EngineError('not_allowed', 'No backups are made while the database cannot be used.');

/** The calls of backups and of moving to another laptop. @param backups null while the database cannot be used */
export function exchangeHandlers(
  store: StoreContext,
  backups: Backups | null,
  files: ChosenFiles,
): ExchangeCalls {
  const mine = () => {
    const id = storeIdOf(store.db);
    return id === null ? null : tailOf(id);
  };
  const view = (): BackupsView => {
    const own = mine();
    const { lastGoodAt, problem, making } = backups?.state() ?? {
      lastGoodAt: null,
      problem: null,
      making: false,
    };
    return {
      folder: backups?.folder() ?? null,
      backups: (backups?.list() ?? []).map((one) => backupView(one, own)),
      lastGoodAt,
      problem,
      making,
      unsynced: { entries: unsyncedIds(store).length, timers: openTimers(store).length },
      handedOver: openHandOvers(store),
    };
  };
  return {
    backupsGet: view,
    async backupNow() {
      if (backups === null) throw noBackups();
      return backupView(await backups.make('by hand'), mine());
    },
    fileChoose: ({ purpose }) =>
      files.choose(purpose, purpose === 'log' ? logFileName(store) : (backups?.folder() ?? '')),
    backupFolderSet({ chosen }) {
      if (backups === null) throw noBackups();
      setBackupFolder(store, chosen === null ? null : files.path(chosen, 'backup_folder'));
      return view();
    },
    async restorePreview({ source }) {
      if (backups === null) throw noBackups();
      return restorePreviewView(store, await previewRestore(store, sourceFile(source, backups, files)));
    },
  };
}

/** A log is named by its day; the system proposes the folder. */
const logFileName = (store: StoreContext) => `Daybook log ${nowInstant(store).slice(0, 10)}.jsonl`;

/** The file that a restore is to be made from. @throws EngineError 'not_found' */
export function sourceFile(source: RestoreSource, backups: Backups, files: ChosenFiles): string {
  if ('chosen' in source) return files.path(source.chosen, 'restore');
  const name = basename(source.backup);
  const folder = backups.folder();
  if (folder === null || readBackupName(name) === null) {
    throw new EngineError('not_found', 'There is no such backup any more.');
  }
  return join(folder, name);
}

function backupView({ file, of, ...rest }: Backup, mine: string | null): BackupView {
  return { ...rest, name: basename(file), ours: of === mine };
}
