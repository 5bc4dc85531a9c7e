import SQLite from 'better-sqlite3';
import type { PmsConnection } from '../../../src-main/pms/connection';
import type { Cancel, Clock, Failpoints, Ids, Logger } from '../../../src-main/ports';
import { type Database, type StoreContext, storeContext } from '../../../src-main/store/database';
import { carryRecords } from '../../../src-main/sync/carry-records';
import { createSync, personContext, type Sync } from '../../../src-main/sync/create-sync';
import { treatAsOlderCopy } from '../../../src-main/sync/older-copy';
import { readReplaced } from '../../../src-main/sync/replaced';
import { watchTimers } from '../../../src-main/timer-watch';
import type { MemoryTokens } from '../../helpers/sync/memory-tokens';
import { diceFor } from './dice';
import { beginning } from './firm';
import { lineOf, type Road } from './line';

/** The process has ended: whoever calls into it gets no further. */
export class Died extends Error {
  constructor() {
    super('The process has ended');
    this.name = 'Died';
  }
}

/** One process of the app on a laptop: the production composition around a database in memory. */
export type Life = {
  readonly store: StoreContext;
  readonly sync: Sync;
  readonly pms: PmsConnection;
  readonly isDead: boolean;
};

/** An older copy of a disk. `readsReplaced`: the app put it back, and could read what it takes the place of. */
export type CopyPutBack = { readonly image: Buffer; readonly at: number; readonly readsReplaced: boolean };

export type Machine = {
  readonly name: string;
  readonly email: string;
  readonly tokens: MemoryTokens;
  /** The process that runs; null between a crash and the next start. */
  life(): Life | null;
  /** Starts the app on what its disk holds, or on an older copy of it. */
  start(copy?: CopyPutBack): void;
  /** Ends the process now, between two events. */
  kill(where: string): void;
  /** Ends the process at the n-th failpoint from now. */
  lightFuse(failpoints: number): void;
  /** After each event: what a dead process leaves is put aside for its next start. True where one has just died. */
  bury(): boolean;
  /** What its disk holds now. */
  image(): Buffer;
  /** How far its wall clock is off. */
  wallSkewMs: number;
};

export type MachineParts = {
  readonly name: string;
  readonly email: string;
  readonly slot: number;
  readonly seed: number;
  readonly image: Buffer;
  readonly tokens: MemoryTokens;
};

export function machineOf(road: Road, parts: MachineParts): Machine {
  const { timeline, recorder, vendor } = road;
  const { name } = parts;
  const ids = idsOf(parts);
  let db: Database | null = null;
  let life: (Life & { isDead: boolean }) | null = null;
  let fuse: number | null = null;
  let mourners = new Set<() => void>();

  function end(where: string): void {
    if (life === null || life.isDead) return;
    life.isDead = true;
    fuse = null;
    recorder.record({ kind: 'crash', at: timeline.now(), laptop: name, where });
    for (const mourner of [...mourners]) mourner();
    mourners = new Set();
  }

  /**
   * The disk as a new process finds it. What a connection in memory holds after its last transaction ended is what was
   * committed, so the next process may take it over; an older copy is opened anew.
   */
  function opened(image: Buffer | null): Database {
    if (db !== null && image === null) return db;
    db = new SQLite(image ?? parts.image);
    db.pragma('foreign_keys = ON');
    return db;
  }

  function begin(copy: CopyPutBack | null): void {
    const near = {
      laptop: name,
      isDead: false,
      onDeath: (run: () => void) => {
        mourners.add(run);
        return () => mourners.delete(run);
      },
      lightFuse: (failpoints: number) => {
        fuse ??= failpoints;
      },
    };
    mourners = new Set();
    const replaced = copy === null ? null : db;
    const disk = opened(copy?.image ?? null);
    disk.pragma('max_page_count = 1000000');
    const clock: Clock = {
      now: () => timeline.now() + machine.wallSkewMs,
      monotonic: () => timeline.now() - beginning,
      zone: () => 'America/New_York',
      after(milliseconds, run): Cancel {
        return timeline.after(milliseconds, () => {
          if (!near.isDead) run();
        });
      },
    };
    const failpoints: Failpoints = {
      hit(point) {
        if (near.isDead) throw new Died();
        if (point.endsWith(':after-commit')) {
          recorder.record({
            kind: 'commit',
            at: timeline.now(),
            laptop: name,
            name: point.slice(0, -':after-commit'.length),
          });
        }
        if (fuse === null) return;
        fuse -= 1;
        if (fuse > 0) return;
        end(point);
        throw new Died();
      },
    };
    const watch = (event: string, fields: unknown): void => {
      if (holdsContent(fields)) recorder.leaks.push(`${name}: ${event}`);
    };
    const logger: Logger = {
      info: watch,
      warn: watch,
      error(event, fields) {
        watch(event, fields);
        if (near.isDead || isFullDisk(fields)) return;
        recorder.trouble(`${name}: ${event} ${JSON.stringify(fields ?? {})}`);
      },
    };
    const storeOn = (on: Database): StoreContext =>
      storeContext({ db: on, clock, ids, failpoints, machine: name, logger, emit: () => undefined });
    const store = storeOn(disk);
    const tokens = {
      ...parts.tokens,
      write: async (kept: Parameters<MemoryTokens['write']>[0]) => {
        if (!near.isDead) await parts.tokens.write(kept);
      },
      clear: async () => {
        if (!near.isDead) await parts.tokens.clear();
      },
    };
    const pms = vendor.connect({ transport: lineOf(road, near), tokens, clock });
    // As the app does when it puts a backup back (restore.ts), or at its start, when the note beside the database is ahead of
    // it (head-watch.ts).
    if (copy !== null) {
      const goes = copy.readsReplaced && replaced !== null ? storeOn(replaced) : null;
      const known = goes === null ? null : readReplaced(store, goes);
      treatAsOlderCopy(store, {
        action: goes === null ? 'store.older_copy' : 'store.restore',
        reason: 'An older copy was put back',
        newer: null,
        carry: () => known && carryRecords(personContext(store, pms), known),
      });
      replaced?.close();
    }
    const sync = createSync(store, pms);
    life = {
      store,
      sync,
      pms,
      get isDead() {
        return near.isDead;
      },
      set isDead(dead) {
        near.isDead = dead;
      },
    };
    watchTimers(store).begin();
    sync.start();
  }

  const machine: Machine = {
    name,
    email: parts.email,
    tokens: parts.tokens,
    wallSkewMs: 0,
    life: () => (life?.isDead === false ? life : null),
    start(copy) {
      const told = { kind: 'start' as const, at: timeline.now(), laptop: name };
      recorder.record(
        copy === undefined
          ? { ...told, amnesia: false }
          : { ...told, amnesia: true, asOf: copy.at, told: copy.readsReplaced },
      );
      begin(copy ?? null);
    },
    kill: (where) => end(where),
    lightFuse(failpoints) {
      if (life?.isDead === false) fuse = failpoints;
    },
    bury() {
      if (life === null || !life.isDead) return false;
      life = null;
      return true;
    },
    image: () => opened(null).serialize(),
  };
  return machine;
}

/** A full disk is the world's doing, and the engine says so in its own way. */
function isFullDisk(fields: Readonly<Record<string, unknown>> | undefined): boolean {
  return fields?.name === 'EngineError';
}

/** Every narrative in a world ends in a mark, by which it is known wherever it turns up (the law of logs). */
const holdsContent = (fields: unknown): boolean => /#\w+-\d/.test(JSON.stringify(fields ?? {}));

/** Ids of a laptop's own: they go on where an older copy of its database is put back, as real ones do. */
function idsOf({ seed, slot }: Pick<MachineParts, 'seed' | 'slot'>): Ids {
  const dice = diceFor(seed, `jitter ${slot}`);
  let count = 0;
  return {
    uuid() {
      count += 1;
      const tail = count.toString(16).padStart(12, '0');
      return `01930000-0000-7000-8${(slot + 1).toString(16).padStart(3, '0')}-${tail}`;
    },
    jitter: () => dice.below(1_000_000) / 1_000_000,
  };
}
