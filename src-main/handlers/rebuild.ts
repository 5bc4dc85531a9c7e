import { existsSync } from 'node:fs';
import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import type { RebuildReport, RebuildView } from '../../shared/ipc/rebuild-calls';
import { EngineError } from '../engine-error';
import type { Backup } from '../exchange/backup/backups';
import { damagedFiles } from '../exchange/rebuild/damaged-files';
import { prepareRebuild, previewRebuild, type RebuildWorld } from '../exchange/rebuild/rebuild';
import { rebuildReports, reportPath, writeReports } from '../exchange/rebuild/report';
import { forgetSalvaged, type Salvaged, salvageDamaged } from '../exchange/rebuild/salvaged';
import { titledEntries } from '../queries/line-title';
import { auditOf, syncActor } from '../store/audit';
import type { StoreContext } from '../store/database';
import type { SyncContext } from '../sync/context';
import type { Works } from '../works';

export type Rebuilding = {
  readonly handlers: Pick<Handlers, 'rebuildGet' | 'rebuildPreview'>;
  /** Reads the damaged file, which may take its time: entries are taken meanwhile. */
  salvage(input: CallParsed<'rebuildApply'>): Promise<void>;
  /** Makes the rebuilt database ready to take the place of the one in use. */
  prepare(input: CallParsed<'rebuildApply'>): Promise<RebuildReport>;
  start(): void;
  stop(): void;
};

export type RebuildingWorld = {
  /** The database is the person's own, and no rescue database. */
  readonly isReal: boolean;
  readonly works: Works;
  /** Null: none are made here. */
  backups(): readonly Backup[];
  contextOf(copy: StoreContext): SyncContext;
};

const stopped = 'Stopped. Nothing was changed.';

/** The calls of rebuilding a damaged database. */
export function rebuildHandlers(store: StoreContext, world: RebuildingWorld): Rebuilding {
  const { isReal, works } = world;
  let salvaged: Salvaged | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other: they work on the same files. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }
  async function salvageOnce(name: string): Promise<Salvaged> {
    if (!isReal) {
      throw new EngineError('not_allowed', 'Nothing can be rebuilt while the database cannot be used.');
    }
    if (salvaged?.damaged === name) return salvaged;
    salvaged = await works.run('Reading the damaged database', stopped, (step) =>
      salvageDamaged(store, name, step),
    );
    return salvaged;
  }
  const rebuildWorld = (): RebuildWorld => ({ backups: world.backups(), contextOf: world.contextOf });

  return {
    handlers: {
      rebuildGet: () => view(store, isReal),
      rebuildPreview: ({ damaged }) =>
        inTurn(async () => previewRebuild(store, await salvageOnce(damaged), rebuildWorld())),
    },
    salvage: ({ damaged }) => inTurn(async () => void (await salvageOnce(damaged))),
    prepare: ({ damaged }) =>
      inTurn(async () => prepareRebuild(store, await salvageOnce(damaged), rebuildWorld())),
    start() {
      if (!isReal) return;
      forgetSalvaged(store.db.name);
      void writeReports(store).then(() => store.changed(['backups']));
    },
    stop() {
      if (isReal) forgetSalvaged(store.db.name);
    },
  };
}

function view(store: StoreContext, isReal: boolean): RebuildView {
  if (!isReal) return { damaged: [], reports: [] };
  const files = damagedFiles(store.db.name);
  const reports = rebuildReports(store);
  const done = new Set(reports.map(({ damaged }) => damaged));
  return {
    damaged: files.filter(({ name }) => !done.has(name)),
    reports: reports.map((report) => {
      const path = reportPath(store.db.name, report);
      return { report, path: existsSync(path) ? path : null, open: openQuestions(store, report) };
    }),
  };
}

/** Of the entries that differed, those that nobody has touched since. */
function openQuestions(
  store: StoreContext,
  { differing }: RebuildReport,
): RebuildView['reports'][number]['open'] {
  const open = differing.filter((id) => {
    const last = auditOf(store, 'entry', id).findLast(({ actor }) => actor !== syncActor);
    return last?.action === 'rebuild.differs';
  });
  return titledEntries(store, open).map(({ entry, title }) => ({ entryId: entry.id, title }));
}
