import type { ReviewState } from '../domain/time-entry';
import type { Base, OutboxState } from './types';

export type OpenRowState = Exclude<OutboxState, 'done' | 'withdrawn'>;

/** The open states from the one that speaks for an entry first to the one that speaks last. */
export const openStatesByWeight = [
  'unknown',
  'held',
  'attempted',
  'ready',
  'awaiting_approval',
] as const satisfies readonly OpenRowState[];

/** The state that speaks for an entry among its open outbox rows; null where it has none. */
export function leadingState(states: readonly OpenRowState[]): OpenRowState | null {
  return openStatesByWeight.find((state) => states.includes(state)) ?? null;
}

export type CustodyInput = {
  readonly deleted: boolean;
  readonly reviewState: ReviewState;
  readonly base: Pick<Base, 'remoteId' | 'onBill'> | null;
  /** `leadingState` of the entry's open outbox rows. */
  readonly openState: OpenRowState | null;
  readonly hasOpenConflict: boolean;
};

/** P1: every entry is at any moment exactly one of these. */
export const custodyStates = ['on_pms', 'here', 'conflict', 'deleted'] as const;
export type CustodyState = (typeof custodyStates)[number];

/** Why an entry is not simply on the PMS: the one list of them (P1, P5). */
export const custodyReasons = [
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
] as const;
export type CustodyReason = (typeof custodyReasons)[number];

/** Has the shape of `Custody` in the IPC contract, which lies above and can't be imported from here. */
export type CustodyOf = {
  readonly state: CustodyState;
  readonly reason: CustodyReason | null;
  readonly words: string;
  readonly remoteId: string | null;
  readonly onBill: boolean;
};

/**
 * Where an entry is at this moment: exactly one of four states, for every input (P1), with the reason said (P5).
 * The status bar's numbers and the entry list's filter both come from this definition.
 */
export function custodyOf(input: CustodyInput): CustodyOf {
  const reason = custodyReason(input);
  return {
    state: stateOf(reason),
    reason,
    words: reason === null ? 'In the PMS' : words[reason],
    remoteId: input.base?.remoteId ?? null,
    onBill: input.base?.onBill ?? false,
  };
}

function stateOf(reason: CustodyReason | null): CustodyState {
  if (reason === null) return 'on_pms';
  return reason === 'conflict' || reason === 'deleted' ? reason : 'here';
}

function custodyReason(input: CustodyInput): CustodyReason | null {
  const { openState, reviewState } = input;
  if (input.hasOpenConflict) return 'conflict';
  if (openState === 'unknown') return 'outcome_unknown';
  if (openState === 'held') return 'held';
  if (input.deleted) return openState === null ? 'deleted' : 'delete_waiting';
  if (openState === 'attempted') return 'sending';
  if (openState === 'ready') return 'approved';
  if (openState === null && input.base !== null) return null;
  // Approved once, but not in this content: it waits for a new approval like any entry in review (P4).
  return reviewState === 'approved' ? 'in_review' : reviewState;
}

/** The reasons of what is here and must still go: what the status bar counts as waiting. */
export const waitingReasons: readonly CustodyReason[] = custodyReasons.filter(
  (reason) => stateOf(reason) === 'here',
);

const words: Record<CustodyReason, string> = {
  draft: 'On this laptop: a draft, not yet submitted for review',
  in_review: 'On this laptop: waiting for approval',
  returned: 'On this laptop: returned to the timekeeper',
  on_hold: 'On this laptop: put on hold in review',
  approved: 'On this laptop: approved, goes with the next sync',
  sending: 'On its way to the PMS',
  outcome_unknown: 'Sent without an answer: being looked up in the PMS before anything else is done',
  held: 'On this laptop: the PMS did not take it, and somebody must act',
  conflict: 'In an open conflict: waiting for a decision',
  deleted: 'Deleted',
  delete_waiting: 'Deleted here: waiting to be deleted in the PMS',
};
