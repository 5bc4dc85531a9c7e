import { expect, test } from 'vitest';
import { asWritten } from '../../shared/sync/compare';
import { conflictHandlers } from '../../src-main/handlers/conflict';
import { inTransaction } from '../../src-main/store/database';
import { baseOf, putBase } from '../../src-main/store/sync/base';
import { openConflictOf } from '../../src-main/store/sync/conflict';
import { agreed, openedConflict, record } from '../helpers/engine/conflicts';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

test('a twin is shown before our own record arrives: the key pressed then does not delete the other (contract 22)', () => {
  const store = testStore();
  sampleFirm(store);
  const { entryId, conflictId } = openedConflict(store, {
    kind: 'twin',
    base: null,
    remote: record({ remoteId: '4711', etag: '"t1"' }),
  });
  const calls = conflictHandlers(store, { normalise: asWritten });
  const press = (shown: ReturnType<typeof calls.conflictGet>) => {
    const { remoteEtag, ownEtag, localRevision } = shown;
    const result = shown.choices.find((offer) => offer.choice === 'same_entry')?.result ?? null;
    return () =>
      calls.conflictDecide({
        id: conflictId,
        choice: 'same_entry',
        result,
        remoteEtag,
        ownEtag,
        localRevision,
        candidateRemoteId: null,
        reason: null,
      });
  };
  const shown = calls.conflictGet({ id: conflictId });
  expect(shown.choices[0]?.consequence).toContain('is joined to the record in Clio');

  inTransaction(store, 'test.arrives', () => putBase(store, entryId, baseOf(record({ facts: agreed }), 1)));
  expect(press(shown)).toThrow(expect.objectContaining({ code: 'moved' }));
  expect(openConflictOf(store, entryId)?.id).toBe(conflictId);

  const again = calls.conflictGet({ id: conflictId });
  expect(again.choices[0]?.consequence).toContain('the other is deleted there');
  press(again)();
  expect(openConflictOf(store, entryId)).toBeNull();
});
