import { expect, it } from 'vitest';
import { asWritten } from '../../shared/sync/compare';
import { conflictHandlers } from '../../src-main/handlers/conflict';
import { askedFields, emptyDraft } from '../../src-renderer/features/conflicts/decision-draft';
import { fieldSentence } from '../../src-renderer/features/conflicts/field-value';
import { measureFor } from '../../src-renderer/features/conflicts/table-rows';
import { agreed, openedConflict, record } from '../helpers/engine/conflicts';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

const names = {
  matter: () => '',
  matterNumber: () => '',
  timekeeper: () => '',
  code: () => null,
  currency: 'USD',
  pmsName: 'Clio',
};
const hidden = { ...agreed, seconds: 0, narrative: 'Attended hearing on the motion' };

function shown(kind: 'same_field' | 'twin') {
  const store = testStore();
  sampleFirm(store);
  const { conflictId } = openedConflict(store, {
    kind,
    local: { narrative: 'Attend and argue hearing' },
    remote: record({ facts: hidden, hidden: ['seconds'] }),
    ...(kind === 'twin' ? { base: null } : {}),
  });
  const calls = conflictHandlers(store, { normalise: asWritten });
  const [summary] = calls.conflictsList({ show: 'open' });
  const view = calls.conflictGet({ id: conflictId });
  return { summary, view };
}

it.each(['same_field', 'twin'] as const)(
  '%s: hours that Clio hides are said to be hidden, never 0.0 h',
  (kind) => {
    const { summary, view } = shown(kind);
    expect(view.remote?.hidden).toEqual(['seconds']);
    expect(summary?.subtitle).not.toContain('0.0');
    const say = (side: 'laptop' | 'clio') => {
      const facts = side === 'laptop' ? view.local.facts : (view.remote?.facts ?? hidden);
      return fieldSentence('seconds', facts, measureFor(view, emptyDraft, side), names);
    };
    expect(say('clio')).toBe('hidden');
    expect(say('laptop')).toMatch(/^1\.0 h/);
    // What nobody here can see can't be chosen: its place holder would be billed as nothing.
    expect(askedFields(view, emptyDraft)).not.toContain('seconds');
  },
);
