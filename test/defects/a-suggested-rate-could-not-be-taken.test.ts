import { expect, it } from 'vitest';
import { asWritten } from '../../shared/sync/compare';
import { conflictHandlers } from '../../src-main/handlers/conflict';
import { decisionOf, isComplete } from '../../src-renderer/features/conflicts/decision';
import { emptyDraft, takeSuggestion } from '../../src-renderer/features/conflicts/decision-draft';
import { agreed, openedConflict } from '../helpers/engine/conflicts';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/**
 * The rate changed in Clio before the entry was sent. *Take it* beside the suggestion did nothing: there is no other version to
 * pick a rate from, and picking was all that it knew.
 */
it('takes a suggested rate where the entry was never sent, as the result that is then on screen', () => {
  const store = testStore();
  sampleFirm(store);
  const facts = { ...agreed, rateMinor: 47_500 };
  const { conflictId } = openedConflict(store, {
    kind: 'rate_or_code_changed',
    base: null,
    remote: null,
    approved: true,
    suggestion: { choice: 'field_by_field', facts, reason: 'Another rate now' },
  });
  const view = conflictHandlers(store, { normalise: asWritten }).conflictGet({ id: conflictId });
  const decision = decisionOf(view, takeSuggestion(view, emptyDraft));
  expect(isComplete(decision)).toBe(true);
  expect(decision.result).toEqual({ ...view.local.facts, rateMinor: 47_500 });
});
