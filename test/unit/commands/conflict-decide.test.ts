import { describe, expect, test } from 'vitest';
import type { CallParsed } from '../../../shared/ipc/contract';
import { asWritten } from '../../../shared/sync/compare';
import type { ConflictChoice, ConflictKind } from '../../../shared/sync/types';
import { conflictHandlers } from '../../../src-main/handlers/conflict';
import { getApproval } from '../../../src-main/store/approvals';
import { auditOf, verifyChain } from '../../../src-main/store/audit';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { baseOf, getBase, getBaseByRemoteId, putBase } from '../../../src-main/store/sync/base';
import { areNotTwins, getConflict, openConflictOf } from '../../../src-main/store/sync/conflict';
import { decisionOf } from '../../../src-main/store/sync/decision-record';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { markAttempted } from '../../../src-main/store/sync/outbox-marks';
import { requeue } from '../../../src-main/store/sync/queue';
import { contentOf } from '../../../src-main/sync/local-side';
import { agreed, type ConflictSetup, openedConflict, record } from '../../helpers/engine/conflicts';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const twinRecord = record({ remoteId: '4799', etag: '"t1"', facts: { ...agreed, seconds: 4320 } });
const billed = (seconds: number) =>
  record({ onBill: true, billLabel: 'bill 1045', facts: { ...agreed, seconds }, etag: '"b1"' });

/** One way into each kind of conflict, named where a kind has several. */
const situations: Record<string, ConflictSetup> = {
  disjoint_fields: {
    kind: 'disjoint_fields',
    local: { narrative: 'Attend and argue hearing on motion to compel' },
    remote: record({ facts: { ...agreed, activityCode: 'A103' } }),
  },
  same_field: {
    kind: 'same_field',
    local: { seconds: 4320 },
    remote: record({ facts: { ...agreed, seconds: 2880 } }),
  },
  edited_here_deleted_there: { kind: 'edited_here_deleted_there', local: { seconds: 4320 }, remote: null },
  deleted_here_edited_there: {
    kind: 'deleted_here_edited_there',
    localDeleted: true,
    remote: record({ facts: { ...agreed, seconds: 2880 } }),
  },
  edited_here_billed_there: {
    kind: 'edited_here_billed_there',
    local: { seconds: 4320 },
    remote: billed(3600),
  },
  'billed there, less time here': {
    kind: 'edited_here_billed_there',
    local: { seconds: 1800 },
    remote: billed(3600),
  },
  'billed there, deleted here': {
    kind: 'edited_here_billed_there',
    localDeleted: true,
    remote: billed(3600),
  },
  twin: { kind: 'twin', base: null, remote: twinRecord },
  'twin on a bill': { kind: 'twin', base: null, remote: { ...twinRecord, onBill: true } },
  'twin of a pushed entry': { kind: 'twin', remote: twinRecord },
  'twin of a billed entry': {
    kind: 'twin',
    base: record({ etag: '"e1"', onBill: true }),
    remote: twinRecord,
  },
  'both twins billed': {
    kind: 'twin',
    base: record({ etag: '"e1"', onBill: true }),
    remote: { ...twinRecord, onBill: true },
  },
  matter_unavailable: {
    kind: 'matter_unavailable',
    local: { seconds: 4320 },
    remote: record({ facts: { ...agreed, matterId: sample.acme, rateMinor: 50_000 } }),
  },
  'matter closed before it was sent': {
    kind: 'matter_unavailable',
    base: null,
    remote: null,
    approved: true,
  },
  'matter closed before a change was sent': {
    kind: 'matter_unavailable',
    local: { seconds: 4320 },
    remote: record({ etag: '"e1"' }),
    approved: true,
  },
  'rate changed before it was sent': {
    kind: 'rate_or_code_changed',
    base: null,
    remote: null,
    approved: true,
    suggestion: {
      choice: 'field_by_field',
      facts: { ...agreed, rateMinor: 47_500 },
      reason: 'Another rate now',
    },
  },
  rate_or_code_changed: {
    kind: 'rate_or_code_changed',
    local: { narrative: 'Attend hearing and confer' },
    remote: record({ facts: { ...agreed, rateMinor: 47_500 } }),
  },
  outcome_ambiguous: {
    kind: 'outcome_ambiguous',
    base: null,
    sent: true,
    remote: null,
    candidates: [record({ remoteId: '4801', etag: '"c1"' }), record({ remoteId: '4802', etag: '"c2"' })],
  },
  other: {
    kind: 'other',
    local: { seconds: 4320 },
    remote: record({ facts: { ...agreed, timekeeperId: sample.partner } }),
  },
  'other, gone': { kind: 'other', localDeleted: true, remote: null },
};

/**
 * What each choice leaves: review state and whether it is in the trash · the etag of the base · the open outbox row ·
 * entries made beside it. Every situation × every choice on offer; the test fails where one is missing here.
 */
const outcomes: Record<string, Partial<Record<ConflictChoice, string>>> = {
  disjoint_fields: {
    keep_laptop: 'in_review · "e2" · awaiting_approval update ·',
    keep_pms: 'approved · "e2" · ·',
    field_by_field: 'in_review · "e2" · awaiting_approval update ·',
  },
  same_field: {
    keep_laptop: 'in_review · "e2" · awaiting_approval update ·',
    keep_pms: 'approved · "e2" · ·',
    field_by_field: 'in_review · "e2" · awaiting_approval update ·',
  },
  edited_here_deleted_there: {
    keep_laptop: 'in_review · none · awaiting_approval create ·',
    keep_pms: 'in_review trash · none · ·',
  },
  deleted_here_edited_there: {
    keep_laptop: 'in_review trash · "e2" · ready delete ·',
    keep_pms: 'approved · "e2" · ·',
  },
  edited_here_billed_there: {
    keep_pms: 'approved · "b1" · ·',
    adjustment: 'approved · "b1" · · adjustment draft none awaiting_approval create',
  },
  'billed there, less time here': { keep_pms: 'approved · "b1" · ·' },
  'billed there, deleted here': { keep_pms: 'approved · "b1" · ·' },
  twin: {
    same_entry: 'in_review · "t1" · awaiting_approval update ·',
    keep_both: 'draft · none · awaiting_approval create · pms approved "t1"',
  },
  'twin on a bill': {
    same_entry: 'approved · "t1" · ·',
    keep_both: 'draft · none · awaiting_approval create · pms approved "t1"',
  },
  'twin of a pushed entry': {
    same_entry: 'in_review · "e1" · · pms approved trash "t1" ready delete',
    keep_both: 'in_review · "e1" · · pms approved "t1"',
  },
  'billed twin of a pushed entry': {
    same_entry: 'in_review trash · "e1" · ready delete · pms approved "t1"',
    keep_both: 'in_review · "e1" · · pms approved "t1"',
  },
  'twin of a billed entry': {
    same_entry: 'in_review · "e1" · · pms approved trash "t1" ready delete',
    keep_both: 'in_review · "e1" · · pms approved "t1"',
  },
  'both twins billed': { keep_both: 'in_review · "e1" · · pms approved "t1"' },
  matter_unavailable: {
    keep_laptop: 'in_review · "e2" · awaiting_approval update ·',
    keep_pms: 'approved · "e2" · ·',
    field_by_field: 'in_review · "e2" · awaiting_approval update ·',
  },
  'matter closed before it was sent': {
    keep_laptop: 'approved · none · ready create ·',
    field_by_field: 'approved · none · ready create ·',
  },
  'matter closed before a change was sent': {
    keep_laptop: 'approved · "e1" · ready update ·',
    keep_pms: 'approved · "e1" · ·',
    field_by_field: 'in_review · "e1" · awaiting_approval update ·',
  },
  'rate changed before it was sent': {
    keep_laptop: 'approved · none · ready create ·',
    keep_pms: 'in_review · none · awaiting_approval create ·',
    field_by_field: 'in_review · none · awaiting_approval create ·',
  },
  rate_or_code_changed: {
    keep_laptop: 'in_review · "e2" · awaiting_approval update ·',
    keep_pms: 'approved · "e2" · ·',
    field_by_field: 'in_review · "e2" · awaiting_approval update ·',
  },
  outcome_ambiguous: {
    same_entry: 'approved · "c1" · · pms approved "c2"',
    keep_laptop: 'approved · none · ready create · pms approved "c1", pms approved "c2"',
  },
  other: {
    keep_laptop: 'in_review · "e2" · awaiting_approval update ·',
    keep_pms: 'approved · "e2" · ·',
    field_by_field: 'in_review · "e2" · awaiting_approval update ·',
  },
  'other, gone': { keep_pms: 'in_review trash · none · ·' },
};

function firm(setup: ConflictSetup, role: 'attorney' | 'paralegal' | 'partner' = 'attorney') {
  const store = testStore();
  sampleFirm(store);
  const opened = openedConflict(store, setup);
  store.db.prepare('UPDATE timekeeper SET role = ? WHERE id = ?').run(role, sample.me);
  const calls = conflictHandlers(store, { normalise: asWritten });
  return { store, calls, ...opened };
}

type Firm = ReturnType<typeof firm>;

/** What the screen would send for a choice: the offer as it is shown. */
function inputFor({ calls, conflictId }: Firm, choice: ConflictChoice): CallParsed<'conflictDecide'> {
  const view = calls.conflictGet({ id: conflictId });
  const offer = view.choices.find((one) => one.choice === choice);
  if (offer === undefined) throw new Error(`${choice} is not on offer`);
  return {
    id: conflictId,
    choice,
    result: offer.result,
    remoteEtag: view.remoteEtag,
    ownEtag: view.ownEtag,
    localRevision: view.localRevision,
    candidateRemoteId: view.candidates[0]?.remoteId ?? null,
    reason: 'As discussed',
  };
}

const rowsOf = (store: StoreContext, id: string) =>
  openRowsOf(store, id)
    .map((row) => `${row.state} ${row.operation}`)
    .join(', ');

function stateOf(store: StoreContext, id: string): string {
  const entry = requireEntry(store, id);
  return `${entry.reviewState}${entry.deletedAt === null ? '' : ' trash'}`;
}

function outcomeOf({ store, entryId, conflictId }: Firm): string {
  const conflict = getConflict(store, conflictId);
  const made = (conflict && decisionOf(conflict)?.created) ?? [];
  const beside = made.map(({ id }) =>
    [
      requireEntry(store, id).source,
      stateOf(store, id),
      getBase(store, id)?.etag ?? 'none',
      rowsOf(store, id),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return [
    stateOf(store, entryId),
    getBase(store, entryId)?.etag ?? 'none',
    rowsOf(store, entryId),
    beside.join(', '),
  ]
    .map((part) => part.trim())
    .join(' · ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Everything about the entry that a decision may change and undo must bring back. */
function picture(store: StoreContext, entryId: string) {
  const { revision: _revision, updatedAt: _updatedAt, ...entry } = requireEntry(store, entryId);
  const approval = getApproval(store, entryId);
  return {
    entry,
    base: getBase(store, entryId),
    approval: approval && { ...approval, revision: approval.revision === _revision },
    rows: openRowsOf(store, entryId).map(
      ({ operationId: _id, revision: _of, createdAt: _at, ...row }) => row,
    ),
    open: openConflictOf(store, entryId)?.id,
  };
}

const choicesIn = (setup: ConflictSetup) => {
  const { calls, conflictId } = firm(setup);
  return calls.conflictGet({ id: conflictId }).choices.map((one) => one.choice);
};

test('every kind of conflict is covered', () => {
  const kinds = new Set(Object.values(situations).map((setup) => setup.kind));
  expect([...kinds].sort()).toEqual([
    'deleted_here_edited_there',
    'disjoint_fields',
    'edited_here_billed_there',
    'edited_here_deleted_there',
    'matter_unavailable',
    'other',
    'outcome_ambiguous',
    'rate_or_code_changed',
    'same_field',
    'twin',
  ] satisfies ConflictKind[]);
});

describe.each(Object.entries(situations))('%s', (name, setup) => {
  test('offers exactly what is decided below', async () => {
    expect(choicesIn(setup).sort()).toEqual(Object.keys(outcomes[name] ?? {}).sort());
  });

  test.each(Object.entries(outcomes[name] ?? {}) as [ConflictChoice, string][])('%s', (choice, expected) => {
    const firmNow = firm(setup);
    const { store, calls, entryId, conflictId, conflict } = firmNow;
    const before = picture(store, entryId);
    const input = inputFor(firmNow, choice);
    const summary = calls.conflictDecide(input);

    expect(outcomeOf(firmNow)).toBe(expected.replace(/ {2,}/g, ' ').trim());
    // What was shown as the result is what stands (P4); worked time is a fact (P7).
    const entry = requireEntry(store, entryId);
    const elsewhere =
      choice === 'adjustment' || decisionOf(getConflict(store, conflictId) ?? conflict)?.created.length;
    if (input.result !== null && !elsewhere) expect(contentOf(store, entry)).toEqual(input.result);
    expect(entry.workedSeconds).toBe(4000);
    // Nothing but a delete is ready without an approval of exactly this content (P4).
    for (const row of openRowsOf(store, entryId)) {
      if (row.state === 'ready' && row.operation !== 'delete')
        expect(row.payload).toEqual(getApproval(store, entryId)?.facts);
    }
    // All three versions are kept for ever (P3), and the decision is in the trail (P6).
    const kept = getConflict(store, conflictId);
    expect(kept).toMatchObject({
      base: conflict.base,
      local: conflict.local,
      remote: conflict.remote,
      closedAs: choice,
    });
    expect(summary.decided).toMatchObject({ choice, by: 'Ana Rivera', undoable: true });
    expect(auditOf(store, 'entry', entryId).at(-1)).toMatchObject({
      action: 'conflict.decide',
      reason: 'As discussed',
      after: { conflictId, choice },
    });

    const made = (kept && decisionOf(kept)?.created) ?? [];
    calls.conflictUndo({ id: conflictId });
    expect(picture(store, entryId)).toEqual(before);
    for (const { id } of made) {
      expect(requireEntry(store, id).deletedAt).not.toBeNull();
      expect(getBase(store, id)).toBeNull();
      expect(openRowsOf(store, id)).toEqual([]);
    }
    if (setup.remote != null) expect(areNotTwins(store, entryId, setup.remote.remoteId)).toBe(false);
    expect(verifyChain(store, null, 1000).brokenAt).toBeNull();

    // And decided again, as if nothing had been.
    calls.conflictDecide(inputFor(firmNow, choice));
    expect(outcomeOf(firmNow)).toBe(expected.replace(/ {2,}/g, ' ').trim());
  });
});

const refused = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return 'not refused';
};

describe('a decision is bound to what was shown', () => {
  const setup = situations.same_field as ConflictSetup;

  test('another version of the record: moved', () => {
    const one = firm(setup);
    const input = { ...inputFor(one, 'keep_laptop'), remoteEtag: '"e1"' };
    expect(refused(() => one.calls.conflictDecide(input))).toMatchObject({ code: 'moved' });
    expect(openConflictOf(one.store, one.entryId)?.id).toBe(one.conflictId);
  });

  test('another result than the one offered: moved; field by field takes what was typed', () => {
    const one = firm(setup);
    const input = inputFor(one, 'keep_laptop');
    const result = { ...agreed, seconds: 3960, narrative: 'Attend hearing; confer with counsel' };
    expect(refused(() => one.calls.conflictDecide({ ...input, result }))).toMatchObject({ code: 'moved' });
    one.calls.conflictDecide({ ...input, choice: 'field_by_field', result });
    expect(contentOf(one.store, requireEntry(one.store, one.entryId))).toEqual(result);
  });

  test('decided already: moved', () => {
    const one = firm(setup);
    const input = inputFor(one, 'keep_pms');
    one.calls.conflictDecide(input);
    expect(refused(() => one.calls.conflictDecide(input))).toMatchObject({ code: 'moved' });
  });

  test('a choice that is not on offer: refused', () => {
    const one = firm(setup);
    const input = { ...inputFor(one, 'keep_pms'), choice: 'adjustment' as const };
    expect(refused(() => one.calls.conflictDecide(input))).toMatchObject({ code: 'not_allowed' });
  });

  test('an ambiguous outcome needs to be told which record it is', () => {
    const one = firm(situations.outcome_ambiguous as ConflictSetup);
    const input = { ...inputFor(one, 'same_entry'), candidateRemoteId: '9999' };
    expect(refused(() => one.calls.conflictDecide(input))).toMatchObject({ code: 'invalid' });
  });

  test('an adjustment is exactly the time over the bill, in the words that were typed', () => {
    const one = firm(situations.edited_here_billed_there as ConflictSetup);
    const input = inputFor(one, 'adjustment');
    const result = { ...(input.result ?? agreed), seconds: 9000 };
    expect(refused(() => one.calls.conflictDecide({ ...input, result }))).toMatchObject({ code: 'invalid' });
    one.calls.conflictDecide({
      ...input,
      result: { ...agreed, seconds: 720, narrative: 'Further argument' },
    });
    const [made] = decisionOf(getConflict(one.store, one.conflictId) ?? one.conflict)?.created ?? [];
    expect(requireEntry(one.store, made?.id ?? '')).toMatchObject({
      source: 'adjustment',
      billedSeconds: 720,
      narrative: 'Further argument',
      reviewState: 'draft',
    });
  });
});

describe('who decides (contract 24)', () => {
  const others: ConflictSetup = {
    kind: 'same_field',
    local: { seconds: 4320, timekeeperId: sample.partner },
    base: record({ etag: '"e1"', facts: { ...agreed, timekeeperId: sample.partner } }),
    remote: record({ facts: { ...agreed, seconds: 2880, timekeeperId: sample.partner } }),
  };

  test.each(['attorney', 'paralegal'] as const)('another’s hours: not the %s', (role) => {
    const one = firm(others, role);
    const error = refused(() => one.calls.conflictDecide(inputFor(one, 'keep_laptop')));
    expect(error).toMatchObject({ code: 'not_allowed', field: 'seconds' });
    expect(one.calls.conflictGet({ id: one.conflictId }).mayDecide).not.toContain('seconds');
  });

  test('another’s hours: a partner; another’s narrative: everybody', () => {
    const one = firm(others, 'partner');
    one.calls.conflictDecide(inputFor(one, 'keep_laptop'));
    const words: ConflictSetup = {
      ...others,
      local: { narrative: 'Attend hearing and argue', timekeeperId: sample.partner },
      remote: record({ facts: { ...agreed, narrative: 'Hearing', timekeeperId: sample.partner } }),
    };
    const two = firm(words, 'paralegal');
    two.calls.conflictDecide(inputFor(two, 'keep_laptop'));
    expect(stateOf(two.store, two.entryId)).toBe('in_review');
  });
});

describe('undo', () => {
  test('is refused once anything was sent', () => {
    const one = firm(situations.deleted_here_edited_there as ConflictSetup);
    one.calls.conflictDecide(inputFor(one, 'keep_laptop'));
    inTransaction(one.store, 'test.send', () =>
      markAttempted(one.store, openRowsOf(one.store, one.entryId)[0]?.operationId ?? '', null),
    );
    expect(refused(() => one.calls.conflictUndo({ id: one.conflictId }))).toMatchObject({
      code: 'not_allowed',
    });
    expect(one.calls.conflictsList({ show: 'decided' })[0]?.decided?.undoable).toBe(false);
  });

  test('is refused once the PMS moved on', () => {
    const one = firm(situations.same_field as ConflictSetup);
    one.calls.conflictDecide(inputFor(one, 'keep_pms'));
    one.store.db.prepare(`UPDATE base SET etag = '"e3"' WHERE entry_id = ?`).run(one.entryId);
    expect(refused(() => one.calls.conflictUndo({ id: one.conflictId }))).toMatchObject({
      code: 'not_allowed',
    });
  });
});

test('a record that another entry owns by now is not adopted twice (P2)', () => {
  const one = firm(situations.twin as ConflictSetup);
  const input = inputFor(one, 'keep_both');
  const { id } = savedEntry(one.store, { matterId: sample.smith });
  inTransaction(one.store, 'test.pull', () => putBase(one.store, id, baseOf(twinRecord, 1)));
  one.calls.conflictDecide(input);
  expect(getBaseByRemoteId(one.store, twinRecord.remoteId)?.entryId).toBe(id);
  expect(decisionOf(getConflict(one.store, one.conflictId) ?? one.conflict)?.created).toEqual([]);
});

test('hidden hours are unknown, not zero: they are never taken from the PMS', () => {
  const hidden = record({ facts: { ...agreed, seconds: 0, narrative: 'Hearing' }, hidden: ['seconds'] });
  const one = firm({ kind: 'same_field', local: { narrative: 'Attend and argue' }, remote: hidden });
  const input = inputFor(one, 'keep_pms');
  expect(input.result).toMatchObject({ seconds: 3600, narrative: 'Hearing' });
  one.calls.conflictDecide(input);
  expect(requireEntry(one.store, one.entryId)).toMatchObject({
    billedSeconds: 3600,
    reviewState: 'approved',
  });
  expect(openRowsOf(one.store, one.entryId)).toEqual([]);
});

test('a difference that the vendor’s normaliser explains asks for no new approval', () => {
  const one = firm({ ...(situations.same_field as ConflictSetup), local: { narrative: 'Hearing ' } });
  const calls = conflictHandlers(one.store, {
    normalise: (facts) => ({ ...facts, narrative: facts.narrative.trim() }),
  });
  const remote = one.conflict.remote;
  const result = { ...agreed, ...remote?.facts, narrative: `${remote?.facts.narrative} ` };
  calls.conflictDecide({ ...inputFor(one, 'field_by_field'), result });
  expect(stateOf(one.store, one.entryId)).toBe('approved');
  inTransaction(one.store, 'test.again', () => requeue(one.store, one.entryId));
  expect(openRowsOf(one.store, one.entryId)).toEqual([]);
});
