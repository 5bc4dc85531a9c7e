import { z } from 'zod';
import { billedMinorOf, differingFacts, type FactsContext, factsOf } from '../../shared/domain/entry-facts';
import { listFacts } from '../../shared/domain/fact-labels';
import { AdjustmentMinor, EntryFacts, TimeEntry } from '../../shared/domain/time-entry';
import type { EntryView, PrebillView } from '../../shared/ipc/views';
import { openSincePush } from '../../shared/prebill/adjusted';
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
    if (view.custody.reason === null && !openSincePush(view)) return [];
    const review = lastReviewOf(store, view.entry.id);
    const then = review === null ? null : seenIn(review.after, context);
    if (review === null || then === null) return [];
    const now = { facts: factsOf(view.entry, context), adjustmentMinor: view.entry.adjustmentMinor };
    const fields = differingFacts(then.facts, now.facts, view.hidden);
    const isAdjusted = then.adjustmentMinor !== now.adjustmentMinor;
    if (fields.length === 0 && !isAdjusted) return [];
    const isSeen = !view.hidden.includes('seconds') && !view.hidden.includes('rateMinor');
    return [
      {
        entryId: view.entry.id,
        at: review.at,
        by: review.actor,
        words: [
          ...(fields.length === 0 ? [] : [listFacts(fields)]),
          ...(isAdjusted ? ['write-down'] : []),
        ].join(', '),
        changeMinor: isSeen ? billed(now) - billed(then) : 0,
      },
    ];
  });
}

type Reviewed = { readonly facts: EntryFacts; readonly adjustmentMinor: number };

const billed = ({ facts, adjustmentMinor }: Reviewed): number => billedMinorOf(facts, adjustmentMinor);

/** What of an approval counts here; of one from before adjustments there was none. */
const Given = z.object({ facts: EntryFacts, adjustmentMinor: AdjustmentMinor.nullish() });

/** What a review saw: an approval tells its facts, a return and a hold the entry. */
function seenIn(after: unknown, context: FactsContext): Reviewed | null {
  const entry = TimeEntry.safeParse(after);
  if (entry.success) {
    return { facts: factsOf(entry.data, context), adjustmentMinor: entry.data.adjustmentMinor };
  }
  const given = Given.safeParse(after);
  return given.success ? { facts: given.data.facts, adjustmentMinor: given.data.adjustmentMinor ?? 0 } : null;
}
