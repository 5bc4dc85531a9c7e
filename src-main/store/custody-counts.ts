import type { CustodyReason } from '../../shared/sync/custody';
import { custodyJoins, custodyReasonSql, movingEntries } from './custody-sql';
import { prepared, type StoreContext } from './database';

/** How many entries each custody reason holds; `on_pms` for those with nothing to wait for. */
export type CustodyCounts = Readonly<Partial<Record<CustodyReason | 'on_pms', number>>>;

/**
 * Counts all entries by custody without visiting them all: those in motion by the definition, the settled ones by
 * arithmetic on index counts. Where the arithmetic finds strays, the whole table is counted by the definition.
 */
export function custodyCounts(store: StoreContext): CustodyCounts {
  return strays(store) === 0 ? fastCounts(store) : wholeCounts(store);
}

type Group = { reason: CustodyReason | 'on_pms'; n: number };

/** By the definition, row by row. */
export function wholeCounts(store: StoreContext): CustodyCounts {
  const groups = prepared(
    store.db,
    `SELECT ${custodyReasonSql} AS reason, count(*) AS n FROM entry e ${custodyJoins} GROUP BY 1`,
  ).all() as Group[];
  return Object.fromEntries(groups.map(({ reason, n }) => [reason, n]));
}

function fastCounts(store: StoreContext): CustodyCounts {
  const groups = prepared(
    store.db,
    `SELECT ${custodyReasonSql} AS reason, count(*) AS n FROM entry e ${custodyJoins}
     WHERE e.id IN (${movingEntries}) GROUP BY 1`,
  ).all() as Group[];
  const counts: Partial<Record<CustodyReason | 'on_pms', number>> = Object.fromEntries(
    groups.map(({ reason, n }) => [reason, n]),
  );
  const { settledLive, settledTrash } = settled(store);
  if (settledLive > 0) counts.on_pms = settledLive;
  if (settledTrash > 0) counts.deleted = settledTrash;
  return counts;
}

/**
 * Entries out of motion: live ones with a base, and those in the trash. CROSS JOIN makes SQLite begin with the few that
 * are in motion; left to itself it begins with all entries.
 */
function settled(store: StoreContext): { settledLive: number; settledTrash: number } {
  return prepared(
    store.db,
    `WITH moving AS (${movingEntries})
     SELECT (SELECT count(*) FROM base)
          - (SELECT count(*) FROM entry e JOIN base b ON b.entry_id = e.id WHERE e.deleted_at IS NOT NULL)
          - (SELECT count(*) FROM moving m CROSS JOIN base b ON b.entry_id = m.entry_id
               CROSS JOIN entry e ON e.id = m.entry_id WHERE e.deleted_at IS NULL) AS settledLive,
            (SELECT count(*) FROM entry WHERE deleted_at IS NOT NULL)
          - (SELECT count(*) FROM moving m CROSS JOIN entry e ON e.id = m.entry_id WHERE e.deleted_at IS NOT NULL)
          AS settledTrash`,
  ).get() as { settledLive: number; settledTrash: number };
}

/** Entries that are neither in motion, nor on the PMS, nor in the trash. Always 0 unless the outbox was bypassed. */
export function strays(store: StoreContext): number {
  const { settledLive, settledTrash } = settled(store);
  const { total, moving } = prepared(
    store.db,
    `SELECT (SELECT count(*) FROM entry) AS total, (SELECT count(*) FROM (${movingEntries})) AS moving`,
  ).get() as { total: number; moving: number };
  return total - moving - settledLive - settledTrash;
}
