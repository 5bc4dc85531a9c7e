import type { OutboxRow } from './types';

/** What can still be told of a row of the outbox that can't be read whole, and of the entry that it carries. */
export type DamagedInput = {
  /** As they stand there; anything, where they are what is damaged. */
  readonly operation: unknown;
  readonly state: unknown;
  readonly attempts: unknown;
  readonly entry: { readonly deleted: boolean };
  readonly hasBase: boolean;
  /** It belongs to a file that another laptop may have. */
  readonly handedOver: boolean;
};

export type DamagedDecision = {
  readonly operation: OutboxRow['operation'];
  /**
   * `hold`: never sent for certain; a person has it built anew from the entry. `look_up`: it may have been sent, so its outcome
   * is unknown and settled before anything else of the entry. `stay`: held for the other laptop as before.
   */
  readonly kind: 'hold' | 'look_up' | 'stay';
};

/**
 * What to do with a damaged row (contract 9, 10, 14). What was frozen in it can't be trusted any more and is never sent;
 * that it may have been sent is never forgotten (P2).
 */
export function planDamaged(input: DamagedInput): DamagedDecision {
  const operation = operationOf(input);
  if (input.handedOver) return { kind: 'stay', operation };
  const isUnsent =
    input.attempts === 0 &&
    (input.state === 'awaiting_approval' || input.state === 'ready' || input.state === 'held');
  return { kind: isUnsent ? 'hold' : 'look_up', operation };
}

/** What it said it was, else the one that misses no record: without a base only a create can have made one. */
function operationOf({ operation, entry, hasBase }: DamagedInput): OutboxRow['operation'] {
  if (operation === 'create' || operation === 'update' || operation === 'delete') return operation;
  if (!hasBase) return 'create';
  return entry.deleted ? 'delete' : 'update';
}
