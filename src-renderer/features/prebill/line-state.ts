import type { EntryView, PrebillMatter } from '../../../shared/ipc/views';
import { openSincePush } from '../../../shared/prebill/adjusted';
import { words } from '../../words';

/** Where a line stands in the pre-bill: its review state, or `pushed` once the PMS has it. */
export type LineState = keyof PrebillMatter['counts'];

export const lineStates: readonly LineState[] = [
  'draft',
  'in_review',
  'returned',
  'on_hold',
  'approved',
  'pushed',
];

/** The state under which a line is counted: what is on its way to the PMS was approved. */
export function lineStateOf(view: EntryView): LineState {
  const { reason } = view.custody;
  if (reason === null) return openSincePush(view) ? view.entry.reviewState : 'pushed';
  if (reason === 'draft' || reason === 'in_review' || reason === 'returned' || reason === 'on_hold') {
    return reason;
  }
  return reason === 'conflict' ? view.entry.reviewState : 'approved';
}

/** A state in words for people. */
export function stateWords(state: LineState, pmsName: string): string {
  const text = {
    draft: words.prebill.draft,
    in_review: words.prebill.inReview,
    returned: words.prebill.returned,
    on_hold: words.prebill.onHold,
    approved: words.prebill.approved,
  };
  return state === 'pushed' ? words.prebill.inPlace(pmsName) : text[state];
}

/** Lines and expenses of a matter that somebody still has to review; what is approved goes by itself. */
export function waitingIn({ counts, expenses }: PrebillMatter): number {
  return counts.draft + counts.in_review + counts.returned + counts.on_hold + expenses.toReview;
}
