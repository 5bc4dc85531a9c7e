import type { OutboxRow } from './types';

/**
 * What a copy that takes a database's place learns of its records from the database that goes (contract 25). Nothing of it is
 * a guess: the one knows which record each entry made, and of which creates it never heard.
 */

export type CarryRecordInput = {
  /** The copy's entry lies in the trash. */
  readonly deleted: boolean;
  /** The record that the copy knows of the entry; null where it knows none. */
  readonly here: string | null;
  /** The record that the database that goes knows of it. */
  readonly there: string;
  /** Another entry of the copy owns that record. */
  readonly ownedByOther: boolean;
  /** The copy was made of this very database, so that whatever it knows otherwise is older. */
  readonly isLater: boolean;
  /** A create of the copy's entry is without a certain answer. */
  readonly inFlight: boolean;
  /** What the copy's entry stands for is what both sides agreed on last there. */
  readonly agrees: boolean;
};

export type CarryRecord =
  | 'nothing'
  /** The two are one and hold the same: nothing of it goes out any more. */
  | 'join'
  /** The two are one, and what stands there is news to the copy: it is read before anything of the entry leaves (P3). */
  | 'join_unread'
  /** Taken out of the trash and sent in the time that the copy knows nothing of: a person says what is to be (P2). */
  | 'ask';

export function planCarryRecord(input: CarryRecordInput): CarryRecord {
  if (input.here === input.there || input.ownedByOther) return 'nothing';
  // What a life that is not in the database that goes may have sent is looked up, whatever this one knows.
  if (input.inFlight && !input.isLater) return 'nothing';
  if (input.here !== null) return input.isLater && !input.deleted ? 'join_unread' : 'nothing';
  if (input.deleted) return 'ask';
  return input.agrees && !input.inFlight ? 'join' : 'join_unread';
}

type CreateRow = Pick<OutboxRow, 'state' | 'attempts'>;

export type CarryCreate =
  /** The database that goes doesn't know the operation: it may have been sent in a life that nobody remembers (P2). */
  | 'not_known'
  /** Never sent, or looked for by the copy itself as by any other: it stays as it is. */
  | 'leave'
  /** Sent, and certain not to have been applied: what the entry holds now is another operation (contract 8). */
  | 'anew'
  /** It made a record that is gone again: nothing of the entry goes out before it is reviewed once more (P4). */
  | 'review';

/** Decides about an open create of the copy that made no record which is known, and that is not on its way there. */
export function planCarryCreate(here: CreateRow, there: CreateRow | null): CarryCreate {
  if (there === null || there.state === 'attempted' || there.state === 'unknown') return 'not_known';
  if (there.state === 'done') return 'review';
  const isOnItsWay = here.state === 'attempted' || here.state === 'unknown';
  return isOnItsWay || there.attempts === here.attempts ? 'leave' : 'anew';
}
