import type { BookConflict } from './book';
import type { Case } from './case';
import { type Finding, finding } from './verdict';

/** P3: a conflict holds what both sides had, as it was told when it opened, and the losing values are kept for ever. */
export function losersKept({ laptops }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const { name, book } of laptops) {
    const told = new Map<unknown, { remote: { etag: string } | null }>();
    for (const event of book.audit) {
      if (event.action !== 'conflict.open') continue;
      const after = event.after as { conflictId: string; remote: { etag: string } | null };
      told.set(after.conflictId, after);
    }
    looked += book.conflicts.length;
    for (const conflict of book.conflicts) {
      const opened = told.get(conflict.id);
      const isTold =
        opened !== undefined && (opened.remote?.etag ?? null) === (conflict.remote?.etag ?? null);
      if (isHalf(conflict)) broken.push(`${name}: ${conflict.id}: a side is not kept`);
      else if (!isTold) broken.push(`${name}: ${conflict.id}: shows another version than it opened with`);
    }
  }
  return [finding('P3', 'every conflict still holds the versions that it opened with', looked, broken)];
}

function isHalf({ kind, local, remote, candidates }: BookConflict): boolean {
  if (local === null) return true;
  if (kind === 'outcome_ambiguous') return candidates.length === 0;
  return (kind === 'same_field' || kind === 'disjoint_fields' || kind === 'twin') && remote === null;
}
