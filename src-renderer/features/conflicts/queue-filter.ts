import type { ConflictSummary } from '../../../shared/ipc/views';
import type { ConflictKind } from '../../../shared/sync/types';

/** The filters above the queue. A row may answer to several; `all` is every open one. */
export const queueFilters = ['mine', 'hours', 'twins', 'billed', 'all', 'decided'] as const;
export type QueueFilter = (typeof queueFilters)[number];

/**
 * The rows under a filter, money first, then the oldest. Snoozed and returned ones wait at the end:
 * they are still open and still counted (P5), but the next move isn't this person's.
 */
export function queueUnder(
  all: readonly ConflictSummary[],
  filter: QueueFilter,
  now: string,
): ConflictSummary[] {
  return all
    .filter((row) => (filter === 'decided' ? row.decided !== null : row.decided === null))
    .filter((row) => matches(row, filter))
    .sort(filter === 'decided' ? byDecision : (a, b) => byWaiting(a, b, now) || byMoney(a, b));
}

function matches({ kind, isMine, stakeMinor }: ConflictSummary, filter: QueueFilter): boolean {
  if (filter === 'mine') return isMine;
  if (filter === 'hours') return stakeMinor !== 0 && moneyKinds.includes(kind);
  if (filter === 'twins') return kind === 'twin' || kind === 'outcome_ambiguous';
  if (filter === 'billed') return kind === 'edited_here_billed_there';
  return true;
}

/** Kinds in which money at stake means that hours or rates differ, and not whole entries. */
const moneyKinds: readonly ConflictKind[] = ['same_field', 'disjoint_fields', 'rate_or_code_changed'];

/** Whether somebody else, or a later hour, has to come first. */
export function isWaiting(row: ConflictSummary, now: string): boolean {
  return row.returnedAt !== null || (row.snoozedUntil !== null && row.snoozedUntil > now);
}

function byWaiting(a: ConflictSummary, b: ConflictSummary, now: string): number {
  return Number(isWaiting(a, now)) - Number(isWaiting(b, now));
}

function byMoney(a: ConflictSummary, b: ConflictSummary): number {
  return Math.abs(b.stakeMinor) - Math.abs(a.stakeMinor) || a.openedAt.localeCompare(b.openedAt);
}

function byDecision(a: ConflictSummary, b: ConflictSummary): number {
  return (b.decided?.at ?? '').localeCompare(a.decided?.at ?? '');
}

/** Money at stake in the open ones, in minor units, each taken without its sign. */
export function stakeOf(all: readonly ConflictSummary[]): number {
  return all.reduce((sum, row) => sum + (row.decided === null ? Math.abs(row.stakeMinor) : 0), 0);
}

/**
 * The row to look at next once `id` has left the list: the one that takes its place, else the one before.
 * @param others what leaves the list together with it
 */
export function nextAfter(
  rows: readonly ConflictSummary[],
  id: string,
  others: readonly string[] = [],
): string | null {
  const left = rows.filter((row) => row.id === id || !others.includes(row.id));
  const index = left.findIndex((row) => row.id === id);
  return left[index + 1]?.id ?? left[index - 1]?.id ?? null;
}
