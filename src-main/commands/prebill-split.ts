import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { shareOfAdjustment, splitProblem } from '../../shared/prebill/split';
import { shareOut } from '../../shared/time/share-out';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { assertHoursSeen } from './hidden-fields';
import { assertPermitted, prebillLines } from './prebill-line';
import { runCommand } from './run-command';
import { withdrawnFromReview, writeChange } from './write-change';
import { writeEntry } from './write-entry';

/**
 * Splits a line in parts whose billed seconds sum to the line's. The first part stays the entry that it was, with its
 * timer and its PMS record; the others are new entries beside it. Worked time is shared out to the second (P7), and so is what
 * was written down, to the cent.
 * @returns the ids of all parts, in their order
 * @throws EngineError 'invalid' where the parts don't sum
 */
export function splitPrebill(store: StoreContext, { id, revision, parts }: CallParsed<'prebillSplit'>): Id[] {
  return runCommand(store, { name: 'prebill.split', label: `Split in ${parts.length}` }, () => {
    const lines = prebillLines(store, [id], new Map([[id, revision]]));
    assertPermitted(store, lines, 'review');
    return lines.flatMap(({ entry, view }) => {
      assertHoursSeen(view);
      const billed = parts.map((part) => part.billedSeconds);
      const problem = splitProblem(view.billedSeconds, billed);
      if (problem !== null) throw new EngineError('invalid', problem, 'billedSeconds');
      const worked = shareOut(entry.workedSeconds, billed);
      const adjusted = shareOfAdjustment(entry.adjustmentMinor, billed);
      return parts.map((part, at) => {
        const share = { ...part, workedSeconds: worked[at] ?? 0, adjustmentMinor: adjusted[at] ?? 0 };
        return at === 0 ? keepFirst(store, entry, share) : addPart(store, entry, share);
      });
    });
  });
}

type Share = Pick<TimeEntry, 'workedSeconds' | 'narrative' | 'adjustmentMinor'> & { billedSeconds: number };

function keepFirst(store: StoreContext, entry: TimeEntry, share: Share): Id {
  const split = { action: 'prebill.split', change: share, withdrawn: 'Split', reason: null };
  return writeChange(store, entry, split).id;
}

function addPart(store: StoreContext, entry: TimeEntry, share: Share): Id {
  const at = nowInstant(store);
  const part: TimeEntry = {
    ...withdrawnFromReview(entry),
    ...share,
    id: store.ids.uuid(),
    source: 'split',
    rawText: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  // Names the entry it came from, so that the chain leads back to the work (P6).
  writeEntry(store, { action: 'prebill.split', before: null, after: part, reason: `Split from ${entry.id}` });
  return part.id;
}
