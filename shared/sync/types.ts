import { z } from 'zod';
import { Id, RemoteId } from '../domain/id';
import { EntryFacts, FactName } from '../domain/time-entry';
import { RemoteEntry } from '../pms/port';
import { Instant } from '../time/work-date';

/** The version both sides last agreed on, with the vendor's id and version token. */
export const Base = z.strictObject({
  remoteId: RemoteId,
  etag: z.string(),
  facts: EntryFacts,
  hidden: z.array(FactName),
  onBill: z.boolean(),
  billLabel: z.string().nullable(),
  remoteCreatedAt: Instant,
  remoteUpdatedAt: Instant,
  /** The local revision that equals it (contract 17). */
  revision: z.int().min(0),
});
export type Base = z.infer<typeof Base>;

/** What the planner needs to know of a local entry. `facts` is what would be pushed if it were approved now. */
export const LocalEntry = z.strictObject({
  id: Id,
  facts: EntryFacts,
  revision: z.int().min(1),
  deleted: z.boolean(),
});
export type LocalEntry = z.infer<typeof LocalEntry>;

/** Contract 21. The classification is total: whatever fits none is `other`. Records that vanish in numbers are one question, not conflicts. */
export const ConflictKind = z.enum([
  'disjoint_fields',
  'same_field',
  'edited_here_deleted_there',
  'deleted_here_edited_there',
  'edited_here_billed_there',
  'twin',
  'matter_unavailable',
  'rate_or_code_changed',
  'outcome_ambiguous',
  'other',
]);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** Contract 23. */
export const ConflictChoice = z.enum([
  'keep_laptop',
  'keep_pms',
  'field_by_field',
  'keep_both',
  'same_entry',
  'adjustment',
]);
export type ConflictChoice = z.infer<typeof ConflictChoice>;

/** Three-way merge of facts: each field is settled, merged from the one side that changed it, or a clash for a person. */
export const Merge = z.strictObject({
  facts: EntryFacts,
  changedHere: z.array(FactName),
  changedThere: z.array(FactName),
  /** Changed on both sides to different values; `facts` holds the laptop's value for these. */
  clashes: z.array(FactName),
});
export type Merge = z.infer<typeof Merge>;

export const Suggestion = z.strictObject({
  choice: ConflictChoice,
  facts: EntryFacts.nullable(),
  reason: z.string(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const Conflict = z.strictObject({
  id: Id,
  entryId: Id,
  kind: ConflictKind,
  base: EntryFacts.nullable(),
  local: EntryFacts,
  /** The local side was deleted by a person. */
  localDeleted: z.boolean(),
  remote: RemoteEntry.nullable(),
  candidates: z.array(RemoteEntry),
  suggestion: Suggestion.nullable(),
  stakeMinor: z.int(),
  openedAt: Instant,
});
export type Conflict = z.infer<typeof Conflict>;

export const OutboxState = z.enum([
  'awaiting_approval',
  'ready',
  'attempted',
  'unknown',
  'held',
  'done',
  'withdrawn',
]);
export type OutboxState = z.infer<typeof OutboxState>;

export const OutboxRow = z.strictObject({
  operationId: Id,
  entryId: Id,
  operation: z.enum(['create', 'update', 'delete']),
  revision: z.int().min(1),
  payload: EntryFacts.nullable(),
  payloadHash: z.string().nullable(),
  state: OutboxState,
  attempts: z.int().min(0),
  attemptedAt: Instant.nullable(),
  attemptedServerTime: Instant.nullable(),
  searchedAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable(),
  lastAnswer: z
    .strictObject({ kind: z.string(), status: z.int().nullable(), message: z.string() })
    .nullable(),
  holdReason: z.string().nullable(),
  holdField: FactName.nullable(),
  /** Who must act: a role or a name in plain words. */
  holdOwner: z.string().nullable(),
  createdAt: Instant,
  doneAt: Instant.nullable(),
});
export type OutboxRow = z.infer<typeof OutboxRow>;
