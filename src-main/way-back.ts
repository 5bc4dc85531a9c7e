import type { CallOutput, CallParsed } from '../shared/ipc/contract';
import type { StatusView } from '../shared/ipc/views';
import { EngineError } from './engine-error';
import { type Backups, createBackups } from './exchange/backup/backups';
import { type ChooseFile, type ChosenFiles, chosenFiles } from './exchange/chosen-files';
import { bringIn } from './exchange/move/bring-in';
import { collectBundle } from './exchange/move/collect';
import { prepareRestore, previewRestore } from './exchange/restore/restore';
import { type ExchangeCalls, exchangeHandlers, sourceFile } from './handlers/exchange';
import { type PlainHandlers, plainHandlers } from './handlers/plain';
import { type Rebuilding, rebuildHandlers } from './handlers/rebuild';
import type { PmsConnection } from './pms/connection';
import type { StoreContext } from './store/database';
import { getSettings } from './store/settings';
import { myShorthands } from './store/shorthands';
import { personContext, type Sync } from './sync/create-sync';
import type { Works } from './works';

export type WayBackOptions = {
  readonly backupFolder?: string;
  readonly chooseFile?: ChooseFile;
  readonly appVersion: string;
};

export type WayBack = {
  readonly handlers: ExchangeCalls & PlainHandlers & Rebuilding['handlers'];
  /** What the person chose in the system's dialogs. */
  readonly files: ChosenFiles;
  status(): Pick<StatusView, 'lastBackupAt' | 'backupWords'>;
  prepareRestore(input: CallParsed<'restoreApply'>): Promise<CallOutput<'restoreApply'>>;
  /** Reads a damaged database for a rebuild, while the one in use goes on being used. */
  salvage(input: CallParsed<'rebuildApply'>): Promise<void>;
  prepareRebuild(input: CallParsed<'rebuildApply'>): Promise<CallOutput<'rebuildApply'>>;
  start(): void;
  stop(): Promise<void>;
};

/** Backups, restore, rebuild and moving to another laptop, for one open store. @param isReal it is no rescue database */
export function openWayBack(
  store: StoreContext,
  isReal: boolean,
  options: WayBackOptions,
  sync: Sync,
  pms: PmsConnection,
  works: Works,
): WayBack {
  const files = chosenFiles(store.ids, options.chooseFile ?? (() => Promise.resolve(null)));
  const usual = options.backupFolder;
  const backups: Backups | null =
    !isReal || usual === undefined
      ? null
      : createBackups(store, () => getSettings(store).backupFolder ?? usual);
  const rebuilding = rebuildHandlers(store, {
    isReal,
    works,
    backups: () => backups?.list() ?? [],
    contextOf: (copy) => personContext(copy, pms),
  });
  const exchange = exchangeHandlers(store, backups, files, {
    isReal,
    appVersion: options.appVersion,
    personContext: () => personContext(store, pms),
    soon: () => sync.soon('moved'),
  });
  return {
    handlers: { ...exchange, ...plainHandlers(store, backups), ...rebuilding.handlers },
    files,
    status() {
      const { lastGoodAt, problem } = backups?.state() ?? { lastGoodAt: null, problem: null };
      return { lastBackupAt: lastGoodAt, backupWords: problem };
    },
    async prepareRestore({ source, keepOnlyHere }) {
      if (backups === null) {
        throw new EngineError('not_allowed', 'Nothing can be put back while the database cannot be used.');
      }
      const file = sourceFile(source, backups, files);
      const { onlyHere } = await previewRestore(store, file);
      // What is under way comes to rest first: an answer must not end in a database that is about to go.
      await sync.stop();
      try {
        await backups.make('before restore');
        const keep = keepOnlyHere ? onlyHere : [];
        const bundle = collectBundle(
          store,
          store.ids.uuid(),
          keep,
          [],
          keepOnlyHere ? myShorthands(store) : [],
        );
        const toLookUp = await prepareRestore(
          store,
          file,
          (copy) => personContext(copy, pms),
          (context) => void bringIn(context, bundle),
        );
        return { toLookUp, kept: keep.length };
      } catch (error) {
        sync.start();
        throw error;
      }
    },
    salvage: rebuilding.salvage,
    async prepareRebuild(input) {
      // What is under way comes to rest first, as before a restore.
      await sync.stop();
      try {
        return await rebuilding.prepare(input);
      } catch (error) {
        sync.start();
        throw error;
      }
    },
    start() {
      backups?.start();
      rebuilding.start();
    },
    async stop() {
      rebuilding.stop();
      await backups?.stop();
    },
  };
}
