import { z } from 'zod';
import { AuditEvent } from '../../../shared/domain/audit-event';
import { Id, RemoteId } from '../../../shared/domain/id';
import { Matter, Timekeeper } from '../../../shared/domain/reference';
import { TimeEntry } from '../../../shared/domain/time-entry';
import { Timer } from '../../../shared/domain/timer';
import { FirmWord } from '../../../shared/spelling/firm-word';
import { Base, OutboxRow } from '../../../shared/sync/types';
import { Instant } from '../../../shared/time/work-date';
import { Approval } from '../../store/approvals';
import { LineCodes } from '../../store/code-mappings';
import { Shorthand } from '../../store/shorthands';

/** One entry that is not, or not wholly, on the PMS, with all that sync knows of it. */
export const MoveItem = z.strictObject({
  entry: TimeEntry,
  approval: Approval.nullable(),
  base: Base.nullable(),
  /** Its open outbox rows as they were before it was handed over: operation ids and attempts included. */
  rows: z.array(OutboxRow),
  /** Records of the same person, matter and day that other entries of this laptop own: none of them is this piece of work. */
  otherRecords: z.array(RemoteId),
  history: z.array(AuditEvent),
  /** As which codes it goes out to its client, where a person said so: only a laptop keeps them (contract 25). */
  lineCodes: LineCodes.default({ task: null, activity: null, expense: null }),
});
export type MoveItem = z.infer<typeof MoveItem>;

/**
 * Work on its way from one database to another. Ids of matters and people are a laptop's own; the vendor's ids beside them
 * say which they are on the other one (contract 25).
 */
export const MoveBundle = z.strictObject({
  fileId: Id,
  accountKey: z.string().nullable(),
  machine: z.string(),
  madeAt: Instant,
  items: z.array(MoveItem),
  /** Open timers, none of them running. */
  timers: z.array(Timer),
  matters: z.array(z.strictObject({ matter: Matter, remoteId: RemoteId.nullable() })),
  timekeepers: z.array(z.strictObject({ timekeeper: Timekeeper, remoteId: RemoteId.nullable() })),
  /** The phrases and nicknames of whoever it is: no PMS keeps them (contract 25). */
  shorthands: z.array(Shorthand).default([]),
  /** Words of the firm's own, which no PMS keeps. */
  firmWords: z.array(FirmWord).default([]),
});
export type MoveBundle = z.infer<typeof MoveBundle>;
