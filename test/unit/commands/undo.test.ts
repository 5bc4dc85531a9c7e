import { expect, test } from 'vitest';
import { factsOf } from '../../../shared/domain/entry-facts';
import { createEntry } from '../../../src-main/commands/entry-create';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { runCommand } from '../../../src-main/commands/run-command';
import { joinTemporaryMatter } from '../../../src-main/commands/temporary-matter-join';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { writeApproval, writeEntry } from '../../../src-main/commands/write-entry';
import { getApproval } from '../../../src-main/store/approvals';
import { verifyChain } from '../../../src-main/store/audit';
import { inTransaction, nowInstant } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { contentHash } from '../../../src-main/store/hash';
import { factsContext, getMatter } from '../../../src-main/store/reference';
import { searchIsWhole } from '../../../src-main/store/search';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { markAttempted } from '../../../src-main/store/sync/outbox-marks';
import { stepLabels } from '../../../src-main/store/undo-steps';
import { createInput, savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

const complete = { matterId: sample.smith, workedSeconds: 3600, narrative: 'Hearing' };
const edit = (store: TestStore, id: string, narrative: string) =>
  editEntry(store, { id, revision: requireEntry(store, id).revision, patch: { narrative }, reason: null });

/** Approves as the pre-bill command does: state and frozen facts in one command. */
function approve(store: TestStore, id: string): void {
  runCommand(store, { name: 'prebill.approve', label: 'Approve' }, () => {
    const before = requireEntry(store, id);
    const facts = factsOf(before, factsContext(store));
    writeApproval(store, {
      entryId: id,
      approval: {
        entryId: id,
        revision: before.revision,
        facts,
        hash: contentHash(facts),
        policy: factsContext(store).policy,
        approvedBy: sample.me,
        approvedAt: nowInstant(store),
      },
      action: 'approval.give',
      reason: null,
    });
    writeEntry(store, {
      action: 'entry.approve',
      before,
      after: { ...before, reviewState: 'approved' },
      reason: null,
    });
  });
}

test('many levels back and forth, and revisions only go on', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  edit(store, id, 'Two');
  edit(store, id, 'Three');
  const narratives = [undoLast, undoLast, redoLast, redoLast, undoLast].map((step) => {
    step(store);
    return requireEntry(store, id).narrative;
  });
  expect(narratives).toEqual(['Two', 'Hearing', 'Two', 'Three', 'Two']);
  expect(requireEntry(store, id).revision).toBe(8);
  expect(searchIsWhole(store)).toBe(true);
});

test('the undo of a creation is the trash, and its redo brings the same entry back', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  undoLast(store);
  expect(requireEntry(store, id).deletedAt).not.toBeNull();
  expect(openRowsOf(store, id)).toEqual([]);
  redoLast(store);
  expect(requireEntry(store, id).deletedAt).toBeNull();
  expect(openRowsOf(store, id)).toMatchObject([{ operation: 'create' }]);
});

test('a new command after an undo ends what could be redone', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  edit(store, id, 'Two');
  undoLast(store);
  edit(store, id, 'Other');
  expect(stepLabels(store)).toEqual({ undo: 'Edit entry', redo: null });
});

test('undo refuses kindly when the row has moved, and changes nothing', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  edit(store, id, 'Two');
  // As sync does it: outside any command of a person.
  inTransaction(store, 'sync', () => {
    const before = requireEntry(store, id);
    const after = { ...before, narrative: 'From Clio', revision: before.revision + 1 };
    writeEntry(store, { action: 'entry.fast_forward', before, after, reason: null });
  });
  expect(() => undoLast(store)).toThrow(/the entry has changed since/);
  expect(requireEntry(store, id).narrative).toBe('From Clio');
});

test('undo of an edit gives the approval back that the edit took, for the same content (P4)', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  approve(store, id);
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'ready' }]);
  edit(store, id, 'Changed');
  expect(getApproval(store, id)).toBeNull();
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'awaiting_approval', payload: null }]);
  undoLast(store);
  expect(requireEntry(store, id)).toMatchObject({ narrative: 'Hearing', reviewState: 'approved' });
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'ready', payload: { narrative: 'Hearing' } }]);
  expect(getApproval(store, id)?.revision).toBe(requireEntry(store, id).revision);
});

test('undo of an approval withdraws it', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  approve(store, id);
  undoLast(store);
  expect(requireEntry(store, id).reviewState).toBe('draft');
  expect(getApproval(store, id)).toBeNull();
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'awaiting_approval', payload: null }]);
});

test('what has been sent can not be undone', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  approve(store, id);
  store.clock.advance(1000);
  const [row] = openRowsOf(store, id);
  inTransaction(store, 'push', () => markAttempted(store, row?.operationId ?? '', null));
  expect(() => undoLast(store)).toThrow(/gone to the firm’s system/);
});

test('a row that failed to leave and is ready again takes a later edit', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  approve(store, id);
  const [row] = openRowsOf(store, id);
  inTransaction(store, 'push', () => markAttempted(store, row?.operationId ?? '', null));
  store.db.prepare("UPDATE outbox SET state = 'ready' WHERE operation_id = ?").run(row?.operationId);
  edit(store, id, 'After the failure');
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'awaiting_approval' }]);
});

test('the undo of a deletion restores what was there', () => {
  const store = firm();
  const { id } = savedEntry(store, complete);
  deleteEntry(store, { id, revision: 1 });
  undoLast(store);
  expect(requireEntry(store, id)).toMatchObject({ deletedAt: null, revision: 1, narrative: 'Hearing' });
});

test('undo of a join gives all entries back to the temporary matter, and opens it again', () => {
  const store = firm();
  const entryId = createEntry(store, {
    ...createInput(store, { narrative: 'Call' }),
    temporaryMatterName: 'Walk-in',
  });
  const temporaryId = requireEntry(store, entryId).matterId ?? '';
  joinTemporaryMatter(store, { temporaryId, matterId: sample.acme });
  expect(undoLast(store)).toEqual({ label: 'Join matter' });
  expect(requireEntry(store, entryId).matterId).toBe(temporaryId);
  expect(getMatter(store, temporaryId)?.status).toBe('temporary');
  redoLast(store);
  expect(requireEntry(store, entryId).matterId).toBe(sample.acme);
  expect(getMatter(store, temporaryId)?.status).toBe('closed');
  expect(verifyChain(store, null, 1000).brokenAt).toBeNull();
});
