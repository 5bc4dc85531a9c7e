import { expect, it } from 'vitest';
import { asWritten } from '../../shared/sync/compare';
import { conflictHandlers } from '../../src-main/handlers/conflict';
import { agreed, openedConflict, record } from '../helpers/engine/conflicts';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/** Under *Decided* the version before bore the time of the version that had won: the decision had moved the base on. */
it('tells of a decided conflict when the version before was written, as it did while it was open', () => {
  const store = testStore();
  sampleFirm(store);
  const calls = conflictHandlers(store, { normalise: asWritten });
  const { conflictId: id } = openedConflict(store, {
    kind: 'same_field',
    base: record({ etag: '"e1"', updatedAt: '2026-11-17T18:02:00.000Z' }),
    local: { seconds: 4320 },
    remote: record({ etag: '"e2"', facts: { ...agreed, seconds: 2880 } }),
  });
  const open = calls.conflictGet({ id });
  const { remoteEtag, ownEtag, localRevision } = open;
  const result = open.choices.find(({ choice }) => choice === 'keep_laptop')?.result ?? null;
  const bound = { remoteEtag, ownEtag, localRevision, candidateRemoteId: null, reason: null };
  calls.conflictDecide({ id, choice: 'keep_laptop', result, ...bound });
  expect(open.base?.at).toBe('2026-11-17T18:02:00.000Z');
  expect(calls.conflictGet({ id }).base).toEqual(open.base);
});
