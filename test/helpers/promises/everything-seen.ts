import type { Case, LaptopCase, TruthCase } from './case';
import { type Finding, finding } from './verdict';

/** Contract 1, 7: at rest a laptop holds every record of the PMS as an entry, in a conflict, parked or asked about. */
export function everythingSeen({ laptops, truth, isQuiet }: Case): Finding[] {
  if (truth === null || !isQuiet) return [];
  const signedIn = laptops.filter(({ accountKey }) => accountKey !== null);
  const missed = signedIn.flatMap((laptop) =>
    unseenBy(laptop, truth).map((id) => `${laptop.name}: record ${id} was never taken over`),
  );
  const records = truth.activities.length * signedIn.length;
  return [finding('P5', 'every record of the PMS has been taken over, parked or shown', records, missed)];
}

function unseenBy(laptop: LaptopCase, truth: TruthCase): string[] {
  const parked = new Set([...laptop.book.parked, ...laptop.book.missing]);
  return truth.activities
    .filter(({ type }) => type === 'TimeEntry')
    .map(({ id }) => String(id))
    .filter((id) => !laptop.baseByRemoteId.has(id) && !laptop.inConflicts.has(id) && !parked.has(id));
}
