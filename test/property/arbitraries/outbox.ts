import type { QueueEffect } from '../../../shared/sync/plan-queue';
import type { OutboxRow } from '../../../shared/sync/types';
import { rowWith } from '../../helpers/sync/sample-facts';

const isUntried = (row: OutboxRow) =>
  row.attempts === 0 && (row.state === 'ready' || row.state === 'awaiting_approval');

/**
 * An entry's open rows after effects of the planner, as the repository writes them: one untried row, whose operation id
 * never changes. `made` is the id of a row that has to be made.
 */
export function rowsAfter(
  rows: readonly OutboxRow[],
  effects: readonly QueueEffect[],
  made: () => string,
  entryId = rows[0]?.entryId,
): OutboxRow[] {
  let after = [...rows];
  for (const effect of effects) {
    if (effect.kind === 'withdraw') {
      after = after.filter((row) => row.operationId !== effect.operationId);
      continue;
    }
    const { kind: _, ...put } = effect;
    const untried = after.find(isUntried);
    const operationId = untried?.operationId ?? made();
    after = [
      ...after.filter((row) => row !== untried),
      rowWith({ operationId, ...(entryId === undefined ? {} : { entryId }), ...put }),
    ];
  }
  return after;
}

/** A payload's fingerprint, good enough to tell two contents apart in a test. */
export const hashOf = (value: unknown) => `hash of ${JSON.stringify(value)}`;
