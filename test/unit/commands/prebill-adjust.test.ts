import { expect, test } from 'vitest';
import type { LineAct } from '../../../shared/ipc/prebill-calls';
import type { EntryPatch } from '../../../shared/ipc/views';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { restoreEntry } from '../../../src-main/commands/entry-restore';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { setAccount } from '../../../src-main/store/account';
import { getApproval } from '../../../src-main/store/approvals';
import { auditOf } from '../../../src-main/store/audit';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { putSettings } from '../../../src-main/store/settings';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { markAttempted } from '../../../src-main/store/sync/outbox-marks';
import { requeue } from '../../../src-main/store/sync/queue';
import { savedEntry } from '../../helpers/engine/entries';
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
  workDate: '2026-11-18',
  workedSeconds: 4000,
  narrative: 'Draft motion to compel further answers',
  taskCode: 'L350',
  activityCode: 'A103',
};
const shown = (store: StoreContext, ...ids: string[]) =>
  ids.map((id) => ({ id, revision: requireEntry(store, id).revision }));
function refusal(run: () => unknown): EngineError {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}
function approved(store: StoreContext, patch: EntryPatch = {}) {
  const calls = prebillHandlers(store);
  const { id } = savedEntry(store, { ...whole, ...patch });
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove({ lines: shown(store, id) });
  return requireEntry(store, id);
}
function onPms(store: StoreContext, id: string, remoteId: string) {
  inTransaction(store, 'test.push', () => {
    const facts = getApproval(store, id)?.facts;
    if (facts === undefined) throw new Error('Not approved');
    putBase(store, id, baseOf(remoteWith({ remoteId, facts }), requireEntry(store, id).revision));
    requeue(store, id);
  });
}

test('a merge sums worked and billed time in the earliest line, and the others can’t come back beside it (P2, P7)', () => {
  const { store, calls } = firm();
  const first = savedEntry(store, { ...whole, workedSeconds: 400 });
  const second = savedEntry(store, { ...whole, workedSeconds: 500, narrative: 'Call opposing counsel.' });
  const act: LineAct = { kind: 'merge', lines: shown(store, second.id, first.id), narrative: null };
  const tried = calls.prebillTry(act);
  expect(requireEntry(store, second.id).deletedAt).toBeNull();
  expect(calls.prebillAct(act)).toEqual(tried);
  expect(tried).toMatchObject({
    before: { lines: 2, billedSeconds: 1440, amounts: [{ currency: 'USD', minor: 18_000 }] },
    after: { lines: 1, billedSeconds: 1440, amounts: [{ currency: 'USD', minor: 18_000 }] },
    kept: { id: first.id },
  });
  const kept = requireEntry(store, first.id);
  expect(kept).toMatchObject({
    workedSeconds: 900,
    billedSeconds: 1440,
    narrative: 'Draft motion to compel further answers; Call opposing counsel.',
  });
  expect(auditOf(store, 'entry', second.id).at(-1)).toMatchObject({
    action: 'prebill.merge',
    reason: `Merged into ${first.id}`,
  });
  expect(refusal(() => restoreEntry(store, second.id)).message).toContain('became part of another line');

  undoLast(store);
  expect(requireEntry(store, first.id)).toMatchObject({ workedSeconds: 400, narrative: whole.narrative });
  expect(requireEntry(store, second.id).deletedAt).toBeNull();
  redoLast(store);
  expect(requireEntry(store, first.id)).toMatchObject({ workedSeconds: 900 });
  expect(refusal(() => restoreEntry(store, second.id)).code).toBe('not_allowed');
});

test.each([
  ['matter', { matterId: sample.acme }],
  ['work date', { workDate: '2026-11-17' }],
  ['billing', { billing: 'no_charge' }],
  ['task code', { taskCode: 'L310' }],
  ['rate', { rateMinor: 1 }],
] as const)('lines that differ in their %s are not merged, and nothing changes', (words, patch) => {
  const { store, calls } = firm();
  const first = savedEntry(store, whole);
  const second = savedEntry(store, { ...whole, ...patch });
  const lines = shown(store, first.id, second.id);
  expect(refusal(() => calls.prebillAct({ kind: 'merge', lines, narrative: null })).message).toContain(words);
  expect(requireEntry(store, first.id)).toEqual(first);
});

test('a merge keeps the line that the PMS has, takes none that may be there, and never two (P2)', () => {
  const { store, calls } = firm();
  const local = savedEntry(store, whole);
  const there = approved(store, { narrative: 'Research standard' });
  onPms(store, there.id, '71');
  const merge = (...ids: string[]) =>
    calls.prebillAct({ kind: 'merge', lines: shown(store, ...ids), narrative: null });
  expect(merge(local.id, there.id).kept?.id).toBe(there.id);
  expect(openRowsOf(store, there.id)).toMatchObject([{ operation: 'update', state: 'awaiting_approval' }]);
  expect(openRowsOf(store, local.id)).toEqual([]);

  const other = approved(store, { narrative: 'Prepare exhibits' });
  onPms(store, other.id, '72');
  expect(refusal(() => merge(there.id, other.id)).message).toContain('2 of these lines are in Clio');

  const sent = approved(store, { narrative: 'Sent and not answered' });
  const row = openRowsOf(store, sent.id)[0];
  if (row === undefined) throw new Error('Nothing waits');
  inTransaction(store, 'test.attempt', () => markAttempted(store, row.operationId, null));
  const draft = savedEntry(store, whole);
  expect(refusal(() => merge(draft.id, sent.id)).message).toContain('isn’t certain yet');
});

test('no charge shows a line at zero and keeps its time; the reason stays in the thread', () => {
  const { store, calls } = firm();
  const { id } = approved(store);
  const act: LineAct = { kind: 'no_charge', lines: shown(store, id), reason: 'A courtesy' };
  expect(calls.prebillAct(act)).toMatchObject({ changed: 1, after: { amounts: [], billedSeconds: 0 } });
  expect(requireEntry(store, id)).toMatchObject({ billing: 'no_charge', reviewState: 'in_review' });
  expect(getApproval(store, id)).toBeNull();
  expect(calls.prebillComments({ entryId: id })).toMatchObject([{ kind: 'no_charge', text: 'A courtesy' }]);
  const { totals } = calls.prebillGet({ matterId: sample.smith });
  expect(totals).toMatchObject({ standardMinor: 54_000, writeDownMinor: 54_000, billedMinor: 0 });
  calls.prebillApprove({ lines: shown(store, id) });
  expect(getApproval(store, id)).toMatchObject({
    currency: 'USD',
    standardMinor: 54_000,
    adjustmentReason: 'A courtesy',
  });
});

test('a move takes the new matter’s rate, withdraws the approval and refuses a closed matter', () => {
  const { store, calls } = firm();
  const one = savedEntry(store, whole);
  const there = approved(store);
  onPms(store, there.id, '71');
  const lines = shown(store, one.id, there.id);
  expect(
    refusal(() => calls.prebillAct({ kind: 'move', lines, matterId: sample.closed, reason: null })).field,
  ).toBe('matterId');
  const outcome = calls.prebillAct({ kind: 'move', lines, matterId: sample.acme, reason: 'Wrong matter' });
  expect(outcome).toMatchObject({
    changed: 2,
    before: { amounts: [{ currency: 'USD', minor: 108_000 }] },
    after: { amounts: [{ currency: 'USD', minor: 120_000 }] },
  });
  expect(openRowsOf(store, there.id)).toMatchObject([{ operation: 'update', state: 'awaiting_approval' }]);
  undoLast(store);
  expect(requireEntry(store, one.id)).toMatchObject({ matterId: sample.smith, rateMinor: null });
  expect(requireEntry(store, there.id)).toMatchObject({ matterId: sample.smith, reviewState: 'approved' });
});

test('words are replaced in the narratives of the lines named, as one step; none may be left empty', () => {
  const { store, calls } = firm();
  const first = savedEntry(store, whole);
  const second = savedEntry(store, { ...whole, narrative: 'Motion' });
  const query = { find: 'motion', wholeWords: true, matchCase: false };
  const lines = shown(store, first.id, second.id);
  expect(refusal(() => calls.prebillAct({ kind: 'replace', lines, query, replacement: '' })).code).toBe(
    'invalid',
  );
  expect(requireEntry(store, first.id)).toEqual(first);
  expect(calls.prebillAct({ kind: 'replace', lines, query, replacement: 'petition' }).changed).toBe(2);
  expect(requireEntry(store, first.id).narrative).toBe('Draft petition to compel further answers');
  undoLast(store);
  expect(requireEntry(store, second.id).narrative).toBe('Motion');
});

test('what was said about a line stays with it and with the line that it went into', () => {
  const { store, calls } = firm();
  const first = savedEntry(store, whole);
  const second = savedEntry(store, whole);
  calls.prebillComment({ entryId: second.id, text: 'Was this the second call?' });
  calls.prebillAct({ kind: 'merge', lines: shown(store, first.id, second.id), narrative: null });
  expect(calls.prebillComments({ entryId: first.id })).toMatchObject([
    { author: 'Ana Rivera', kind: 'comment', text: 'Was this the second call?' },
  ]);
});

test('above the firm’s amount only a partner approves, however small the pieces are', () => {
  const { store, calls } = firm();
  const above = { amountMinor: 100_000, needs: 'partner' as const };
  putSettings(store, { approval: { approvers: 'anyone', ownTime: true, above } });
  approved(store);
  const second = savedEntry(store, whole);
  calls.prebillSubmit({ entryIds: [second.id] });
  const approve = () => calls.prebillApprove({ lines: shown(store, second.id) });
  expect(refusal(approve).message).toContain('only a partner');
  setAccount(store, { accountKey: 'firm-1/user-2', firmName: 'Rivera & Cole', timekeeperId: sample.partner });
  expect(approve().approved).toBe(1);
});

test('another person’s line is edited by whom the firm’s setting names', () => {
  const { store } = firm();
  const { id, revision } = savedEntry(store, whole);
  putSettings(store, { approval: { approvers: 'partners', ownTime: true } });
  const edit = (at: number) =>
    editEntry(store, { id, revision: at, patch: { narrative: `Words ${at}` }, reason: null });
  edit(revision);
  store.db
    .prepare('INSERT INTO timekeeper VALUES (?, ?, ?, NULL, ?, NULL, 1)')
    .run('01900000-0000-7000-9000-000000000003', 'Pat Lee', 'PL', 'paralegal');
  setAccount(store, {
    accountKey: 'firm-1/user-3',
    firmName: 'Rivera & Cole',
    timekeeperId: '01900000-0000-7000-9000-000000000003',
  });
  expect(refusal(() => edit(revision + 1)).message).toContain('only its timekeeper or partners');
});

test('a day that is rounded as a whole is allotted to its lines when they are approved, and rounded once', () => {
  const { store, calls } = firm();
  const rounding = {
    version: 2,
    mode: 'nearest' as const,
    incrementSeconds: 360,
    minimumSeconds: 0,
    scope: 'day_and_matter' as const,
  };
  putSettings(store, { rounding });
  const calls4 = [180, 180, 180, 180].map(
    (workedSeconds) => savedEntry(store, { ...whole, workedSeconds }).id,
  );
  calls.prebillSubmit({ entryIds: calls4 });
  expect(calls.prebillTry({ kind: 'approve', lines: shown(store, ...calls4) })).toMatchObject({
    before: { billedSeconds: 720 },
    after: { billedSeconds: 720 },
  });
  const [one, two, ...rest] = calls4;
  calls.prebillApprove({ lines: shown(store, one ?? '', two ?? '', rest[0] ?? '') });
  // Nine minutes are 0.2 h to the nearest tenth, and the three later minutes add nothing to the day's 0.2 h.
  expect(calls4.slice(0, 3).map((id) => requireEntry(store, id).billedSeconds)).toEqual([360, 360, 0]);
  calls.prebillApprove({ lines: shown(store, rest[1] ?? '') });
  expect(requireEntry(store, rest[1] ?? '').billedSeconds).toBe(0);
  expect(calls.prebillGet({ matterId: sample.smith }).totals).toMatchObject({
    workedSeconds: 720,
    billedSeconds: 720,
    writeDownMinor: 0,
  });
});

test('what changed since the last review is told with its money, also when the approval is gone', () => {
  const { store, calls } = firm();
  const { id, revision } = approved(store);
  const since = () => calls.prebillGet({ matterId: sample.smith }).sinceReview;
  expect(since()).toEqual([]);
  calls.prebillWriteDown({ id, revision, billedSeconds: 3600, reason: 'Too long' });
  expect(since()).toMatchObject([{ entryId: id, by: 'Ana Rivera', words: 'hours', changeMinor: -9000 }]);
  calls.prebillApprove({ lines: shown(store, id) });
  expect(since()).toEqual([]);
});

test('several lines are written down to a total, exactly, each with its share and the reason; one undo', () => {
  const { store, calls } = firm();
  const one = savedEntry(store, { ...whole, workedSeconds: 3600 });
  const other = savedEntry(store, { ...whole, workedSeconds: 1800, narrative: 'Call with client' });
  const free = savedEntry(store, { ...whole, workedSeconds: 1800, billing: 'no_charge' });
  const act: LineAct = {
    kind: 'write_down',
    lines: shown(store, one.id, other.id, free.id),
    how: { to: 'total', amountMinor: 50_001 },
    reason: 'Flat fee as agreed',
  };
  const tried = calls.prebillTry(act);
  expect(tried).toMatchObject({
    changed: 2,
    before: { amounts: [{ currency: 'USD', minor: 67_500 }] },
    after: { amounts: [{ currency: 'USD', minor: 50_001 }] },
  });
  expect(calls.prebillAct(act)).toEqual(tried);
  const after = calls.prebillGet({ matterId: sample.smith });
  expect(after.totals).toMatchObject({ billedMinor: 50_001, workedSeconds: 7200 });
  for (const id of [one.id, other.id]) {
    expect(calls.prebillComments({ entryId: id }).at(-1)).toMatchObject({
      kind: 'write_down',
      text: act.reason,
    });
    expect(requireEntry(store, id).reviewNote).toBe(act.reason);
  }
  expect(requireEntry(store, free.id)).toEqual(free);
  undoLast(store);
  expect(calls.prebillGet({ matterId: sample.smith }).totals.billedMinor).toBe(67_500);
});

test('a write-down of several lines that is none is refused and changes nothing', () => {
  const { store, calls } = firm();
  const { id } = savedEntry(store, whole);
  const act = (amountMinor: number): LineAct => ({
    kind: 'write_down',
    lines: shown(store, id),
    how: { to: 'total', amountMinor },
    reason: 'No',
  });
  expect(refusal(() => calls.prebillAct(act(10_000_000))).message).toMatch(/goes down/);
  expect(requireEntry(store, id).billedSeconds).toBeNull();
});

test('codes are said for several lines at once; what is left out stays, and an approval ends', () => {
  const { store, calls } = firm();
  const one = approved(store);
  const other = savedEntry(store, { ...whole, taskCode: 'L110', activityCode: 'A104' });
  const lines = shown(store, one.id, other.id);
  expect(calls.prebillAct({ kind: 'code', lines, codes: { taskCode: 'L120' } })).toMatchObject({
    changed: 2,
  });
  expect(requireEntry(store, one.id)).toMatchObject({
    taskCode: 'L120',
    activityCode: 'A103',
    reviewState: 'in_review',
  });
  expect(requireEntry(store, other.id)).toMatchObject({ taskCode: 'L120', activityCode: 'A104' });
  expect(getApproval(store, one.id)).toBeNull();
  undoLast(store);
  expect(requireEntry(store, other.id)).toMatchObject({ taskCode: 'L110' });
});
