import type { Case, LaptopCase, TruthCase } from './case';
import { type Finding, finding } from './verdict';

/** Contract 6: sync trashes an entry only when its record is gone, or was taken out of this person's sight. */
export function noFalseDeletion({ history, laptops, truth }: Case): Finding[] {
  if (truth === null) return [];
  // Where somebody hid records, nobody can tell one deletion from a lost permission; many at once everybody can.
  const wasHidden = history.some((event) => event.kind === 'office' && event.hides === true);
  const broken: string[] = [];
  let looked = 0;
  for (const laptop of laptops) {
    const trashed = trashedRecords(laptop);
    looked += trashed.length;
    const standing = trashed.filter(({ remoteId }) => !isGone(truth, remoteId));
    for (const { remoteId } of wasHidden ? manyAtOnce(standing) : standing)
      broken.push(`${laptop.name}: record ${remoteId} is there, and its entry was trashed`);
  }
  const what = wasHidden
    ? 'no many were trashed at once whose records are still there'
    : 'nothing was trashed whose record is still there';
  return [finding('P3', what, looked, broken)];
}

type Trashed = { readonly remoteId: string; readonly at: number };

function trashedRecords({ book }: LaptopCase): Trashed[] {
  return book.audit.flatMap(({ action, before, at }) => {
    if (action !== 'sync.record_gone' || typeof before !== 'object' || before === null) return [];
    return 'remoteId' in before ? [{ remoteId: String(before.remoteId), at: Date.parse(at) }] : [];
  });
}

/** So many may go without a question, however many are known here (contract 6). */
const few = 3;
/** One sweep asks for each on its own before it believes it: they go one after the other. */
const apartMs = 60_000;

function manyAtOnce(trashed: readonly Trashed[]): Trashed[] {
  const runs: Trashed[][] = [];
  for (const one of trashed) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || Math.abs(one.at - before.at) > apartMs) runs.push([one]);
    else run.push(one);
  }
  return runs.filter((run) => run.length > few).flat();
}

const isGone = ({ recordById, deletedIds }: TruthCase, remoteId: string): boolean =>
  deletedIds.has(remoteId) || !recordById.has(remoteId);
