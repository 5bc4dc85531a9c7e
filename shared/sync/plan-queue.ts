import { differingFacts } from '../domain/entry-facts';
import type { EntryFacts, ReviewState } from '../domain/time-entry';
import type { Base, OutboxRow } from './types';

/** What an entry's approval froze: the revision, the exact facts and their hash (P4). */
export type ApprovedContent = {
  readonly revision: number;
  readonly facts: EntryFacts;
  readonly hash: string;
};

export type QueueInput = {
  readonly entry: {
    readonly revision: number;
    readonly deleted: boolean;
    readonly reviewState: ReviewState;
  };
  /** The facts that the entry stands for now. */
  readonly facts: EntryFacts;
  readonly base: Pick<Base, 'facts' | 'hidden'> | null;
  readonly approval: ApprovedContent | null;
  /** The entry's rows that are neither done nor withdrawn, in any order. */
  readonly openRows: readonly Pick<
    OutboxRow,
    'operationId' | 'operation' | 'revision' | 'payloadHash' | 'state' | 'attempts'
  >[];
};

/** What the outbox needs: written into the entry's one untried row, or a row taken back before it was ever sent. */
export type QueuePut = {
  readonly kind: 'put';
  readonly operation: OutboxRow['operation'];
  readonly state: 'awaiting_approval' | 'ready';
  readonly revision: number;
  readonly payload: EntryFacts | null;
  readonly payloadHash: string | null;
};
export type QueueEffect = QueuePut | { readonly kind: 'withdraw'; readonly operationId: string };

type OpenRow = QueueInput['openRows'][number];
const isUntried = (row: OpenRow) =>
  row.attempts === 0 && (row.state === 'awaiting_approval' || row.state === 'ready');
/** Sent, and not answered for certain: its payload is frozen and it must be settled first (contract 8, 9). */
const isInFlight = (row: OpenRow) => row.state === 'attempted' || row.state === 'unknown';
/** Tried, and certain not to have been applied: refused and held, or put off. Frozen, but it may be taken back. */
const isRefused = (row: OpenRow) => row.state === 'held' || (row.state === 'ready' && row.attempts > 0);

/**
 * Derives what an entry's outbox rows should be from the entry, its base and its approval (contract 8, P4). Pure and
 * idempotent: applied twice, the second time has no effects. A row that was tried is never changed; one that is certain
 * not to have been applied makes room for newer content.
 */
export function planQueue(input: QueueInput): QueueEffect[] {
  const untried = input.openRows.find(isUntried) ?? null;
  const inFlight = input.openRows.find(isInFlight) ?? null;
  const refused = input.openRows.filter(isRefused);
  const wanted = wantedRow(input, inFlight);

  if (wanted === null) return withdrawAll([...refused, ...(untried ? [untried] : [])]);
  // The same content is on its way, or was refused as it stands: a second row would carry nothing new.
  if ([inFlight, ...refused].some((row) => row !== null && carriesSame(row, wanted))) {
    return withdrawAll([
      ...refused.filter((row) => !carriesSame(row, wanted) || inFlight !== null),
      ...(untried ? [untried] : []),
    ]);
  }
  const effects = withdrawAll(refused);
  if (untried === null || !equalsRow(untried, wanted)) effects.push(wanted);
  return effects;
}

/** Whether the entry calls for no row at all: both sides agree, or there is nothing left to agree about. */
export function callsForNothing(input: QueueInput): boolean {
  return wantedRow(input, input.openRows.find(isInFlight) ?? null) === null;
}

/** The row that the entry calls for now, or null where both sides agree. */
function wantedRow(input: QueueInput, inFlight: OpenRow | null): QueuePut | null {
  const { entry, base } = input;
  // A create in flight may have made the record already: whatever stands behind it changes that record, never makes one (P2).
  const mayBeThere = base !== null || inFlight?.operation === 'create';
  if (entry.deleted) {
    if (!mayBeThere) return null;
    // Deleting is a person's explicit act: it needs no approval of content.
    return {
      kind: 'put',
      operation: 'delete',
      state: 'ready',
      revision: entry.revision,
      payload: null,
      payloadHash: null,
    };
  }
  const approved =
    entry.reviewState === 'approved' && input.approval?.revision === entry.revision ? input.approval : null;
  const content = approved?.facts ?? input.facts;
  if (base !== null && differingFacts(content, base.facts, base.hidden).length === 0) return null;
  const operation = mayBeThere ? 'update' : 'create';
  if (approved === null) {
    return {
      kind: 'put',
      operation,
      state: 'awaiting_approval',
      revision: entry.revision,
      payload: null,
      payloadHash: null,
    };
  }
  return {
    kind: 'put',
    operation,
    state: 'ready',
    revision: entry.revision,
    payload: approved.facts,
    payloadHash: approved.hash,
  };
}

/** Whether a tried row carries exactly the content that is wanted; a create in flight counts for the update behind it. */
function carriesSame(row: OpenRow, wanted: QueuePut): boolean {
  const sameOperation =
    row.operation === wanted.operation ||
    (row.operation === 'create' && wanted.operation === 'update' && isInFlight(row));
  return (
    sameOperation &&
    wanted.state === 'ready' &&
    row.revision === wanted.revision &&
    row.payloadHash === wanted.payloadHash
  );
}

function equalsRow(row: OpenRow, wanted: QueuePut): boolean {
  return (
    row.operation === wanted.operation &&
    row.state === wanted.state &&
    row.revision === wanted.revision &&
    row.payloadHash === wanted.payloadHash
  );
}

function withdrawAll(rows: readonly OpenRow[]): QueueEffect[] {
  return rows.map((row) => ({ kind: 'withdraw', operationId: row.operationId }));
}
