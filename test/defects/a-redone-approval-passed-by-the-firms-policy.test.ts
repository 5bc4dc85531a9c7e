import { expect, test } from 'vitest';
import { approvePrebill } from '../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../src-main/commands/prebill-submit';
import { redoLast, undoLast } from '../../src-main/commands/undo';
import { getApproval } from '../../src-main/store/approvals';
import { nowInstant } from '../../src-main/store/database';
import { requireEntry } from '../../src-main/store/entries';
import { insertAssignment } from '../../src-main/store/guidelines';
import { putSettings } from '../../src-main/store/settings';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { savedEntry } from '../helpers/engine/entries';
import { everywhere, longEntry, refusal, ruledFirm, ruleSetText } from '../helpers/engine/guidelines';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { type TestStore, testStore } from '../helpers/engine/store';

const whole = {
  matterId: sample.acme,
  workedSeconds: 14_400,
  narrative: 'Attend hearing on motion to compel',
};

/** A line that was approved, and whose approval was undone. */
function approvedAndUndone(store: TestStore): string {
  const { id } = savedEntry(store, whole);
  submitPrebill(store, { entryIds: [id] });
  approvePrebill(store, { lines: [{ id, revision: requireEntry(store, id).revision }] });
  undoLast(store);
  return id;
}

function expectNotApproved(store: TestStore, id: string): void {
  expect(getApproval(store, id)).toBeNull();
  expect(requireEntry(store, id).reviewState).toBe('in_review');
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'awaiting_approval' }]);
}

test('an approval is not redone by somebody who may no longer give it (P4)', () => {
  const store = testStore();
  sampleFirm(store);
  const id = approvedAndUndone(store);
  putSettings(store, { approval: { approvers: 'anyone', ownTime: false } });
  expect(() => redoLast(store)).toThrow(/nobody approves their own time/);
  expectNotApproved(store, id);
});

test('an approval is not redone over an amount that asks for a partner by now (P4)', () => {
  const store = testStore();
  sampleFirm(store);
  const id = approvedAndUndone(store);
  const above = { amountMinor: 1, needs: 'second_person' as const };
  putSettings(store, { approval: { approvers: 'anyone', ownTime: true, above } });
  expect(() => redoLast(store)).toThrow(/more than one may approve of one’s own time/);
  expectNotApproved(store, id);
});

test('an approval is not redone over a rule that blocks the line by now (P4)', async () => {
  const { store, calls } = ruledFirm();
  const id = approvedAndUndone(store);
  await calls.ruleSetSave({ text: ruleSetText('Smith', 1, [longEntry(1)]), inForceFrom: null });
  // Not by the person's own hand, which would be a step after which nothing is left to redo.
  insertAssignment(store, {
    ...everywhere,
    ruleSet: 'Smith',
    version: 1,
    assignedBy: 'another laptop',
    assignedAt: nowInstant(store),
  });
  expect(refusal(() => redoLast(store))).toMatch(/Nothing was approved/);
  expectNotApproved(store, id);
});

test('an approval that may still be given is redone', () => {
  const store = testStore();
  sampleFirm(store);
  const id = approvedAndUndone(store);
  redoLast(store);
  expect(getApproval(store, id)?.revision).toBe(requireEntry(store, id).revision);
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'ready' }]);
});
