import type { RebuildReport } from '../../../shared/ipc/rebuild-calls';
import { appendAudit, auditAfter } from '../../store/audit';
import { keyOf } from '../../store/cipher';
import { inTransaction, type StoreContext } from '../../store/database';
import { auditHead, makeSingleFile } from '../../store/database-file';
import { entryIds } from '../../store/entry-revisions';
import { type Overlaid, overlayTable } from '../../store/overlay-rows';
import { restoreReadyOf } from '../../store/pending-restore';
import { getSettings, putSettings } from '../../store/settings';
import { carryRecords } from '../../sync/carry-records';
import type { SyncContext } from '../../sync/context';
import { treatAsOlderCopy } from '../../sync/older-copy';
import { readReplaced } from '../../sync/replaced';
import type { Backup } from '../backup/backups';
import { tableWords } from '../everything/table-words';
import { carryHandedOver } from '../move/hand-over';
import { compareWithBackup } from '../restore/compare';
import { headOf, nameReady } from '../restore/restore';
import { type Base, onBase } from './base';
import { bringReadable } from './bring-readable';
import { compareEntries, holdDiffering } from './differing';
import { openSalvaged, type Salvaged } from './salvaged';
import { tablesAfter, tablesBefore } from './tables';

export type RebuildWorld = {
  readonly backups: readonly Backup[];
  /** A copy as sync works with it. */
  contextOf(copy: StoreContext): SyncContext;
};

/**
 * Rebuilds a database from the best there is to begin with, what the damaged file still gives and what was written since, on a
 * copy, which is thrown away.
 */
export function previewRebuild(
  store: StoreContext,
  salvaged: Salvaged,
  world: RebuildWorld,
): Promise<RebuildReport> {
  return rebuild(store, salvaged, world, () => undefined);
}

/**
 * The same, and makes it ready to take the database's place when that is opened next. Until the very last step nothing has
 * happened: a crash leaves the database in use, or the rebuilt one, and the damaged file in any case.
 */
export function prepareRebuild(
  store: StoreContext,
  salvaged: Salvaged,
  world: RebuildWorld,
): Promise<RebuildReport> {
  const { failpoints, db } = store;
  return rebuild(store, salvaged, world, (copy, path) => {
    failpoints.hit('rebuild:whole');
    copy.db.close();
    makeSingleFile(path, keyOf(db));
    failpoints.hit('restore:on-disk');
    nameReady(path, restoreReadyOf(db.name));
  });
}

async function rebuild(
  store: StoreContext,
  salvaged: Salvaged,
  world: RebuildWorld,
  finish: (copy: StoreContext, path: string) => void,
): Promise<RebuildReport> {
  const read = openSalvaged(store, salvaged);
  try {
    return await onBase(store, salvaged, read, world.backups, async (copy, path, base, passedOver) => {
      store.failpoints.hit('rebuild:base');
      const report = inTransaction(copy, 'store.rebuild', () =>
        compose(store, salvaged, read, copy, { base, passedOver, contextOf: world.contextOf }),
      );
      store.failpoints.hit('rebuild:composed');
      finish(copy, path);
      return report;
    });
  } finally {
    read?.db.close();
  }
}

type On = {
  readonly base: Base;
  readonly passedOver: RebuildReport['passedOver'];
  readonly contextOf: RebuildWorld['contextOf'];
};

/** All of it, in one transaction of the copy. */
function compose(
  store: StoreContext,
  salvaged: Salvaged,
  read: StoreContext | null,
  copy: StoreContext,
  { base, passedOver, contextOf }: On,
): RebuildReport {
  const whole = new Set(salvaged.mended.tables.filter(isWhole).map(({ name }) => name));
  const adds = base.kind === 'damaged_file' ? null : read;
  const fromBase = base.kind === 'nothing' ? 0 : entryIds(copy).length;
  const baseHead = auditHead(copy.db)?.sequence ?? 0;
  const present = compareWithBackup(store, copy);
  // Before anything is written into the copy.
  const replaced = read === null ? null : readReplaced(copy, read);
  const laid = new Map<string, Overlaid>();
  const lay = (tables: readonly string[]) => {
    if (adds === null) return;
    for (const name of tables) laid.set(name, overlayTable(copy, adds, name, whole.has(name)));
  };
  if (base.kind === 'nothing') lay(['account']);
  lay(tablesBefore);
  const { workOffline, pmsBaseUrl, theme } = getSettings(store);
  putSettings(copy, { workOffline, pmsBaseUrl, theme });

  const compared = adds === null ? null : compareEntries(copy, adds);
  if (adds !== null) carryHandedOver(adds, copy);
  carryHandedOver(store, copy);
  const context = contextOf(copy);
  const isAllKnown = salvaged.mended.tables.every(isWhole);
  // Before the copy is treated as one that forgot: what is lost of the queue may have been sent all the same (P2).
  const damaged = adds === null ? none : bringReadable(context, adds, compared?.onlyThere ?? []);
  const toLookUp = treatAsOlderCopy(copy, {
    action: 'store.rebuild_older',
    reason: 'The database was rebuilt after damage',
    newer: headOf(store),
    carry: () => replaced && carryRecords(context, { ...replaced, isWhole: replaced.isWhole && isAllKnown }),
  });
  const differing = compared?.differing ?? [];
  if (adds !== null) {
    for (const id of differing) holdDiffering(copy, adds, id, replaced?.isLater === true);
  }
  const fresh = bringReadable(context, store, present.onlyHere);
  lay(tablesAfter);
  if (adds !== null) {
    carryHandedOver(adds, copy);
    keepTrail(copy, adds, baseHead);
  }
  carryHandedOver(store, copy);
  const report: RebuildReport = {
    damaged: salvaged.damaged,
    at: new Date(store.clock.now()).toISOString(),
    read: !salvaged.mended.isReadable ? 'nothing' : isAllKnown ? 'all' : 'a_part',
    base,
    passedOver: [...passedOver],
    entries: {
      fromBase,
      fromDamaged: damaged.entries,
      fromPresent: fresh.entries + fresh.asDrafts,
      asDrafts: damaged.asDrafts,
      lost:
        (compared?.unreadable ?? 0) +
        (compared === null ? 0 : compared.onlyThere.length - damaged.entries - damaged.asDrafts),
      toLookUp,
    },
    timers: damaged.timers + fresh.timers,
    differing: [...differing],
    tables: salvaged.mended.tables.flatMap((table) => tableLine(table, laid.get(table.name))),
  };
  appendAudit(copy, {
    action: 'store.rebuild',
    subject: 'store',
    subjectId: 'database',
    before: { damaged: salvaged.damaged },
    after: report,
    reason: null,
  });
  return report;
}

type Table = Salvaged['mended']['tables'][number];
const isWhole = ({ isCut, refused }: Table): boolean => !isCut && refused === 0;
const none = { entries: 0, asDrafts: 0, timers: 0 };

/** Of a table nothing is said where it is whole and brought nothing. */
function tableLine(table: Table, laid: Overlaid | undefined): RebuildReport['tables'] {
  const { name, isCut, refused } = table;
  const taken = (laid?.taken ?? 0) + (laid?.removed ?? 0);
  const leftOut = refused + (laid?.refused ?? 0);
  if (taken === 0 && leftOut === 0 && !isCut) return [];
  return [{ name, about: tableWords[name] ?? '', taken, leftOut, isCut }];
}

/** So many events of the damaged file's trail go into one of the rebuilt one. */
const eventsTogether = 100;

/** What the damaged file's trail tells of the time after the backup stays to be read, in events of the rebuilt trail (P6). */
function keepTrail(copy: StoreContext, read: StoreContext, after: number): void {
  let position = after;
  for (;;) {
    const events = auditAfter(read, position, eventsTogether);
    const last = events.at(-1);
    if (last === undefined) return;
    appendAudit(copy, {
      action: 'store.rebuild_trail',
      subject: 'store',
      subjectId: 'trail',
      before: null,
      after: { events },
      reason: null,
    });
    position = last.sequence;
  }
}
