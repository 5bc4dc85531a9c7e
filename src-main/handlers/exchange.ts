import { basename, join } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract';
import type { BackupsView, BackupView, FilePurpose, RestoreSource } from '../../shared/ipc/exchange-calls';
import { setBackupFolder } from '../commands/settings-set';
import { EngineError } from '../engine-error';
import { readBackupName, tailOf } from '../exchange/backup/backup-name';
import type { Backup, Backups } from '../exchange/backup/backups';
import type { ChosenFiles } from '../exchange/chosen-files';
import { takeBack } from '../exchange/move/hand-over';
import { exportUnsynced, importFile, lookAtFile, movableIds, previewImport } from '../exchange/move/move';
import { previewRestore } from '../exchange/restore/restore';
import { moveResultView } from '../queries/move-result';
import { restorePreviewView } from '../queries/restore-preview';
import { nowInstant, type StoreContext } from '../store/database';
import { storeIdOf } from '../store/store-id';
import { openHandOvers } from '../store/sync/handed-over';
import { openTimers } from '../store/timers';
import type { SyncContext } from '../sync/context';

export type ExchangeCalls = Pick<
  Handlers,
  | 'backupsGet'
  | 'backupNow'
  | 'fileChoose'
  | 'backupFolderSet'
  | 'restorePreview'
  | 'backupUnlock'
  | 'moveExport'
  | 'moveLook'
  | 'movePreview'
  | 'moveImport'
  | 'handOverTakeBack'
>;

const noBackups = () =>
  new EngineError('not_allowed', 'No backups are made while the database cannot be used.');

export type ExchangeWorld = {
  /** The database is the person's own, and no rescue database. */
  readonly isReal: boolean;
  readonly appVersion: string;
  /** A person's act goes through the planner's own steps, outside any cycle. */
  personContext(): SyncContext;
  /** Something is worth a sync. */
  soon(): void;
};

/** The calls of backups and of moving to another laptop. @param backups null while the database cannot be used */
export function exchangeHandlers(
  store: StoreContext,
  backups: Backups | null,
  files: ChosenFiles,
  world: ExchangeWorld,
): ExchangeCalls {
  const assertUsable = () => {
    if (!world.isReal) {
      throw new EngineError('not_allowed', 'Nothing can be moved while the database cannot be used.');
    }
  };
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
      unsynced: { entries: movableIds(store).length, timers: openTimers(store).length },
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
      files.choose(purpose, fileNames[purpose]?.(nowInstant(store).slice(0, 10)) ?? backups?.folder() ?? ''),
    backupFolderSet({ chosen }) {
      if (backups === null) throw noBackups();
      setBackupFolder(store, chosen === null ? null : files.path(chosen, 'backup_folder'));
      return view();
    },
    async restorePreview({ source }) {
      if (backups === null) throw noBackups();
      return restorePreviewView(store, await previewRestore(store, sourceFile(source, backups, files)));
    },
    async backupUnlock({ source, by, secret }) {
      if (backups === null || store.backupKeys === undefined) throw noBackups();
      const wrong = await store.backupKeys.unlock(sourceFile(source, backups, files), { by, secret });
      if (wrong !== null) throw new EngineError('invalid', wrong, 'secret');
      return {};
    },
    async moveExport({ chosen, passphrase }) {
      assertUsable();
      const path = files.path(chosen, 'export');
      return { ...(await exportUnsynced(store, path, passphrase, world.appVersion)), path };
    },
    async moveLook({ chosen }) {
      const { madeAt, machine, firmName, personName, entries, timers } = await lookAtFile(
        store,
        files.path(chosen, 'import'),
      );
      return { madeAt, machine, firmName, personName, entries, timers };
    },
    async movePreview({ chosen, passphrase }) {
      assertUsable();
      const context = world.personContext();
      const { broughtIn, bundle } = await previewImport(context, files.path(chosen, 'import'), passphrase);
      return moveResultView(broughtIn, bundle);
    },
    async moveImport({ chosen, passphrase }) {
      assertUsable();
      const context = world.personContext();
      const { broughtIn, bundle } = await importFile(context, files.path(chosen, 'import'), passphrase);
      world.soon();
      return moveResultView(broughtIn, bundle);
    },
    handOverTakeBack({ fileId }) {
      const back = takeBack(store, fileId);
      world.soon();
      return back;
    },
  };
}

/** What a file to be written is named by its day; the system proposes the folder. */
const fileNames: Partial<Record<FilePurpose, (day: string) => string>> = {
  diagnostics: (day) => `Daybook report ${day}.txt`,
  log: (day) => `Daybook log ${day}.jsonl`,
  sheet_out: (day) => `Daybook entries ${day}.xlsx`,
  pdf: (day) => `Pre-bill DRAFT ${day}.pdf`,
  everything: (day) => `Daybook everything ${day}.json`,
  ledes_out: (day) => `LEDES ${day}.txt`,
  quickbooks: (day) => `QuickBooks time ${day}.json`,
  codes_out: (day) => `Codes ${day}.csv`,
  rules_out: (day) => `Guidelines ${day}.json`,
};

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
