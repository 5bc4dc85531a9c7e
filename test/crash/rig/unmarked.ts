import type { Book } from '../../helpers/promises/book';
import { madeByApp } from '../../helpers/promises/nothing-twice';
import { workOf } from '../../helpers/promises/work';
import type { GroundTruth } from '../../pms-server/control/ground-truth';

/**
 * Contract 9: what a dead process had sent is known on its disk. Each record that this laptop made and that stands is an
 * entry's, lies before a person, or is what a row that says *attempted* or *unknown* has sent: any other row would send it
 * again.
 * @returns what is wrong, in words
 */
export function unmarkedRequests(
  { bases, conflicts, parked, missing, outbox }: Book,
  truth: GroundTruth,
): string[] {
  const known = new Set([
    ...bases.map(({ remoteId }) => remoteId),
    ...conflicts.flatMap(({ remote, candidates }) =>
      [remote, ...candidates].flatMap((one) => (one === null ? [] : [one.remoteId])),
    ),
    ...parked,
    ...missing,
  ]);
  const underWay = new Set(
    outbox
      .filter(({ state }) => state === 'attempted' || state === 'unknown')
      .map(({ payload }) => workOf(payload?.narrative ?? '')),
  );
  return truth.activities
    .filter(
      (record) => madeByApp(record) && !known.has(String(record.id)) && !underWay.has(workOf(record.note)),
    )
    .map(({ id }) => `Record ${id} was sent by the process that died, and no row on its disk says so`);
}
