import type { Id } from '../../shared/domain/id';
import { pmsName } from '../../shared/pms/pms-name';
import { mergedContent, mergeProblem } from '../../shared/prebill/merge';
import { EngineError } from '../engine-error';
import { nowInstant, type StoreContext } from '../store/database';
import { mergedInto, setMergedInto } from '../store/line-merges';
import { getSetting } from '../store/settings';
import { getBase } from '../store/sync/base';
import { attemptsOf, openRowsOf } from '../store/sync/outbox';
import { noteChange } from '../store/undo-steps';
import { assertHoursSeen } from './hidden-fields';
import { assertOneCurrency, assertPermitted, type PrebillLine } from './prebill-line';
import { writeChange } from './write-change';
import { writeApproval, writeEntry } from './write-entry';

/**
 * Makes one line of several. Worked time is summed (P7); the parts go to the trash with their timers and their trail, which
 * names the line that they went into (P6), and can't be taken out of it beside that line (P2).
 * @param narrative what the line is to say; null: the narratives one after the other
 * @returns the line that is left
 * @throws EngineError 'not_allowed' where the lines differ, or where the PMS has or may have more than one of them
 */
export function mergeLines(
  store: StoreContext,
  lines: readonly PrebillLine[],
  narrative: string | null,
): { readonly id: Id; readonly narrative: string } {
  assertPermitted(store, lines, 'review');
  assertOneCurrency(lines);
  const inOrder = [...lines].sort(
    ({ entry: one }, { entry: other }) =>
      (one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0) ||
      (one.id < other.id ? -1 : 1),
  );
  for (const line of inOrder) assertSettled(store, line);
  const parts = inOrder.map(({ entry, view }) => ({
    entry,
    billedSeconds: view.billedSeconds,
    rateMinor: view.rateMinor,
    adjustmentMinor: entry.billing === 'billable' ? view.adjustmentMinor : entry.adjustmentMinor,
  }));
  const problem = mergeProblem(parts);
  if (problem !== null) throw new EngineError('not_allowed', problem);
  const kept = keptOf(store, inOrder);
  for (const line of inOrder) if (line !== kept) intoTrash(store, line, kept);
  const content = mergedContent(parts, getSetting(store, 'rounding'));
  // Last of its events, so that the trail tells from which parts its time came.
  const after = writeChange(store, kept.entry, {
    action: 'prebill.merge',
    change: { ...content, narrative: narrative ?? content.narrative },
    withdrawn: 'Merged',
    reason: null,
  });
  return { id: kept.entry.id, narrative: after.narrative };
}

/** A line of which nobody knows whether it has arrived can't be summed up: it may turn up beside the sum (P2). */
function assertSettled(store: StoreContext, { entry, view, title }: PrebillLine): void {
  assertHoursSeen(view);
  const isUnderWay = openRowsOf(store, entry.id).some(
    ({ state }) => state === 'attempted' || state === 'unknown',
  );
  const isInDoubt = getBase(store, entry.id) === null && attemptsOf(store, entry.id) > 0;
  if (!isUnderWay && !isInDoubt) return;
  throw new EngineError(
    'not_allowed',
    `${title}: It was sent to ${pmsName}, and it isn’t certain yet whether it arrived. Merge when that is known.`,
  );
}

/** The line that the PMS has stays, so that its record is changed and none is deleted; else the earliest. */
function keptOf(store: StoreContext, lines: readonly PrebillLine[]): PrebillLine {
  const there = lines.filter(({ entry }) => getBase(store, entry.id) !== null);
  if (there.length > 1) {
    throw new EngineError(
      'not_allowed',
      `${there.length} of these lines are in ${pmsName} already. Merging would delete a record there before the other has its time; merge only what is not there yet.`,
    );
  }
  const kept = there[0] ?? lines[0];
  if (kept === undefined) throw new EngineError('invalid', 'A merge needs at least two lines.');
  return kept;
}

function intoTrash(store: StoreContext, { entry }: PrebillLine, kept: PrebillLine): void {
  const withdraw = { approval: null, action: 'approval.withdraw', reason: 'Merged' };
  writeApproval(store, { entryId: entry.id, ...withdraw });
  const at = nowInstant(store);
  const after = { ...entry, deletedAt: at, updatedAt: at };
  const reason = `Merged into ${kept.entry.id}`;
  writeEntry(store, { action: 'prebill.merge', before: entry, after, reason });
  const before = mergedInto(store, entry.id);
  setMergedInto(store, entry.id, kept.entry.id);
  noteChange(store, {
    before: { table: 'merge', id: entry.id, row: before },
    after: { table: 'merge', id: entry.id, row: kept.entry.id },
  });
}
