import type { Case, LaptopCase, TruthCase } from './case';
import { type Finding, finding } from './verdict';

/** Contract 6: sync trashes an entry only when its record is gone, or was taken out of this person's sight. */
export function noFalseDeletion({ history, laptops, truth }: Case): Finding[] {
  // Where somebody hid records, nobody can tell a deletion from a lost permission, and the entry says so.
  const wasHidden = history.some((event) => event.kind === 'office' && event.hides === true);
  if (truth === null || wasHidden) return [];
  const broken: string[] = [];
  let looked = 0;
  for (const laptop of laptops) {
    const trashed = trashedRecords(laptop);
    looked += trashed.length;
    for (const remoteId of trashed) {
      if (!isGone(truth, remoteId))
        broken.push(`${laptop.name}: record ${remoteId} is there, and its entry was trashed`);
    }
  }
  return [finding('P3', 'nothing was trashed whose record is still there', looked, broken)];
}

function trashedRecords({ book }: LaptopCase): string[] {
  return book.audit.flatMap(({ action, before }) => {
    if (action !== 'sync.record_gone' || typeof before !== 'object' || before === null) return [];
    return 'remoteId' in before ? [String(before.remoteId)] : [];
  });
}

const isGone = ({ recordById, deletedIds }: TruthCase, remoteId: string): boolean =>
  deletedIds.has(remoteId) || !recordById.has(remoteId);
