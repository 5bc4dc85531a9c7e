import { expect, test } from 'vitest';
import type { CallParsed } from '../../../shared/ipc/contract';
import { asWritten } from '../../../shared/sync/compare';
import { EngineError } from '../../../src-main/engine-error';
import { decisionPage } from '../../../src-main/exchange/pdf/decision-pdf';
import { conflictHandlers } from '../../../src-main/handlers/conflict';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { openConflictOf } from '../../../src-main/store/sync/conflict';
import { agreed, type ConflictSetup, openedConflict, record } from '../../helpers/engine/conflicts';
import { sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  const calls = conflictHandlers(store, { normalise: asWritten });
  return { store, calls };
}

/** Both changed the hours: to these on the laptop, and to those in Clio. */
const hours = (remoteId: string, here: number, there: number): ConflictSetup => ({
  kind: 'same_field',
  base: record({ remoteId, etag: `"${remoteId}"` }),
  local: { seconds: here },
  remote: record({ remoteId, etag: `"${remoteId}b"`, facts: { ...agreed, seconds: there } }),
});

/** The conflict's id, and its entry's. */
const opened = (store: TestStore, setup: ConflictSetup) => {
  const { conflictId: id, entryId } = openedConflict(store, setup);
  return { id, entryId };
};

function kept(store: StoreContext, id: string): CallParsed<'conflictDecide'> {
  const view = conflictHandlers(store, { normalise: asWritten }).conflictGet({ id });
  const { remoteEtag, ownEtag, localRevision } = view;
  const result = view.choices.find(({ choice }) => choice === 'keep_laptop')?.result ?? null;
  return {
    id,
    choice: 'keep_laptop',
    result,
    remoteEtag,
    ownEtag,
    localRevision,
    candidateRemoteId: null,
    reason: null,
  };
}

test('alike are those of one kind, in the same fields, with the same side ahead', () => {
  const { store, calls } = firm();
  const one = opened(store, hours('11', 4320, 2880));
  const like = opened(store, hours('12', 7200, 2700));
  opened(store, hours('13', 1800, 5400));
  opened(store, {
    ...hours('14', 7200, 2700),
    local: { seconds: 7200, narrative: 'Other words' },
    remote: record({
      remoteId: '14',
      etag: '"14b"',
      facts: { ...agreed, seconds: 2700, narrative: 'Words of theirs' },
    }),
  });
  expect(calls.conflictsAlike({ id: one.id }).map(({ summary }) => summary.id)).toEqual([like.id]);
});

test('one choice for several is all or none, each a decision of its own, and one step back', () => {
  const { store, calls } = firm();
  const all = ['21', '22', '23'].map((remoteId) => opened(store, hours(remoteId, 4320, 2880)));
  const decisions = all.map(({ id }) => kept(store, id));
  const stale = decisions.map((one, at) => (at === 2 ? { ...one, remoteEtag: '"older"' } : one));
  expect(() => calls.conflictDecideAll({ decisions: stale })).toThrow(EngineError);
  expect(calls.conflictsList({ show: 'open' })).toHaveLength(3);

  expect(calls.conflictDecideAll({ decisions })).toEqual({ decided: 3 });
  for (const { entryId } of all) expect(openConflictOf(store, entryId)).toBeNull();
  const decided = calls.conflictsList({ show: 'decided' });
  expect(decided.map(({ decided: how }) => [how?.choice, how?.undoable])).toEqual(
    all.map(() => ['keep_laptop', true]),
  );
  calls.conflictUndo({ id: all[0]?.id ?? '' });
  expect(calls.conflictsList({ show: 'open' })).toHaveLength(1);
  calls.conflictUndoAll({ ids: all.slice(1).map(({ id }) => id) });
  expect(calls.conflictsList({ show: 'open' })).toHaveLength(3);
});

test('a decision prints with every version, who decided and the seal; markup stays text', () => {
  const { store, calls } = firm();
  const { id, entryId } = opened(store, {
    ...hours('31', 4320, 2880),
    local: { seconds: 4320, narrative: '<script>alert(1)</script> hearing' },
  });
  const page = () => decisionPage(store, id, calls.conflictGet({ id }));
  expect(page).toThrow(/not decided/);
  calls.conflictDecide(kept(store, id));
  const html = page();
  for (const words of ['1.2 h', '0.8 h', 'Ana Rivera', 'Kept the laptop', '&lt;script&gt;']) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain('<script>');
  expect(html).toMatch(/<code>[0-9a-f]{64}<\/code>/);
  expect(requireEntry(store, entryId).narrative).toContain('<script>');
});
