import { amountOf, differingFacts, type FactsContext, factsOf } from '../../shared/domain/entry-facts';
import { listFacts } from '../../shared/domain/fact-labels';
import { EntryFacts, TimeEntry } from '../../shared/domain/time-entry';
import type { EntryView, PrebillView } from '../../shared/ipc/views';
import { lastReviewOf } from '../store/audit';
import type { StoreContext } from '../store/database';

type Since = PrebillView['sinceReview'][number];

/**
 * What has changed of these lines since a reviewer last approved, returned or held them: told from the trail, so that a
 * withdrawn approval is still known. Lines that say the same as then, and those that nobody reviewed, are left out.
 */
export function changesSinceReview(
  store: StoreContext,
  lines: readonly EntryView[],
  context: FactsContext,
): Since[] {
  return lines.flatMap((view) => {
    if (view.custody.reason === null) return [];
    const review = lastReviewOf(store, view.entry.id);
    const then = review === null ? null : factsIn(review.after, context);
    if (review === null || then === null) return [];
    const now = factsOf(view.entry, context);
    const fields = differingFacts(then, now, view.hidden);
    if (fields.length === 0) return [];
    const isSeen = !view.hidden.includes('seconds') && !view.hidden.includes('rateMinor');
    return [
      {
        entryId: view.entry.id,
        at: review.at,
        by: review.actor,
        words: listFacts(fields),
        changeMinor: isSeen ? amountOf(now) - amountOf(then) : 0,
      },
    ];
  });
}

/** What a review saw: an approval tells its facts, a return and a hold the entry. */
function factsIn(after: unknown, context: FactsContext): EntryFacts | null {
  const entry = TimeEntry.safeParse(after);
  if (entry.success) return factsOf(entry.data, context);
  if (typeof after !== 'object' || after === null || !('facts' in after)) return null;
  const facts = EntryFacts.safeParse(after.facts);
  return facts.success ? facts.data : null;
}
