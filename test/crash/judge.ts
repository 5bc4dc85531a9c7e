import { expect } from 'vitest';
import { systemClock } from '../../src-main/providers/clock';
import { systemIds } from '../../src-main/providers/ids';
import { verifyChain } from '../../src-main/store/audit';
import { strays } from '../../src-main/store/custody-counts';
import { storeContext } from '../../src-main/store/database';
import { getEntry } from '../../src-main/store/entries';
import { openStore } from '../../src-main/store/open-store';
import { searchIsWhole } from '../../src-main/store/search';
import { noFailpoints, silentLogger } from '../helpers/engine/quiet';
import { stateOf } from './protocol';
import type { Testament } from './victim';

/**
 * Opens the database that a killed process left and judges it: whole, every acknowledged command there (P1), at most the
 * one command in flight beyond that, the audit chain unbroken (P6), and no entry outside custody.
 * @returns how many entries there are
 */
export function judgeRemains(file: string, { acknowledged, inFlight }: Testament): number {
  const opened = openStore({
    file,
    rescueFolder: `${file}-rescue`,
    now: new Date(systemClock.now()).toISOString(),
    logger: silentLogger,
  });
  try {
    expect(opened.problem).toBeNull();
    const store = storeContext({
      db: opened.db,
      clock: systemClock,
      ids: systemIds,
      failpoints: noFailpoints,
      machine: 'crash-test',
      logger: silentLogger,
      emit: () => undefined,
    });
    expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(opened.db.pragma('foreign_key_check')).toEqual([]);
    expect(verifyChain(store, null, Number.MAX_SAFE_INTEGER)).toMatchObject({
      brokenAt: null,
      finished: true,
    });
    expect(searchIsWhole(store)).toBe(true);
    expect(strays(store)).toBe(0);
    for (const [id, state] of acknowledged) {
      const entry = getEntry(store, id);
      if (entry === null) throw new Error(`Acknowledged and lost: ${id}`);
      // The command in flight may have been committed without having been acknowledged.
      if (!inFlight.includes(id)) expect(stateOf(entry)).toEqual(state);
    }
    assertAuditTellsRows(
      store.db.prepare(lastTold).all() as { id: string; told: number; revision: number }[],
    );
    return Number(opened.db.prepare('SELECT count(*) FROM entry').pluck().get());
  } finally {
    opened.db.close();
  }
}

/** The newest audit event of every entry beside its row. */
const lastTold = `SELECT e.id, e.revision, json_extract(a.after, '$.revision') AS told FROM entry e
  JOIN audit a ON a.sequence = (SELECT max(sequence) FROM audit WHERE subject = 'entry' AND subject_id = e.id)`;

/** Row and audit event were one transaction: neither can be ahead of the other. */
function assertAuditTellsRows(rows: { id: string; told: number; revision: number }[]): void {
  for (const { id, told, revision } of rows) expect({ id, revision: told }).toEqual({ id, revision });
}
