import type { MatterStatus } from '../domain/reference';
import type { FactName, ReviewState } from '../domain/time-entry';
import type { Instant } from '../time/work-date';
import { type Hold, type HoldWhy, holdFor, otherCurrencyReason } from './hold';
import type { ApprovedContent } from './plan-queue';
import { isPutOff } from './retry';
import type { Base, ConflictKind, OutboxRow } from './types';

/** Everything about a row and its entry that decides whether it may leave now. Whoever gives it may read each part when it is asked for. */
export type PushInput = {
  readonly row: OutboxRow;
  readonly entry: {
    readonly revision: number;
    readonly deleted: boolean;
    readonly reviewState: ReviewState;
  };
  readonly base: Pick<Base, 'onBill'> | null;
  readonly approval: Pick<ApprovedContent, 'revision' | 'hash'> | null;
  readonly hasOpenConflict: boolean;
  /** It was written to a file for another laptop, which may send it (P2). */
  readonly isHandedOver?: boolean;
  /** Of the payload's matter, as the cache knows it; null where the payload names none or the cache has none. */
  readonly matterStatus: MatterStatus | null;
  /** Whether it is billed in another currency than the PMS keeps. */
  readonly isOtherCurrency: boolean;
  /** Names in the payload that the PMS does not know: a matter, a timekeeper, a code. */
  readonly unknownThere: readonly FactName[];
  /** Codes that the payload takes away and that the PMS keeps once they are set. */
  readonly keptThere: readonly FactName[];
  /** A matter that a person decided to send to although it is closed or gone, and the like. */
  readonly accepted: readonly ConflictKind[];
  readonly now: Instant;
};

export type PushStep =
  | { readonly kind: 'send' }
  /** Sent before, without a certain answer: looked up before anything else of the entry (contract 10). */
  | { readonly kind: 'settle' }
  | {
      readonly kind: 'wait';
      readonly why: 'approval' | 'conflict' | 'held' | 'later';
      readonly until: Instant | null;
    }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'conflict'; readonly conflict: ConflictKind }
  /** The row no longer says what the entry calls for: it is derived again before anything is sent. */
  | { readonly kind: 'requeue' };

/**
 * Decides what to do with the row that leads an entry's queue now. Nothing but `send` lets a byte out, and it is reached
 * only by the exact content that was approved (P4). Total and pure.
 */
export function planPush(input: PushInput): PushStep {
  const { row } = input;
  if (input.isHandedOver === true) return { kind: 'wait', why: 'held', until: null };
  if (row.state === 'attempted' || row.state === 'unknown') return { kind: 'settle' };
  if (input.hasOpenConflict) return { kind: 'wait', why: 'conflict', until: null };
  if (row.state === 'held') return { kind: 'wait', why: 'held', until: null };
  if (row.state === 'done' || row.state === 'withdrawn') return { kind: 'requeue' };
  // Said at once, before anybody reviews an edit that can't go (contract 13).
  if (input.base?.onBill === true) return { kind: 'conflict', conflict: 'edited_here_billed_there' };
  if (row.state === 'awaiting_approval') return { kind: 'wait', why: 'approval', until: null };
  if (!saysWhatIsCalledFor(input)) return { kind: 'requeue' };
  if (isPutOff(row.nextAttemptAt, input.now)) {
    return { kind: 'wait', why: 'later', until: row.nextAttemptAt };
  }
  return row.operation === 'delete' ? { kind: 'send' } : checkContent(input);
}

/** Whether the row carries the entry's present revision, and that in the approved content (P4, contract 17). */
function saysWhatIsCalledFor(input: PushInput): boolean {
  const { row, entry } = input;
  if ((row.operation === 'create') !== (input.base === null)) return false;
  if (row.operation === 'delete') return entry.deleted;
  const { approval } = input;
  return (
    !entry.deleted &&
    entry.reviewState === 'approved' &&
    row.payload !== null &&
    row.revision === entry.revision &&
    approval !== null &&
    approval.revision === row.revision &&
    approval.hash === row.payloadHash
  );
}

/** What can be told to be refused before it is sent, with who must act (contract 14, 21, 25). */
function checkContent(input: PushInput): PushStep {
  const { row, matterStatus, unknownThere, keptThere } = input;
  if (row.payload?.matterId == null) {
    return hold('no_matter', 'An entry needs a matter before it can go to the PMS', 'matterId');
  }
  if (matterStatus === 'temporary') {
    return hold('temporary_matter', 'Its matter exists on this laptop only', 'matterId');
  }
  if (input.isOtherCurrency) {
    return hold('other_currency', otherCurrencyReason, 'rateMinor');
  }
  const matterIsOpen = matterStatus === 'open' || matterStatus === 'pending';
  if (!matterIsOpen && !input.accepted.includes('matter_unavailable')) {
    return { kind: 'conflict', conflict: 'matter_unavailable' };
  }
  if (unknownThere.includes('matterId')) {
    return hold('unknown_matter', 'The PMS does not know its matter', 'matterId');
  }
  if (unknownThere.includes('timekeeperId')) {
    return hold('unknown_timekeeper', 'The PMS does not know its timekeeper', 'timekeeperId');
  }
  const [kept] = keptThere;
  if (kept !== undefined) {
    // Sent, it would come back with its codes: a conflict that no decision ends.
    return hold('codes_kept', 'The PMS keeps codes once they are set', kept);
  }
  const code = unknownThere.find((name) => name === 'taskCode' || name === 'activityCode');
  if (code === undefined) return { kind: 'send' };
  return input.accepted.includes('rate_or_code_changed')
    ? hold('unknown_code', 'The PMS no longer knows its code', code)
    : { kind: 'conflict', conflict: 'rate_or_code_changed' };
}

function hold(why: HoldWhy, reason: string, field: FactName): PushStep {
  return { kind: 'hold', hold: holdFor(why, reason, field) };
}

/** One row per entry, the one to be dealt with next: a tried row before the untried one behind it, oldest entry first. */
export function leadingRows(rows: readonly OutboxRow[]): OutboxRow[] {
  const leading = new Map<string, OutboxRow>();
  for (const row of [...rows].sort(byAge)) {
    const known = leading.get(row.entryId);
    if (known === undefined || (isUntried(known) && !isUntried(row))) leading.set(row.entryId, row);
  }
  return [...leading.values()].sort(byAge);
}

function isUntried(row: OutboxRow): boolean {
  return row.state === 'ready' || row.state === 'awaiting_approval';
}

function byAge(left: OutboxRow, right: OutboxRow): number {
  if (left.createdAt !== right.createdAt) return left.createdAt < right.createdAt ? -1 : 1;
  return left.operationId < right.operationId ? -1 : left.operationId > right.operationId ? 1 : 0;
}
