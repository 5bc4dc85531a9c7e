import { z } from 'zod';
import { getApproval } from '../../../src-main/store/approvals';
import { verifyChain } from '../../../src-main/store/audit';
import { strays } from '../../../src-main/store/custody-counts';
import type { StoreContext } from '../../../src-main/store/database';
import { allEntries } from '../../../src-main/store/entries';
import { contentHash } from '../../../src-main/store/hash';
import { searchIsWhole } from '../../../src-main/store/search';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { openRows } from '../../../src-main/store/sync/outbox';
import { openTimers } from '../../../src-main/store/timers';
import type { Laptop } from './laptop';
import { openLeft } from './open-left';
import type { EntryState } from './protocol';
import type { Testament } from './victim';

/** What a dead process left, as far as the next start has to answer for it. */
export type Remains = {
  readonly entries: number;
  /** Rows that say *attempted*: their requests were under way (contract 9). */
  readonly attempted: readonly string[];
  /** The running timer and when a living process last saw it. */
  readonly running: { readonly id: string; readonly seenAt: string } | null;
};

/**
 * Opens the database that a killed process left, as the next start does, and judges it: whole; every acknowledged command
 * there, and nothing of the one under way or all of it (P1); rows, outbox and trail level with each other (P6).
 * @returns what it holds, and everything that is wrong in words; no words: all is well
 */
export function judgeRemains(laptop: Laptop, testament: Testament): { remains: Remains; wrong: string[] } {
  const { file, clock } = laptop;
  const wrong: string[] = [];
  const { store, problem } = openLeft(file, `${laptop.folder}/rescue`, clock);
  const { db } = store;
  try {
    if (problem !== null) wrong.push(`It did not open as it should: ${problem}`);
    wrong.push(...brokenFile(store), ...lostCommands(store, testament), ...unlevelRows(store));
    const timer = openTimers(store).find(({ segments }) =>
      segments.some(({ stoppedAt }) => stoppedAt === null),
    );
    const attempted = openRows(store).filter(({ state }) => state === 'attempted');
    const remains: Remains = {
      entries: Number(db.prepare('SELECT count(*) FROM entry').pluck().get()),
      attempted: attempted.map(({ operationId }) => operationId),
      running: timer === undefined ? null : { id: timer.id, seenAt: timer.seenAt },
    };
    return { remains, wrong };
  } finally {
    db.close();
  }
}

function brokenFile(store: StoreContext): string[] {
  const integrity = String(store.db.pragma('integrity_check', { simple: true }));
  const dangling = store.db.pragma('foreign_key_check') as unknown[];
  const chain = verifyChain(store, null, Number.MAX_SAFE_INTEGER);
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(dangling.length === 0 ? [] : [`${dangling.length} rows point at nothing`]),
    ...(chain.brokenAt === null ? [] : [`The audit chain breaks at event ${chain.brokenAt}`]),
    ...(searchIsWhole(store) ? [] : ['The search index is not whole']),
    ...(strays(store) === 0 ? [] : [`${strays(store)} entries are in nobody's custody`]),
  ];
}

/** What was acknowledged is a beginning of what is there: the chain still holds the event that it ended in. */
function lostCommands({ db }: StoreContext, { head, acknowledged, inFlight }: Testament): string[] {
  const wrong: string[] = [];
  if (head !== null) {
    const found = db.prepare('SELECT hash FROM audit WHERE sequence = ?').pluck().get(head.sequence);
    if (found !== head.hash) wrong.push(`Event ${head.sequence}, which was acknowledged, is lost`);
  }
  const read = db.prepare(
    'SELECT id, revision, narrative, deleted_at IS NOT NULL AS deleted FROM entry WHERE id = ?',
  );
  const later = db.prepare(
    "SELECT 1 FROM audit WHERE subject = 'entry' AND subject_id = ? AND sequence > ? LIMIT 1",
  );
  for (const [id, state] of acknowledged) {
    const row = read.get(id) as (Omit<EntryState, 'deleted'> & { deleted: number }) | undefined;
    if (row === undefined) {
      wrong.push(`Entry ${id} was acknowledged and is lost`);
      continue;
    }
    const isSame =
      row.revision === state.revision &&
      row.narrative === state.narrative &&
      (row.deleted === 1) === state.deleted;
    const mayDiffer =
      inFlight !== null && (inFlight.touches.includes(id) || inFlight.touches.includes('any'));
    // Sync works beside the hands; what it changed since has its own event.
    if (!isSame && !mayDiffer && later.get(id, state.at) === undefined)
      wrong.push(`Entry ${id} is not as it was acknowledged, and nothing tells why`);
  }
  return wrong;
}

/** The newest audit event of every entry beside its row. */
const lastTold = `SELECT e.id, e.revision, json_extract(a.after, '$.revision') AS told FROM entry e
  JOIN audit a ON a.sequence = (SELECT max(sequence) FROM audit WHERE subject = 'entry' AND subject_id = e.id
    AND json_type(a.after, '$.revision') IS NOT NULL AND action NOT LIKE 'sync.pushed')`;

const Told = z.array(z.strictObject({ id: z.string(), revision: z.int(), told: z.int() }));

/** Row, outbox, approval, conflict and audit event are one transaction: none of them can be ahead of the others. */
function unlevelRows(store: StoreContext): string[] {
  const { db } = store;
  const wrong: string[] = [];
  for (const { id, revision, told } of Told.parse(db.prepare(lastTold).all()))
    if (revision !== told) wrong.push(`Entry ${id} has revision ${revision}, its trail ends at ${told}`);
  for (const row of openRows(store)) {
    if (row.payload !== null && row.payloadHash !== contentHash(row.payload))
      wrong.push(`Row ${row.operationId}: payload and hash differ`);
  }
  for (const entry of allEntries(store)) {
    const approval = getApproval(store, entry.id);
    if (approval !== null && approval.hash !== contentHash(approval.facts))
      wrong.push(`Entry ${entry.id}: its approval is of other content`);
  }
  const opened = new Set(
    db
      .prepare("SELECT json_extract(after, '$.conflictId') FROM audit WHERE action = 'conflict.open'")
      .pluck()
      .all(),
  );
  for (const { id } of listConflicts(store, 'open'))
    if (!opened.has(id)) wrong.push(`Conflict ${id} is not in the trail`);
  return wrong;
}
