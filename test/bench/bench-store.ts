import type BetterSqlite3 from 'better-sqlite3';
import { type StoreContext, storeContext } from '../../src-main/store/database';
import { noFailpoints, silentLogger } from '../helpers/engine/quiet';

/** The day on which benches take place. */
export const benchToday = '2026-11-18';
export const benchNow = `${benchToday}T15:00:00.000Z`;

/** Ids in the form of our own, that say what they are of (one hex digit) and which. */
export const benchId = (kind: string, number: number): string =>
  `01900000-0000-7000-8${kind}00-${number.toString(16).padStart(12, '0')}`;

/** A database as the product's code sees it, at one moment that never passes. */
export function benchStore(db: BetterSqlite3.Database): StoreContext {
  return storeContext({
    db,
    clock: {
      now: () => Date.parse(benchNow),
      monotonic: () => 0,
      zone: () => 'America/New_York',
      after: () => () => {},
    },
    ids: { uuid: () => benchId('f', 0), jitter: () => 0.5 },
    failpoints: noFailpoints,
    machine: 'bench',
    logger: silentLogger,
    emit: () => {},
  });
}
