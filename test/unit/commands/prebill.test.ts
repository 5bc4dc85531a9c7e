import { expect, test } from 'vitest';
import type { EntryPatch } from '../../../shared/ipc/views';
import { sumByCurrency } from '../../../shared/money/amounts';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { createExpense } from '../../../src-main/commands/expense-save';
import { undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { entryView } from '../../../src-main/queries/entry-view';
import { getApproval } from '../../../src-main/store/approvals';
import { auditOf } from '../../../src-main/store/audit';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { requireEntry, updateEntry } from '../../../src-main/store/entries';
import { contentHash } from '../../../src-main/store/hash';
import { putSettings } from '../../../src-main/store/settings';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { insertConflict } from '../../../src-main/store/sync/conflict';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { markAttempted } from '../../../src-main/store/sync/outbox-marks';
import { requeue } from '../../../src-main/store/sync/queue';
import { amountsOf } from '../../../src-renderer/features/prebill/matter-amounts';
import { savedEntry } from '../../helpers/engine/entries';
import { approvedExpense, copies } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';
import { remoteWith } from '../../helpers/sync/sample-facts';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return { store, calls: prebillHandlers(store) };
}

const whole: EntryPatch = {
  matterId: sample.smith,
  workedSeconds: 4000,
  narrative: 'Draft motion to compel further answers',
  taskCode: 'L350',
  activityCode: 'A103',
};
const approveInput = (store: StoreContext, ...ids: string[]) => ({
  lines: ids.map((id) => ({ id, revision: requireEntry(store, id).revision })),
});
/** Runs a call that must be refused and returns the refusal. */
function refusal(run: () => unknown): EngineError {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}
/** As the PMS would hold the entry, after a push or a pull. */
function onPms(store: StoreContext, id: string, remoteId: string, more: { onBill?: boolean } = {}) {
  inTransaction(store, 'test.push', () => {
    const entry = {
      ...requireEntry(store, id),
      billedSeconds: 4320,
      rateMinor: 45_000,
      reviewState: 'approved' as const,
    };
    updateEntry(store, entry);
    const facts = {
      timekeeperId: entry.timekeeperId,
      matterId: entry.matterId,
      workDate: entry.workDate,
      seconds: 4320,
      narrative: entry.narrative,
      taskCode: entry.taskCode,
      activityCode: entry.activityCode,
      rateMinor: 45_000,
      billing: entry.billing,
    };
    putBase(store, id, baseOf(remoteWith({ remoteId, facts, ...more }), entry.revision));
    requeue(store, id);
  });
}

test('approval freezes content, rounding and rate under a hash, and readies exactly that for the push (P4)', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  expect(calls.prebillSubmit({ entryIds: [id] })).toEqual({ changed: 1 });
  expect(calls.prebillApprove(approveInput(store, id))).toEqual({
    approved: 1,
    amounts: [{ currency: 'USD', minor: 54_000 }],
  });

  const entry = requireEntry(store, id);
  expect(entry).toMatchObject({
    reviewState: 'approved',
    billedSeconds: 4320,
    rateMinor: 45_000,
    workedSeconds: 4000,
  });
  const approval = getApproval(store, id);
  expect(approval).toMatchObject({ revision: entry.revision, approvedBy: sample.me, policy: { mode: 'up' } });
  expect(approval?.hash).toBe(contentHash(approval?.facts));
  expect(openRowsOf(store, id)).toMatchObject([
    { state: 'ready', operation: 'create', payload: approval?.facts, payloadHash: approval?.hash },
  ]);
  // A rate that changes meanwhile changes nothing that was approved.
  store.db.prepare('UPDATE timekeeper SET rate_minor = 99999').run();
  expect(entryView(store, id).amountMinor).toBe(54_000);
  expect(auditOf(store, 'entry', id).map((event) => event.action)).toEqual([
    'entry.create',
    'prebill.submit',
    'prebill.approve',
    'approval.give',
  ]);
});

test('approval takes the revision that was shown, or none of the lines', () => {
  const { store, calls } = firm();
  const one = savedEntry(store, whole);
  const other = savedEntry(store, { ...whole, narrative: 'Research standard for compelling answers' });
  calls.prebillSubmit({ entryIds: [one.id, other.id] });
  const input = approveInput(store, one.id, other.id);
  const patch = { narrative: 'Something else altogether was done' };
  editEntry(store, { id: other.id, revision: other.revision, patch, reason: null });
  expect(refusal(() => calls.prebillApprove(input)).code).toBe('moved');
  expect(requireEntry(store, one.id).reviewState).toBe('in_review');
  expect(getApproval(store, one.id)).toBeNull();
});

test('a blocking flag stops all lines, and the refusal names line and rule', () => {
  const { store, calls } = firm();
  const good = savedEntry(store, whole);
  const bad = savedEntry(store, { ...whole, activityCode: null });
  calls.prebillSubmit({ entryIds: [good.id, bad.id] });
  const error = refusal(() => calls.prebillApprove(approveInput(store, good.id, bad.id)));
  expect(error).toMatchObject({ code: 'not_allowed', field: 'activityCode' });
  expect(error.message).toContain('Smith v. Jones · Wed 18 Nov · 1.2 h: The activity code is missing');
  expect(requireEntry(store, good.id).reviewState).toBe('in_review');
});

test('a line that is a draft, in conflict or in the trash is not approved', () => {
  const { store, calls } = firm();
  const draft = savedEntry(store, whole);
  expect(refusal(() => calls.prebillApprove(approveInput(store, draft.id))).message).toContain('draft');
  calls.prebillSubmit({ entryIds: [draft.id] });
  const input = approveInput(store, draft.id);
  inTransaction(store, 'test.conflict', () =>
    insertConflict(store, {
      id: store.ids.uuid(),
      entryId: draft.id,
      kind: 'twin',
      base: null,
      local: remoteWith().facts,
      localDeleted: false,
      remote: remoteWith(),
      candidates: [],
      suggestion: null,
      stakeMinor: 1,
      openedAt: '2026-11-18T15:00:00.000Z',
    }),
  );
  expect(refusal(() => calls.prebillApprove(input)).message).toContain('conflict');
  const gone = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [gone.id] });
  deleteEntry(store, { id: gone.id, revision: gone.revision });
  expect(refusal(() => calls.prebillApprove(approveInput(store, gone.id))).message).toContain('trash');
});

test('the firm says who approves', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [id] });
  putSettings(store, { approval: { approvers: 'partners', ownTime: true } });
  expect(refusal(() => calls.prebillApprove(approveInput(store, id))).message).toContain(
    'only partners approve',
  );
  putSettings(store, { approval: { approvers: 'anyone', ownTime: false } });
  expect(refusal(() => calls.prebillApprove(approveInput(store, id))).message).toContain('their own time');
  putSettings(store, { approval: { approvers: 'anyone', ownTime: true } });
  expect(calls.prebillApprove(approveInput(store, id)).approved).toBe(1);
  // Once more changes nothing.
  expect(calls.prebillApprove(approveInput(store, id)).approved).toBe(0);
});

test('changing what was approved withdraws the approval', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove(approveInput(store, id));
  const { revision } = requireEntry(store, id);
  editEntry(store, { id, revision, patch: { narrative: 'Draft another motion altogether' }, reason: null });
  expect(requireEntry(store, id).reviewState).toBe('in_review');
  expect(getApproval(store, id)).toBeNull();
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'awaiting_approval', payload: null }]);
});

test('an approval is withdrawn, and undone as one step', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove(approveInput(store, id));
  expect(calls.prebillWithdraw({ entryIds: [id] })).toEqual({ changed: 1 });
  expect(getApproval(store, id)).toBeNull();
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'awaiting_approval' }]);
  undoLast(store);
  expect(requireEntry(store, id).reviewState).toBe('approved');
  expect(openRowsOf(store, id)).toMatchObject([{ state: 'ready' }]);
  undoLast(store);
  expect(requireEntry(store, id)).toMatchObject({
    reviewState: 'in_review',
    billedSeconds: null,
    rateMinor: null,
  });
  expect(getApproval(store, id)).toBeNull();
});

test('what is in the PMS already cannot be withdrawn, only edited', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  onPms(store, id, '4710');
  expect(refusal(() => calls.prebillWithdraw({ entryIds: [id] })).message).toContain('in Clio already');
});

test('lines are returned and held with a comment, and sent back', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  expect(refusal(() => calls.prebillReturn({ entryIds: [id], comment: 'Too short' })).code).toBe(
    'not_allowed',
  );
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillReturn({ entryIds: [id], comment: 'Say which motion' });
  expect(requireEntry(store, id)).toMatchObject({ reviewState: 'returned', reviewNote: 'Say which motion' });
  calls.prebillHold({ entryIds: [id], comment: 'Client disputes the matter' });
  expect(requireEntry(store, id).reviewState).toBe('on_hold');
  calls.prebillSubmit({ entryIds: [id] });
  expect(requireEntry(store, id)).toMatchObject({ reviewState: 'in_review', reviewNote: null });
  const reasons = auditOf(store, 'entry', id).map((event) => event.reason);
  expect(reasons).toEqual([null, null, 'Say which motion', 'Client disputes the matter', null]);
});

test('a write-down lowers billed time, keeps worked time and needs approval again', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove(approveInput(store, id));
  const { revision } = requireEntry(store, id);
  const up = { id, revision, billedSeconds: 4680, reason: 'More' };
  expect(refusal(() => calls.prebillWriteDown(up))).toMatchObject({
    code: 'invalid',
    field: 'billedSeconds',
  });
  calls.prebillWriteDown({ id, revision, billedSeconds: 3600, reason: 'Learning time' });
  expect(requireEntry(store, id)).toMatchObject({
    workedSeconds: 4000,
    billedSeconds: 3600,
    reviewState: 'in_review',
    reviewNote: 'Learning time',
  });
  expect(getApproval(store, id)).toBeNull();
  expect(calls.prebillGet({ matterId: sample.smith }).totals).toMatchObject({
    standardMinor: 54_000,
    billedMinor: 45_000,
    writeDownMinor: 9000,
  });
});

test('a split keeps every second, and is one undo', () => {
  const { store, calls } = firm();
  const { id, revision } = savedEntry(store, whole);
  const parts = [
    { billedSeconds: 2880, narrative: 'Draft motion to compel' },
    { billedSeconds: 1440, narrative: 'Call opposing counsel about it' },
  ];
  const short = parts.map((part) => ({ ...part, billedSeconds: 1440 }));
  expect(refusal(() => calls.prebillSplit({ id, revision, parts: short })).message).toContain('0.8 h');
  const views = calls.prebillSplit({ id, revision, parts });
  expect(views.map((view) => [view.billedSeconds, view.entry.source])).toEqual([
    [2880, 'quick_entry'],
    [1440, 'split'],
  ]);
  expect(views.reduce((sum, view) => sum + view.entry.workedSeconds, 0)).toBe(4000);
  expect(views.map((view) => openRowsOf(store, view.entry.id)[0]?.operation)).toEqual(['create', 'create']);
  undoLast(store);
  expect(requireEntry(store, id)).toMatchObject({ workedSeconds: 4000, narrative: whole.narrative });
  expect(requireEntry(store, views[1]?.entry.id ?? '').deletedAt).not.toBeNull();
});

test('the matters’ list, each matter’s lines and its totals tie out', () => {
  const { store, calls } = firm();
  const review = savedEntry(store, whole);
  savedEntry(store, { ...whole, workedSeconds: 600, narrative: 'Call' });
  savedEntry(store, { ...whole, matterId: sample.acme });
  onPms(store, savedEntry(store, whole).id, '4711');
  onPms(store, savedEntry(store, whole).id, '4712', { onBill: true });
  calls.prebillSubmit({ entryIds: [review.id] });

  const matters = calls.prebillMatters();
  const smith = matters.find((matter) => matter.matterId === sample.smith);
  expect(smith).toMatchObject({
    counts: { draft: 1, in_review: 1, returned: 0, on_hold: 0, approved: 0, pushed: 1 },
    blocks: 0,
    warns: 1,
    oldestWorkDate: '2026-11-18',
  });
  const view = calls.prebillGet({ matterId: sample.smith });
  expect(view.matter).toEqual(smith);
  expect(view.lines).toHaveLength(3);
  expect(view.totals.billedMinor).toBe(smith?.amountMinor);
  expect(view.totals.billedSeconds).toBe(smith?.billedSeconds);
  expect(matters.map((matter) => matter.matterName)).toEqual(['Smith v. Jones', 'Acme Lease']);
});

test('the matters’ list comes to time and expenses as the totals do, and has the matters with expenses alone', () => {
  const { store, calls } = firm();
  savedEntry(store, whole);
  approvedExpense(store);
  const lay = (change: object) =>
    createExpense(store, { requestId: store.ids.uuid(), content: { ...copies, ...change } });
  lay({ quantity: 20_000 });
  lay({ billing: 'no_charge' });
  lay({ matterId: sample.acme, currency: 'EUR', date: '2026-11-01' });

  const matters = calls.prebillMatters();
  expect(matters).toMatchObject([
    {
      matterId: sample.smith,
      amountMinor: 54_000,
      expenses: { lines: 3, toReview: 2, billed: [{ currency: 'USD', minor: 213 + 17 }] },
    },
    {
      matterId: sample.acme,
      matterName: 'Acme Lease',
      amountMinor: 0,
      expenses: { lines: 1, toReview: 1, billed: [{ currency: 'EUR', minor: 213 }] },
      oldestWorkDate: '2026-11-01',
    },
  ]);
  for (const matter of matters) {
    const view = calls.prebillGet({ matterId: matter.matterId });
    expect(view.matter).toEqual(matter);
    const inTotals = [
      { currency: matter.currency, minor: view.totals.billedMinor },
      ...view.otherTotals.map(({ currency, totals }) => ({ currency, minor: totals.billedMinor })),
      ...view.expenses.map(({ currency, billedMinor }) => ({ currency, minor: billedMinor })),
    ];
    expect(amountsOf(matter)).toEqual(sumByCurrency(inTotals));
  }
});

test('the dry run tells of every row that would move, and of those that would not', () => {
  const { store, calls } = firm();
  const ready = savedEntry(store, whole);
  const waiting = savedEntry(store, whole);
  const sent = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [ready.id, sent.id] });
  calls.prebillApprove(approveInput(store, ready.id, sent.id));
  inTransaction(store, 'test.attempt', () =>
    markAttempted(store, openRowsOf(store, sent.id)[0]?.operationId ?? '', null),
  );
  const plan = calls.pushDryRun();
  expect(plan).toMatchObject({
    creates: 1,
    updates: 0,
    deletes: 0,
    held: 0,
    conflicts: 0,
    awaitingApproval: 1,
  });
  expect(plan.amountMinor).toBe(54_000);
  expect(plan.lines.map((line) => [line.entryId, line.what])).toEqual([
    [ready.id, 'create'],
    [waiting.id, 'awaiting_approval'],
    [sent.id, 'settle'],
  ]);
  expect(plan.lines[0]?.facts).toEqual(getApproval(store, ready.id)?.facts);
});
