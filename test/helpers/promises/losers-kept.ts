import { canonicalJson } from '../../../shared/domain/canonical-json';
import type { BookConflict } from './book';
import type { Case, LaptopCase } from './case';
import { type Finding, finding } from './verdict';

/** P3: a conflict holds what both sides had, as it was told when it opened, and the losing values are kept for ever. */
export function losersKept({ laptops }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const laptop of laptops) {
    const told = openedIn(laptop);
    looked += told.size;
    for (const conflict of laptop.book.conflicts) {
      const what = wrongWith(conflict, told.get(conflict.id));
      if (what !== null) broken.push(`${laptop.name}: ${conflict.id}: ${what}`);
      told.delete(conflict.id);
    }
    for (const id of told.keys()) broken.push(`${laptop.name}: ${id}: is gone, with the values that lost`);
  }
  return [finding('P3', 'every conflict still holds the versions that it opened with', looked, broken)];
}

/** What the trail says that a person was asked about: the versions of both sides, in words that can be compared. */
type Opened = {
  readonly base: unknown;
  readonly local: unknown;
  readonly localDeleted: unknown;
  readonly remote: unknown;
  readonly candidates: unknown;
};

function openedIn({ book }: LaptopCase): Map<string, Opened> {
  const told = new Map<string, Opened>();
  for (const { action, after } of book.audit) {
    if (action !== 'conflict.open') continue;
    const opened = after as Opened & { conflictId: string };
    told.set(opened.conflictId, opened);
  }
  return told;
}

function wrongWith(conflict: BookConflict, opened: Opened | undefined): string | null {
  if (isHalf(conflict)) return 'a side is not kept';
  if (opened === undefined) return 'nobody told that it opened';
  return versionsOf(conflict) === versionsTold(opened) ? null : 'shows another version than it opened with';
}

const versionsOf = ({ base, local, remote, candidates }: BookConflict): string =>
  canonicalJson([base, local?.facts ?? null, local?.deleted ?? false, remote, candidates]);

const versionsTold = ({ base, local, localDeleted, remote, candidates }: Opened): string =>
  canonicalJson([base, local, localDeleted, remote, candidates]);

function isHalf({ kind, local, remote, candidates }: BookConflict): boolean {
  if (local === null) return true;
  if (kind === 'outcome_ambiguous') return candidates.length === 0;
  return (kind === 'same_field' || kind === 'disjoint_fields' || kind === 'twin') && remote === null;
}
