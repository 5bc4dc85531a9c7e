import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import type { EntryView } from '../../shared/ipc/views';
import {
  type ApprovalPolicy,
  mayApprove,
  mayReview,
  type Permission,
} from '../../shared/prebill/approval-policy';
import { type ReviewAction, reviewStep } from '../../shared/prebill/review-machine';
import { EngineError } from '../engine-error';
import { entryViews } from '../queries/entry-view';
import { lineTitle } from '../queries/line-title';
import { myRole } from '../queries/my-rights';
import { myTimekeeperId } from '../store/account';
import { nowInstant, type StoreContext } from '../store/database';
import { getSetting } from '../store/settings';
import { changeableEntry } from './entry-guard';
import { writeEntry } from './write-entry';

/** A line of a pre-bill that a person may act on, as it stands in this transaction. */
export type PrebillLine = { readonly entry: TimeEntry; readonly view: EntryView; readonly title: string };

/**
 * The named lines, each once, if all of them may be changed now.
 * @param revisions what was shown, by id; absent where an action does not depend on the content
 * @throws EngineError as `changeableEntry` does, with the line's name in front
 */
export function prebillLines(
  store: StoreContext,
  ids: readonly Id[],
  revisions: ReadonlyMap<Id, number> = new Map(),
): PrebillLine[] {
  const wanted = [...new Set(ids)];
  const views = new Map(entryViews(store, wanted).map((view) => [view.entry.id, view]));
  return wanted.map((id) => {
    const view = views.get(id);
    if (view === undefined) throw new EngineError('not_found', 'One of these lines is no longer there.');
    const title = lineTitle(view);
    try {
      return { entry: changeableEntry(store, id, revisions.get(id) ?? null), view, title };
    } catch (error) {
      if (error instanceof EngineError)
        throw new EngineError(error.code, `${title}: ${error.message}`, error.field);
      throw error;
    }
  });
}

/** What sums money over lines needs them in one currency. @throws EngineError 'not_allowed' naming both */
export function assertOneCurrency(lines: readonly PrebillLine[]): void {
  const [first, other] = [...new Set(lines.map(({ view }) => view.currency))];
  if (first === undefined || other === undefined) return;
  throw new EngineError(
    'not_allowed',
    `These lines are in ${first} and in ${other}: two currencies are never added. Take those of one at a time.`,
  );
}

/** @throws EngineError 'not_allowed' naming the first line on which the firm's policy says no */
export function assertPermitted(
  store: StoreContext,
  lines: readonly PrebillLine[],
  what: 'approve' | 'review',
): void {
  const me = myTimekeeperId(store);
  const role = myRole(store);
  const policy: ApprovalPolicy = getSetting(store, 'approval');
  const may = what === 'approve' ? mayApprove : mayReview;
  for (const { entry, title } of lines) {
    const permission: Permission = may(policy, role, entry.timekeeperId === me);
    if (!permission.ok) throw new EngineError('not_allowed', `${title}: ${permission.why}`);
  }
}

/** Where the action takes a line. @throws EngineError 'not_allowed' with the reason */
export function stepOf({ entry, title }: PrebillLine, action: ReviewAction) {
  const step = reviewStep(entry.reviewState, action);
  if (!step.ok) throw new EngineError('not_allowed', `${title}: ${step.why}`);
  return step;
}

/**
 * Takes lines to another review state, all or none; those already there are left as they are.
 * @returns how many changed
 */
export function moveLines(
  store: StoreContext,
  lines: readonly PrebillLine[],
  action: ReviewAction,
  note: string | null,
): number {
  const moves = lines.map((line) => ({ entry: line.entry, step: stepOf(line, action) }));
  const changed = moves.filter(({ entry, step }) => step.changed || entry.reviewNote !== note);
  for (const { entry, step } of changed) {
    const after = { ...entry, reviewState: step.to, reviewNote: note, updatedAt: nowInstant(store) };
    writeEntry(store, { action: `prebill.${action}`, before: entry, after, reason: note });
  }
  return changed.length;
}

/** "1 line", "3 lines". */
export function linesWord(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
