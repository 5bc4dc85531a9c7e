import type { GroundTruth } from '../../pms-server/control/ground-truth';
import type { Book } from './book';
import { type Finding, finding } from './verdict';

/** P3: the PMS is changed only from the version seen last, and a conflict keeps all that was at stake. */
export function nothingOverwritten(book: Book, truth: GroundTruth): Finding[] {
  const patches = truth.writes.filter(
    (write) => write.via === 'api' && write.method === 'PATCH' && write.collection === 'activities',
  );
  const unguarded = patches.filter((write) => write.ifMatch === null || write.ifMatch !== write.etagBefore);
  const halfKept = book.conflicts.filter(
    (conflict) => conflict.local === null || (conflict.kind === 'same_field' && conflict.remote === null),
  );
  return [
    finding(
      'P3',
      'every change of a PMS record named the version it was made from',
      patches.length,
      unguarded.map((write) => `request ${write.requestId} on record ${write.recordId}`),
    ),
    finding(
      'P3',
      'every conflict still holds the versions that were shown',
      book.conflicts.length,
      halfKept.map((conflict) => conflict.id),
    ),
  ];
}
