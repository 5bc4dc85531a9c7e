import { z } from 'zod';
import { AuditEvent } from '../../shared/domain/audit-event';
import { canonicalJson, canonicalObject } from '../../shared/domain/canonical-json';
import { myName } from './account';
import { nowInstant, prepared, type StoreContext } from './database';
import { contentHash, textHash } from './hash';

/** What goes into the chain; sequence, time, machine and hashes are added here. */
export type AuditInput = {
  /** Default: the person at this laptop. Sync passes `syncActor`. */
  readonly actor?: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
};

export const syncActor = 'Daybook sync';
/** What the first event names as its predecessor. */
export const genesisHash = '0'.repeat(64);

/**
 * Appends one event to the chain, in the transaction of the change that it tells (P6).
 * @throws Error outside a transaction: an audit event apart from its change could tell a lie.
 */
export function appendAudit(store: StoreContext, input: AuditInput): AuditEvent {
  if (!store.db.inTransaction) throw new Error(`Audit event ${input.action} outside a transaction`);
  const last = prepared(store.db, 'SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get() as
    | { sequence: number; hash: string }
    | undefined;
  const body = {
    sequence: (last?.sequence ?? 0) + 1,
    at: nowInstant(store),
    actor: input.actor ?? myName(store),
    machine: store.machine,
    action: input.action,
    subject: input.subject,
    subjectId: input.subjectId,
    before: input.before ?? null,
    after: input.after ?? null,
    reason: input.reason,
    previousHash: last?.hash ?? genesisHash,
  };
  // Each image is spelled once, for its column and for the hash of the whole.
  const texts = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, canonicalJson(value)]));
  const event: AuditEvent = { ...body, hash: textHash(canonicalObject(texts)) };
  prepared(
    store.db,
    `INSERT INTO audit (sequence, at, actor, machine, action, subject, subject_id, before, after, reason, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    event.sequence,
    event.at,
    event.actor,
    event.machine,
    event.action,
    event.subject,
    event.subjectId,
    event.before === null ? null : texts.before,
    event.after === null ? null : texts.after,
    event.reason,
    event.previousHash,
    event.hash,
  );
  store.changed(['activity']);
  return event;
}

const columns = `sequence, at, actor, machine, action, subject, subject_id AS subjectId, before, after, reason,
  previous_hash AS previousHash, hash`;
const bySubject = `SELECT ${columns} FROM audit WHERE subject = ? AND subject_id = ? ORDER BY sequence`;

/** Newest events first, before a sequence number (null: from the end). Unreadable ones are for `verifyChain` to tell. */
export function auditPage(store: StoreContext, before: number | null, limit: number): AuditEvent[] {
  return prepared(store.db, `SELECT ${columns} FROM audit WHERE sequence < ? ORDER BY sequence DESC LIMIT ?`)
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .flatMap((row) => readEvent(row) ?? []);
}

/** The last time that a reviewer approved, returned or held this entry; null where nobody did, or it can't be read. */
export function lastReviewOf(store: StoreContext, entryId: string): AuditEvent | null {
  const row = prepared(
    store.db,
    `SELECT ${columns} FROM audit WHERE subject = 'entry' AND subject_id = ?
       AND action IN ('approval.give', 'prebill.return', 'prebill.hold') ORDER BY sequence DESC LIMIT 1`,
  ).get(entryId);
  return row === undefined ? null : readEvent(row);
}

/** Everything that happened to one object, oldest first. */
export function auditOf(store: StoreContext, subject: string, subjectId: string): AuditEvent[] {
  return prepared(store.db, bySubject)
    .all(subject, subjectId)
    .flatMap((row) => readEvent(row) ?? []);
}

/** The events after a sequence number, oldest first; those that can't be read are left out. */
export function auditAfter(store: StoreContext, after: number, limit: number): AuditEvent[] {
  return prepared(store.db, `SELECT ${columns} FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?`)
    .all(after, limit)
    .flatMap((row) => readEvent(row) ?? []);
}

export function auditCount(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT count(*) FROM audit').pluck().get());
}

/** The sequence number of the last event; 0 before the first. */
export function auditEnd(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT coalesce(max(sequence), 0) FROM audit').pluck().get());
}

/** Where a walk over the chain stands: the last good link. */
export type ChainPosition = { readonly sequence: number; readonly hash: string };
export type ChainStep = {
  readonly position: ChainPosition;
  /** The first link that does not hold, or null. */
  readonly brokenAt: number | null;
  readonly finished: boolean;
};

/** Walks at most `limit` links on from a position, so that a long chain can be verified in slices. */
export function verifyChain(store: StoreContext, from: ChainPosition | null, limit: number): ChainStep {
  let position = from ?? { sequence: 0, hash: genesisHash };
  const rows = prepared(store.db, chain).all(position.sequence, limit) as SpelledRow[];
  for (const row of rows) {
    const expected = position.sequence + 1;
    if (!holdsAsSpelled(row, position) && !holds(row, position))
      return { position, brokenAt: expected, finished: true };
    position = { sequence: row.sequence, hash: row.hash };
  }
  return { position, brokenAt: null, finished: rows.length < limit };
}

const chain = `SELECT ${columns}, coalesce(json_valid(before), 1) AND coalesce(json_valid(after), 1) AS isSpelled
  FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?`;

/** A row as the table has it, whose types it keeps. `isSpelled`: 1 where both images are JSON or there is none. */
type SpelledRow = {
  readonly [Name in Exclude<keyof AuditEvent, 'sequence'>]: string | null;
} & { readonly sequence: number; readonly hash: string; readonly isSpelled: number };

/**
 * Whether a link holds by the very text of its row. Images stand in their columns as they were hashed, and what is JSON ends
 * where it ends, so that no other row spells this text: what has this hash says what was said. That spares reading and
 * spelling a million images anew.
 */
function holdsAsSpelled(row: SpelledRow, previous: ChainPosition): boolean {
  const { hash, isSpelled, before, after, ...plain } = row;
  if (row.sequence !== previous.sequence + 1 || row.previousHash !== previous.hash || isSpelled !== 1)
    return false;
  const texts: Record<string, string> = { before: before ?? 'null', after: after ?? 'null' };
  for (const [name, value] of Object.entries(plain)) texts[name] = JSON.stringify(value);
  return textHash(canonicalObject(texts)) === hash;
}

/** The same by what the row says, whatever the spelling of its images. */
function holds({ isSpelled: _, ...row }: SpelledRow, previous: ChainPosition): boolean {
  const event = readEvent(row);
  if (event === null) return false;
  const { hash, ...body } = event;
  return (
    event.sequence === previous.sequence + 1 &&
    event.previousHash === previous.hash &&
    hash === contentHash(body)
  );
}

const AuditRow = AuditEvent.extend({ before: z.string().nullable(), after: z.string().nullable() });

function eventFromRow(row: unknown): AuditEvent {
  const { before, after, ...rest } = AuditRow.parse(row);
  return { ...rest, before: valueIn(before), after: valueIn(after) };
}

/** A row that somebody changed by hand may not even parse: that is a broken link, not a crash. */
function readEvent(row: unknown): AuditEvent | null {
  try {
    return eventFromRow(row);
  } catch {
    return null;
  }
}

function valueIn(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
