import { z } from 'zod';
import { Id, RemoteId } from '../../domain/id';
import { Role } from '../../domain/reference';
import { EntryFacts, FactName } from '../../domain/time-entry';
import { Segment } from '../../domain/timer';
import { Minor } from '../../money/money';
import { ConflictChoice, ConflictKind, Merge, Suggestion } from '../../sync/types';
import { Instant, WorkDate } from '../../time/work-date';
import { EntryView } from './entries';

export const ConflictSummary = z.strictObject({
  id: Id,
  entryId: Id,
  kind: ConflictKind,
  title: z.string(),
  subtitle: z.string(),
  timekeeperName: z.string(),
  /** The timekeeper is the person at this laptop. */
  isMine: z.boolean(),
  workDate: WorkDate,
  stakeMinor: Minor,
  openedAt: Instant,
  snoozedUntil: Instant.nullable(),
  returnedAt: Instant.nullable(),
  /** Decided and not yet pushed: may be undone. */
  decided: z
    .strictObject({ choice: ConflictChoice, by: z.string(), at: Instant, undoable: z.boolean() })
    .nullable(),
});
export type ConflictSummary = z.infer<typeof ConflictSummary>;

export const VersionSource = z.strictObject({
  label: z.string(),
  who: z.string().nullable(),
  /** In the firm, of whoever it is; null where nobody is named. */
  role: Role.nullable(),
  at: Instant.nullable(),
  facts: EntryFacts,
  /** Facts that the PMS hides from this person: their values mean nothing and are never shown (contract 5). */
  hidden: z.array(FactName),
});
export type VersionSource = z.infer<typeof VersionSource>;

export const ConflictView = z.strictObject({
  summary: ConflictSummary,
  base: VersionSource.nullable(),
  local: VersionSource,
  localDeleted: z.boolean(),
  remote: VersionSource.nullable(),
  remoteEtag: z.string().nullable(),
  /** Of the record that the entry owns on the PMS; null while it has none. In a twin it is another one than `remote`. */
  ownEtag: z.string().nullable(),
  localRevision: z.int().min(1),
  remoteOnBill: z.boolean(),
  billLabel: z.string().nullable(),
  candidates: z.array(
    VersionSource.extend({
      remoteId: RemoteId,
      /** What the entry is called that has the record, since a person said that it is its; null where none has. */
      saidToBe: z.string().nullable(),
    }),
  ),
  merge: Merge.nullable(),
  suggestion: Suggestion.nullable(),
  /** What may be chosen here, with what it would come to (shown live, and exactly what would be pushed). */
  choices: z.array(
    z.strictObject({
      choice: ConflictChoice,
      label: z.string(),
      consequence: z.string(),
      result: EntryFacts.nullable(),
      /** Whether a person may edit the result; otherwise it is taken exactly as offered. */
      editable: z.boolean(),
      /** Fields that taking it as it is offered decides, to be held against `mayDecide`. */
      decides: z.array(FactName),
    }),
  ),
  /** Fields this person may decide, by role (contract 24). */
  mayDecide: z.array(FactName),
  /** When the timer ran that became this entry; empty where it was typed. */
  segments: z.array(Segment.omit({ id: true })),
  sameDay: z.array(EntryView),
  history: z.array(z.strictObject({ at: Instant, actor: z.string(), words: z.string() })),
});
export type ConflictView = z.infer<typeof ConflictView>;
