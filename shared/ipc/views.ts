import { z } from 'zod';
import { Id, RemoteId } from '../domain/id';
import { Client, Matter, MatterRate, Role, Timekeeper, UtbmsCode } from '../domain/reference';
import { EntryFacts, FactName, TimeEntry } from '../domain/time-entry';
import { Timer } from '../domain/timer';
import { Flag } from '../guidelines/flag';
import { Currency, Minor, RateMinor } from '../money/money';
import { ApprovalPolicy } from '../prebill/approval-policy';
import { PrebillTotals } from '../prebill/totals';
import { ConflictChoice, ConflictKind, Merge, Suggestion } from '../sync/types';
import { RoundingPolicy } from '../time/rounding';
import { Instant, WorkDate } from '../time/work-date';

export { ApprovalPolicy, Flag, PrebillTotals };

/** What the screens are given: rows with everything derived in main, so that the renderer computes no truth. */

/** P1: every entry is at any moment exactly one of these. */
export const CustodyState = z.enum(['on_pms', 'here', 'conflict', 'deleted']);
export const Custody = z.strictObject({
  state: CustodyState,
  /** Why it is here and not on the PMS: always said (P1, P5). Null only for `on_pms`. */
  reason: z
    .enum([
      'draft',
      'in_review',
      'returned',
      'on_hold',
      'approved',
      'sending',
      'outcome_unknown',
      'held',
      'conflict',
      'deleted',
      'delete_waiting',
    ])
    .nullable(),
  /** The reason in a sentence, for people. */
  words: z.string(),
  remoteId: RemoteId.nullable(),
  onBill: z.boolean(),
});
export type Custody = z.infer<typeof Custody>;

export const EntryView = z.strictObject({
  entry: TimeEntry,
  matterNumber: z.string(),
  matterName: z.string(),
  clientName: z.string(),
  timekeeperName: z.string(),
  timekeeperInitials: z.string(),
  /** Billed seconds after rounding, and the policy-derived figure beside the worked one. */
  billedSeconds: z.int(),
  rateMinor: RateMinor.nullable(),
  amountMinor: Minor,
  custody: Custody,
  flags: z.array(Flag),
  conflictId: Id.nullable(),
  /** Facts that the PMS hides from this person: unknown, not zero (contract 5). No screen shows their values. */
  hidden: z.array(FactName),
});
export type EntryView = z.infer<typeof EntryView>;

export const EntryFilter = z.strictObject({
  from: WorkDate.nullish(),
  to: WorkDate.nullish(),
  matterId: Id.nullish(),
  timekeeperId: Id.nullish(),
  /** Words to be found in narratives. */
  search: z.string().max(200).nullish(),
  /** The status bar's numbers open exactly these. */
  custody: z.enum(['all', 'on_pms', 'waiting', 'conflict', 'held', 'unknown', 'deleted']).nullish(),
  reviewState: z.string().nullish(),
});
export type EntryFilter = z.infer<typeof EntryFilter>;

export const EntryPage = z.strictObject({
  rows: z.array(EntryView),
  /** Keyset for the next page; null after the last. */
  next: z.strictObject({ workDate: WorkDate, id: Id }).nullable(),
  total: z.int(),
  totalSeconds: z.int(),
  totalMinor: Minor,
});
export type EntryPage = z.infer<typeof EntryPage>;

/** Fields of a new or edited entry, as the person left them. Absent: unchanged. */
export const EntryPatch = z.strictObject({
  matterId: Id.nullable().optional(),
  workDate: WorkDate.optional(),
  workedSeconds: TimeEntry.shape.workedSeconds.optional(),
  billedSeconds: TimeEntry.shape.billedSeconds.optional(),
  narrative: TimeEntry.shape.narrative.optional(),
  taskCode: TimeEntry.shape.taskCode.optional(),
  activityCode: TimeEntry.shape.activityCode.optional(),
  rateMinor: TimeEntry.shape.rateMinor.optional(),
  billing: TimeEntry.shape.billing.optional(),
});
export type EntryPatch = z.infer<typeof EntryPatch>;

export const DayView = z.strictObject({
  workDate: WorkDate,
  rows: z.array(EntryView),
  workedSeconds: z.int(),
  billedSeconds: z.int(),
  amountMinor: Minor,
  targetSeconds: z.int(),
  /** The seven days of this week with their billed seconds. */
  week: z.array(z.strictObject({ workDate: WorkDate, billedSeconds: z.int() })),
});
export type DayView = z.infer<typeof DayView>;

export const ReferenceView = z.strictObject({
  matters: z.array(Matter),
  clients: z.array(Client),
  timekeepers: z.array(Timekeeper),
  codes: z.array(UtbmsCode),
  rates: z.array(MatterRate),
  recentMatterIds: z.array(Id),
  /** Age of the cache: when each collection was last read whole; null: never. */
  readAt: z.strictObject({
    matters: Instant.nullable(),
    timekeepers: Instant.nullable(),
    codes: Instant.nullable(),
  }),
  meId: Id.nullable(),
  currency: Currency,
});
export type ReferenceView = z.infer<typeof ReferenceView>;

export const TimerView = z.strictObject({
  timer: Timer,
  running: z.boolean(),
  elapsedSeconds: z.int(),
  matterNumber: z.string(),
  matterName: z.string(),
});
export type TimerView = z.infer<typeof TimerView>;

export const ConflictSummary = z.strictObject({
  id: Id,
  entryId: Id,
  kind: ConflictKind,
  title: z.string(),
  subtitle: z.string(),
  timekeeperName: z.string(),
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
  at: Instant.nullable(),
  facts: EntryFacts,
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
  candidates: z.array(VersionSource.extend({ remoteId: RemoteId })),
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
  sameDay: z.array(EntryView),
  history: z.array(z.strictObject({ at: Instant, actor: z.string(), words: z.string() })),
});
export type ConflictView = z.infer<typeof ConflictView>;

export const PrebillMatter = z.strictObject({
  matterId: Id,
  matterNumber: z.string(),
  matterName: z.string(),
  clientName: z.string(),
  /** Lines of this matter by review state; `pushed` are on the PMS and not on a bill. */
  counts: z.strictObject({
    draft: z.int(),
    in_review: z.int(),
    returned: z.int(),
    on_hold: z.int(),
    approved: z.int(),
    pushed: z.int(),
  }),
  amountMinor: Minor,
  billedSeconds: z.int(),
  blocks: z.int(),
  warns: z.int(),
  oldestWorkDate: WorkDate.nullable(),
});
export type PrebillMatter = z.infer<typeof PrebillMatter>;

export const PrebillView = z.strictObject({
  matter: PrebillMatter,
  lines: z.array(EntryView),
  totals: PrebillTotals,
});
export type PrebillView = z.infer<typeof PrebillView>;

export const PushPlan = z.strictObject({
  creates: z.int(),
  updates: z.int(),
  deletes: z.int(),
  held: z.int(),
  conflicts: z.int(),
  awaitingApproval: z.int(),
  amountMinor: Minor,
  lines: z.array(
    z.strictObject({
      entryId: Id,
      what: z.enum(['create', 'update', 'delete', 'settle', 'held', 'conflict', 'awaiting_approval']),
      title: z.string(),
      words: z.string(),
      facts: EntryFacts.nullable(),
      amountMinor: Minor,
    }),
  ),
});
export type PushPlan = z.infer<typeof PushPlan>;

/** The proof of custody (P5). safe = onPms + waiting + inConflict, always. */
export const StatusView = z.strictObject({
  safe: z.int(),
  onPms: z.int(),
  waiting: z.int(),
  inConflict: z.int(),
  held: z.int(),
  unknown: z.int(),
  parked: z.int(),
  openConflicts: z.int(),
  connection: z.enum(['online', 'offline', 'work_offline', 'signed_out', 'never_tried', 'trouble']),
  /** What is wrong, in a sentence, when it is not simply online or offline. */
  connectionWords: z.string(),
  syncing: z.boolean(),
  lastGoodSyncAt: Instant.nullable(),
  nextTryAt: Instant.nullable(),
  /** No good sync for 12 hours although something answers (P5): for how long, why, and what to do about it. */
  staleSync: z
    .strictObject({
      lastGoodAt: Instant.nullable(),
      words: z.string(),
      reason: z.string(),
      whatToDo: z.string(),
    })
    .nullable(),
  /** What a person should put right, such as a rounding on both sides. */
  alert: z.string().nullable(),
  /** Known records that vanished in numbers: one question to a person (contract 6). */
  missingQuestion: z.strictObject({ count: z.int(), words: z.string() }).nullable(),
  /** The store is damaged, read-only or full: said here, with what was done about it. */
  storeWords: z.string().nullable(),
  /** When the database was last backed up; null: never. */
  lastBackupAt: Instant.nullable(),
  /** The last backup failed: said here until one succeeds. */
  backupWords: z.string().nullable(),
  pmsName: z.string(),
  firmName: z.string().nullable(),
  me: z.strictObject({ id: Id, name: z.string(), role: Role }).nullable(),
});
export type StatusView = z.infer<typeof StatusView>;

export const SyncRunView = z.strictObject({
  id: z.int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.string(),
  pulled: z.int(),
  pushed: z.int(),
  conflicts: z.int(),
  held: z.int(),
  words: z.string(),
});
export const HoldView = z.strictObject({
  operationId: Id,
  entryId: Id,
  title: z.string(),
  reason: z.string(),
  field: FactName.nullable(),
  owner: z.string(),
  since: Instant,
  kind: z.enum(['held', 'unknown', 'parked']),
});
export const AuditView = z.strictObject({
  sequence: z.int(),
  at: Instant,
  actor: z.string(),
  machine: z.string(),
  words: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  hash: z.string(),
});
export type AuditView = z.infer<typeof AuditView>;
export const ActivityView = z.strictObject({
  runs: z.array(SyncRunView),
  holds: z.array(HoldView),
  parked: z.array(
    z.strictObject({
      id: z.int(),
      collection: z.string(),
      remoteId: RemoteId.nullable(),
      reason: z.string(),
      firstSeen: Instant,
      lastSeen: Instant,
    }),
  ),
  audit: z.array(AuditView),
});
export type ActivityView = z.infer<typeof ActivityView>;

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  rounding: RoundingPolicy,
  dayTargetSeconds: z.int().min(0).max(86_400),
  weekStart: z.int().min(0).max(6),
  approval: ApprovalPolicy,
  workOffline: z.boolean(),
  pmsBaseUrl: z.string(),
  /** Where backups go; null: the usual folder. */
  backupFolder: z.string().max(2000).nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const Diagnostics = z.strictObject({
  appVersion: z.string(),
  versions: z.record(z.string(), z.string()),
  databaseFile: z.string(),
  schemaVersion: z.int(),
  journalMode: z.string(),
  synchronous: z.string(),
  encryption: z.string(),
  tokenProtection: z.string(),
  entries: z.int(),
  auditEvents: z.int(),
});
export type Diagnostics = z.infer<typeof Diagnostics>;
