import { describe, expect, it } from 'vitest';
import type { Answer, RemoteEntry } from '../../../shared/pms/port';
import { asWritten } from '../../../shared/sync/compare';
import { allowedAtOnce, planAbsence } from '../../../shared/sync/plan-absence';
import { planAnswer } from '../../../shared/sync/plan-answer';
import { leadingRows, type PushInput, planPush } from '../../../shared/sync/plan-push';
import { planUnknownChange, planUnknownCreate } from '../../../shared/sync/plan-unknown';
import { acmeMatter, factsWith, idOf, remoteWith, rowWith } from '../../helpers/sync/sample-facts';

const now = '2026-11-18T17:00:00.000Z';
const hash = 'b'.repeat(64);

describe('absence (contract 6)', () => {
  const ids = Array.from({ length: 100 }, (_, index) => String(index));
  const input = (seen: readonly string[], complete = true) => ({
    asked: ids,
    seen: new Set(seen),
    complete,
    kept: new Set<string>(),
    questioned: new Set<string>(),
  });

  it('is nothing without a complete listing', () => {
    expect(planAbsence(input(ids.slice(1), false))).toEqual({ kind: 'nothing' });
  });

  it('takes a few for deleted, and asks one question about many', () => {
    expect(planAbsence(input(ids.slice(2)))).toEqual({ kind: 'gone', remoteIds: ['0', '1'] });
    const decision = planAbsence(input(ids.slice(40)));
    expect(decision.kind).toBe('ask');
    if (decision.kind === 'ask') expect(decision.words).toContain('40 of 100');
  });

  it('adds to an open question, and does not repeat one that was answered with keep', () => {
    const questioned = { ...input(ids.slice(3)), questioned: new Set(['0']) };
    expect(planAbsence(questioned)).toMatchObject({ kind: 'ask', remoteIds: ['0', '1', '2'] });
    const kept = { ...input(ids.slice(3)), kept: new Set(['0', '1', '2']) };
    expect(planAbsence(kept)).toEqual({ kind: 'nothing' });
  });

  it('lets one go of any number, never more than a quarter of a few', () => {
    expect([1, 2, 8, 12, 100, 1000].map((known) => allowedAtOnce(known))).toEqual([1, 1, 2, 3, 5, 50]);
  });
});

describe('what may leave (P4, contract 13, 14)', () => {
  const ready = rowWith({ state: 'ready', payload: factsWith(), payloadHash: hash });
  const input = (changes: Partial<PushInput> = {}): PushInput => ({
    row: ready,
    entry: { revision: 1, deleted: false, reviewState: 'approved' },
    base: null,
    approval: { revision: 1, hash },
    hasOpenConflict: false,
    matterStatus: 'open',
    isOtherCurrency: false,
    unknownThere: [],
    keptThere: [],
    accepted: [],
    now,
    ...changes,
  });

  it('is the approved content alone', () => {
    expect(planPush(input())).toEqual({ kind: 'send' });
    for (const changes of [
      { approval: null },
      { approval: { revision: 2, hash } },
      { approval: { revision: 1, hash: 'other' } },
      { entry: { revision: 2, deleted: false, reviewState: 'approved' } },
      { entry: { revision: 1, deleted: false, reviewState: 'in_review' } },
      { entry: { revision: 1, deleted: true, reviewState: 'approved' } },
      { base: { onBill: false } },
    ] as const) {
      expect(planPush(input(changes))).toEqual({ kind: 'requeue' });
    }
  });

  it('is nothing while a conflict is open, an approval is missing, or its time has not come', () => {
    expect(planPush(input({ hasOpenConflict: true }))).toMatchObject({ why: 'conflict' });
    expect(planPush(input({ row: rowWith() }))).toMatchObject({ why: 'approval' });
    const later = { ...ready, nextAttemptAt: '2026-11-18T17:00:01.000Z' };
    expect(planPush(input({ row: later }))).toMatchObject({ why: 'later' });
  });

  it('settles what was sent before, even in a conflict', () => {
    const row = { ...ready, state: 'unknown' as const };
    expect(planPush(input({ row, hasOpenConflict: true }))).toEqual({ kind: 'settle' });
  });

  it('finds a closed matter and a retired code before the PMS does, and holds a temporary matter', () => {
    expect(planPush(input({ matterStatus: 'closed' }))).toMatchObject({ conflict: 'matter_unavailable' });
    expect(planPush(input({ matterStatus: 'gone' }))).toMatchObject({ conflict: 'matter_unavailable' });
    expect(planPush(input({ matterStatus: 'closed', accepted: ['matter_unavailable'] }))).toEqual({
      kind: 'send',
    });
    expect(planPush(input({ unknownThere: ['taskCode'] }))).toMatchObject({
      conflict: 'rate_or_code_changed',
    });
    expect(planPush(input({ matterStatus: 'temporary' }))).toMatchObject({
      kind: 'hold',
      hold: { field: 'matterId' },
    });
  });

  it('says at once that an entry on a bill can no longer change', () => {
    const row = rowWith({ operation: 'update' });
    expect(planPush(input({ row, base: { onBill: true } }))).toEqual({
      kind: 'conflict',
      conflict: 'edited_here_billed_there',
    });
  });

  it('puts one row of each entry forward, the tried one first', () => {
    const untried = rowWith({ operationId: idOf(1), createdAt: '2026-11-18T15:00:00.000Z' });
    const unknown = rowWith({
      operationId: idOf(2),
      state: 'unknown',
      createdAt: '2026-11-18T15:00:01.000Z',
    });
    const other = rowWith({
      operationId: idOf(3),
      entryId: idOf(102),
      createdAt: '2026-11-18T14:00:00.000Z',
    });
    expect(leadingRows([untried, unknown, other])).toEqual([other, unknown]);
  });
});

describe('answers (contract 9 to 17)', () => {
  const row = { operation: 'create' as const, payload: factsWith() };
  const plan = (answer: Answer<RemoteEntry | null>, operation: 'create' | 'update' | 'delete' = 'create') =>
    planAnswer({ row: { ...row, operation }, answer, accepted: [] }, asWritten);

  it('are done only when the PMS holds what was sent', () => {
    expect(plan({ kind: 'done', value: remoteWith() })).toEqual({ kind: 'settled', facts: factsWith() });
    const repriced = remoteWith({ facts: factsWith({ rateMinor: 39_000 }) });
    expect(plan({ kind: 'done', value: repriced })).toMatchObject({
      kind: 'settled_differently',
      conflict: 'rate_or_code_changed',
    });
    const moved = remoteWith({ facts: factsWith({ matterId: acmeMatter }) });
    expect(plan({ kind: 'done', value: moved })).toMatchObject({ conflict: 'other' });
  });

  it('leave the rate to the PMS where none was sent', () => {
    const payload = factsWith({ rateMinor: null });
    const answer = { kind: 'done', value: remoteWith() } as const;
    expect(planAnswer({ row: { operation: 'create', payload }, answer, accepted: [] }, asWritten)).toEqual({
      kind: 'settled',
      facts: factsWith(),
    });
  });

  it('never take a lost answer for a failure', () => {
    expect(plan({ kind: 'unknown', message: 'no answer' })).toMatchObject({ kind: 'unknown' });
  });

  it('hold what is refused, with the words, the field and who must act', () => {
    const refused = {
      kind: 'refused',
      status: 422,
      message: 'needs UTBMS codes',
      field: 'taskCode',
      why: 'codes_missing',
    } as const;
    expect(plan(refused)).toEqual({
      kind: 'hold',
      hold: {
        reason: 'needs UTBMS codes',
        field: 'taskCode',
        owner: 'The timekeeper',
        remedy: 'Set its task and activity code, and have it approved again.',
      },
    });
  });

  it('look before they judge a record that moved, went or was billed', () => {
    expect(plan({ kind: 'moved' }, 'update')).toMatchObject({ kind: 'look' });
    expect(plan({ kind: 'absent', status: 404 }, 'delete')).toMatchObject({ kind: 'look', refusal: null });
    const billed = { kind: 'refused', status: 422, message: 'billed', field: null, why: 'billed' } as const;
    expect(plan(billed, 'update')).toMatchObject({ kind: 'look', refusal: { owner: 'The biller' } });
  });

  it('stop the run for what stands in everybody’s way, and only then', () => {
    const rate = { kind: 'retry', reason: 'rate_limit', afterMs: 7000, message: 'slow down' } as const;
    expect(plan(rate)).toMatchObject({ kind: 'again', afterMs: 7000, stopsRun: true });
    const bad = { kind: 'retry', reason: 'bad_answer', afterMs: null, message: 'cut off' } as const;
    expect(plan(bad)).toMatchObject({ kind: 'again', stopsRun: false });
    expect(plan({ kind: 'signed_out', message: 'sign in' })).toMatchObject({ stopsRun: true });
  });
});

describe('outcome unknown (contract 10)', () => {
  const search = { matches: [], now, lateEffectSeconds: 60 };

  it('takes the one record with our content for ours, and asks a person about several', () => {
    const match = remoteWith();
    const row = { searchedAt: null };
    expect(planUnknownCreate({ ...search, row, matches: [match] })).toEqual({ kind: 'ours', remote: match });
    const matches = [match, remoteWith({ remoteId: '4711' })];
    expect(planUnknownCreate({ ...search, row, matches })).toMatchObject({ kind: 'ambiguous' });
  });

  it('sends again only after two empty searches with a pause that outlasts any late effect', () => {
    const first = planUnknownCreate({ ...search, row: { searchedAt: null } });
    expect(first).toEqual({ kind: 'look_again', firstSearchedAt: now, afterMs: 65_000 });
    const row = { searchedAt: now };
    const early = planUnknownCreate({ ...search, row, now: '2026-11-18T17:01:04.999Z' });
    expect(early.kind).toBe('look_again');
    const late = planUnknownCreate({ ...search, row, now: '2026-11-18T17:01:05.000Z' });
    expect(late.kind).toBe('send_again');
  });

  it('asks about a record that a person gave to another entry, once nothing can arrive any more (P2)', () => {
    const givenAway = [remoteWith({ remoteId: '4711' })];
    const plan = (searchedAt: string | null, matches: readonly RemoteEntry[] = []) =>
      planUnknownCreate({ ...search, row: { searchedAt }, matches, givenAway });
    const before = '2026-11-18T16:50:00.000Z';
    expect(plan(null).kind).toBe('look_again');
    expect(plan(before)).toEqual({ kind: 'ambiguous', candidates: givenAway });
    const changed = [remoteWith({ remoteId: '4712' })];
    const both = planUnknownCreate({ ...search, row: { searchedAt: before }, changed, givenAway });
    expect(both).toEqual({ kind: 'ambiguous', candidates: [...changed, ...givenAway] });
    expect(plan(before, [remoteWith()]).kind).toBe('ours');
  });

  it('settles a change by looking at its record', () => {
    const look = {
      row: { operation: 'update' as const, payload: factsWith({ seconds: 3600 }), searchedAt: null },
      base: { etag: '"e1"' },
      updateGuard: 'if_match' as const,
      now,
      lateEffectSeconds: 60,
    };
    const plan = (remote: RemoteEntry | null, operation: 'update' | 'delete' = 'update') =>
      planUnknownChange({ ...look, remote, row: { ...look.row, operation } }, asWritten).kind;
    expect(plan(remoteWith())).toBe('send_again');
    expect(plan(remoteWith({ etag: '"e2"', facts: factsWith({ seconds: 3600 }) }))).toBe('ours');
    expect(plan(remoteWith({ etag: '"e2"', facts: factsWith({ seconds: 1800 }) }))).toBe('compare');
    expect(plan(null)).toBe('gone');
    expect(plan(null, 'delete')).toBe('deleted');
  });
});
