import { billedTimeOf } from '../../../shared/domain/entry-facts';
import type { EntryView } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { type ReviewAction, reviewStep } from '../../../shared/prebill/review-machine';
import { words } from '../../words';
import { lineStateOf } from './line-state';

/** A line that an action leaves out, and why. */
export type LeftOut = { readonly view: EntryView; readonly why: string };
export type Targets = { readonly lines: readonly EntryView[]; readonly leftOut: readonly LeftOut[] };

/** Which of the lines an action would take, and which it leaves out with the reason that the law gives. */
export function targetsOf(action: ReviewAction, views: readonly EntryView[]): Targets {
  const lines: EntryView[] = [];
  const leftOut: LeftOut[] = [];
  for (const view of views) {
    const why = obstacle(action, view);
    if (why === null) lines.push(view);
    else leftOut.push({ view, why });
  }
  return { lines, leftOut };
}

/** Why an action can't be done to a line, in a sentence; null where it can. */
export function obstacle(action: ReviewAction, view: EntryView): string | null {
  if (view.conflictId !== null) return words.prebill.itIsInOpenConflict;
  if (view.custody.onBill) return words.prebill.itIsOnBillAlready;
  const step = reviewStep(view.entry.reviewState, action);
  if (!step.ok) return step.why;
  if (action === 'approve') {
    const block = view.flags.find((flag) => flag.level === 'block' && flag.waiver === undefined);
    if (block) return block.message;
    if (lineStateOf(view) !== 'in_review') return words.prebill.itIsApprovedAlready;
  }
  if (action === 'submit' && !step.changed) return words.prebill.itIsInReviewAlready;
  return null;
}

/** The hours of a line that are charged: none of no-charge and non-billable work. */
export const billedTime = ({ entry, billedSeconds }: EntryView): number =>
  billedTimeOf({ seconds: billedSeconds, billing: entry.billing });

/** Hours and money that lines bill together; time that is not charged bills none. */
export function sumsOf(lines: readonly EntryView[]): { seconds: number; amounts: readonly Amount[] } {
  return {
    seconds: lines.reduce((sum, line) => sum + billedTime(line), 0),
    amounts: sumByCurrency(lines.map(({ currency, amountMinor: minor }) => ({ currency, minor }))),
  };
}

/** The lines with the revisions that are shown, as a command names them (P3). */
export function revisionsOf(lines: readonly EntryView[]): { id: string; revision: number }[] {
  return lines.map(({ entry }) => ({ id: entry.id, revision: entry.revision }));
}

/** Lines that a person may change now: not on a bill and not in an open conflict. */
export function changeable(lines: readonly EntryView[]): readonly EntryView[] {
  return lines.filter(({ conflictId, custody }) => conflictId === null && !custody.onBill);
}
