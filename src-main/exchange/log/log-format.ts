import { z } from 'zod';
import { AuditEvent } from '../../../shared/domain/audit-event';
import { Id, RemoteId } from '../../../shared/domain/id';
import { EntryFacts, FactName, TimeEntry } from '../../../shared/domain/time-entry';
import { SyncStep } from '../../../shared/sync/step';
import { ConflictKind, OutboxRow } from '../../../shared/sync/types';
import { Instant } from '../../../shared/time/work-date';
import { flagColumn, jsonColumn } from '../../store/sync/json-column';

/**
 * An exported log: JSON lines, each `{ n, kind, row, seal }`. First a header, then the rows of the database as they were at
 * one moment, last an end. `n` counts the lines from 1; the seal of a line is over it and the seal before (`log-line.ts`).
 */
export const logVersion = 1;

export const LogHeader = z.strictObject({
  format: z.literal('daybook-log'),
  version: z.int().min(1),
  id: Id,
  madeAt: Instant,
  appVersion: z.string(),
  schemaVersion: z.int(),
  machine: z.string(),
  accountKey: z.string().nullable(),
  /** `hidden`: what people wrote, and names, are salted hashes; equal texts have equal ones within a file. */
  content: z.enum(['whole', 'hidden']),
  /** The figures that the status bar showed at that moment (P5). */
  status: z.record(z.string(), z.int()),
});
export type LogHeader = z.infer<typeof LogHeader>;

/** How many rows of each kind, and how many could not be read. */
export const LogEnd = z.strictObject({ rows: z.record(z.string(), z.int().min(0)) });
export type LogEnd = z.infer<typeof LogEnd>;

/** A row that is damaged: told by where it lies, so that the rest can be judged. */
export const UnreadableRow = z.strictObject({
  table: z.string(),
  id: z.string(),
  fields: z.array(z.string()),
});
export type UnreadableRow = z.infer<typeof UnreadableRow>;

const text = z.string();
/** A conflict's own side as it was when it opened. */
const LocalSide = z.strictObject({ facts: EntryFacts, deleted: z.boolean() });
const Shown = z.looseObject({ remoteId: RemoteId, etag: text, facts: EntryFacts });

const tableRows = {
  timekeeper: z.strictObject({ id: Id, name: text }),
  matter: z.strictObject({ id: Id, number: text, name: text, status: text }),
  entry: TimeEntry,
  base: z.strictObject({
    entryId: Id,
    remoteId: RemoteId,
    etag: text,
    facts: EntryFacts,
    hidden: z.array(FactName),
    onBill: z.boolean(),
    agreedAt: Instant,
    revision: z.int().min(0),
  }),
  outbox: OutboxRow.pick({
    operationId: true,
    entryId: true,
    operation: true,
    revision: true,
    payload: true,
    payloadHash: true,
    state: true,
    attempts: true,
    attemptedAt: true,
  }).extend({
    lastAnswer: z.unknown(),
    holdReason: text.nullable(),
    holdField: text.nullable(),
    holdOwner: text.nullable(),
    createdAt: Instant,
    doneAt: Instant.nullable(),
  }),
  conflict: z.strictObject({
    id: Id,
    entryId: Id,
    kind: ConflictKind,
    base: EntryFacts.nullable(),
    local: LocalSide.nullable(),
    remote: Shown.nullable(),
    candidates: z.array(Shown).nullable(),
    openedAt: Instant,
    decision: z.unknown(),
    decidedBy: text.nullable(),
    decidedAt: Instant.nullable(),
    reason: text.nullable(),
    closedAt: Instant.nullable(),
    closedAs: text.nullable(),
  }),
  parked: z.strictObject({
    id: z.int(),
    collection: text,
    remoteId: RemoteId.nullable(),
    reason: text,
    firstSeen: Instant,
    lastSeen: Instant,
    releasedAt: Instant.nullable(),
  }),
  missing: z.strictObject({ remoteId: RemoteId, firstMissingAt: Instant }),
  audit: AuditEvent,
  run: z.strictObject({
    id: z.int(),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    outcome: text.nullable(),
    pulled: z.int(),
    pushed: z.int(),
    conflicts: z.int(),
    held: z.int(),
    message: text.nullable(),
  }),
  step: SyncStep,
};

/** Rows as a log holds them. An event also says whether it fitted its hash, which no reader can tell once content is hidden. */
export const logRow = {
  ...tableRows,
  audit: AuditEvent.extend({ fits: z.boolean() }),
  unreadable: UnreadableRow,
  end: LogEnd,
  header: LogHeader,
};
export type LogKind = keyof typeof logRow;
export type LogRowOf<K extends LogKind> = z.infer<(typeof logRow)[K]>;

const json = <T extends z.ZodType>(schema: T) => jsonColumn(schema).nullable();

/** The same rows as they lie in the tables, where some columns are JSON and a flag is a number. */
export const storedRow = {
  ...tableRows,
  base: tableRows.base.extend({
    facts: jsonColumn(EntryFacts),
    hidden: jsonColumn(z.array(FactName)),
    onBill: flagColumn,
  }),
  outbox: tableRows.outbox.extend({ payload: json(EntryFacts), lastAnswer: json(z.unknown()) }),
  conflict: tableRows.conflict.extend({
    base: json(EntryFacts),
    local: json(LocalSide),
    remote: json(Shown),
    candidates: json(z.array(Shown)),
    decision: json(z.unknown()),
  }),
  audit: tableRows.audit.extend({ before: json(z.unknown()), after: json(z.unknown()) }),
};
