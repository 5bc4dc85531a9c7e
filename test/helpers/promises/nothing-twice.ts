import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';
import type { Book } from './book';
import { type Finding, finding } from './verdict';

/** P2: one local entry gives at most one PMS record, and every record the app made belongs to exactly one entry. */
export function nothingTwice(book: Book, truth: GroundTruth): Finding[] {
  const ownerOf = new Map(book.bases.map((base) => [base.remoteId, base.entryId]));
  const made = truth.activities.filter(madeByApp);
  const orphans = made.filter((activity) => !ownerOf.has(String(activity.id)));
  const perEntry = new Map<string, number>();
  for (const activity of made) {
    const owner = ownerOf.get(String(activity.id));
    if (owner !== undefined) perEntry.set(owner, (perEntry.get(owner) ?? 0) + 1);
  }
  const twice = [...perEntry].filter(([, count]) => count > 1);
  return [
    finding(
      'P2',
      'every record the app made on the PMS belongs to an entry',
      made.length,
      orphans.map((activity) => `record ${activity.id} belongs to none`),
    ),
    finding(
      'P2',
      'no entry has two records',
      perEntry.size,
      twice.map(([entryId, count]) => `${entryId}: ${count} records`),
    ),
  ];
}

export function madeByApp(activity: TrueActivity): boolean {
  return activity.birth.via === 'api';
}
