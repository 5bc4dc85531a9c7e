import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';

/**
 * Unbilled time entries of that person, or of everybody, on open matters, newest first, each found by its narrative alone: what a test
 * changes on one side or on both.
 */
export function ownWork(truth: GroundTruth, email: string | null): TrueActivity[] {
  const open = new Set(truth.matters.filter(({ status }) => status === 'Open').map(({ number }) => number));
  const uses = new Map<string, number>();
  for (const { note } of truth.activities) uses.set(note, (uses.get(note) ?? 0) + 1);
  return truth.activities
    .filter(
      (one) =>
        one.type === 'TimeEntry' &&
        (email === null || one.timekeeperEmail === email) &&
        one.bill === null &&
        one.billing === 'billable' &&
        one.matter !== null &&
        open.has(one.matter) &&
        one.seconds >= 1800 &&
        uses.get(one.note) === 1,
    )
    .sort((left, right) => right.date.localeCompare(left.date) || right.id - left.id);
}

/** The newest of them; rejects where the sample firm has none. */
export function ownEntry(truth: GroundTruth, email: string): TrueActivity {
  const [newest] = ownWork(truth, email);
  if (newest === undefined) throw new Error('the sample firm holds no such entry');
  return newest;
}
