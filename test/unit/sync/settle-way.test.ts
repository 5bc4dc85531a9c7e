import { describe, expect, it } from 'vitest';
import type { Answer, RemoteEntry } from '../../../shared/pms/port';
import { asWritten } from '../../../shared/sync/compare';
import { planFound } from '../../../shared/sync/plan-answer';
import { type NewRecordContext, planNew } from '../../../shared/sync/plan-pull';
import { planResent, type SettleWayInput, settleWay } from '../../../shared/sync/settle-way';
import { factsWith, idOf, remoteWith } from '../../helpers/sync/sample-facts';

const at = (time: string) => `2026-11-18T${time}.000Z`;
const day = 86_400;

describe('how a create without an answer is settled (contract 10)', () => {
  const input = (changes: Partial<SettleWayInput> = {}): SettleWayInput => ({
    row: { attempts: 1, attemptedAt: at('15:00:00'), attemptedServerTime: at('15:00:10') },
    capabilities: { createGuard: 'idempotency_key', keySeconds: day, lateEffectSeconds: 60 },
    serverNow: at('16:00:10'),
    now: at('16:00:00'),
    ...changes,
  });

  it('goes by what the vendor can do', () => {
    expect(settleWay(input())).toBe('send_same_key');
    for (const createGuard of ['reference', 'search'] as const) {
      const capabilities = { createGuard, keySeconds: 0, lateEffectSeconds: 60 };
      expect(settleWay(input({ capabilities }))).toBe(createGuard);
    }
  });

  it('never sends what was never tried here: an older copy may hold it, approved or not (P2, P4)', () => {
    const { row } = input();
    expect(settleWay(input({ row: { ...row, attempts: 0 } }))).toBe('search');
  });

  it('never trusts a key that may be forgotten by the time the request takes effect (P2)', () => {
    const row = { attempts: 1, attemptedAt: at('15:00:00'), attemptedServerTime: at('15:00:00') };
    const later = (seconds: number) => new Date(Date.parse(at('15:00:00')) + seconds * 1000).toISOString();
    const way = (seconds: number) =>
      settleWay(input({ row, serverNow: later(seconds), now: later(seconds) }));
    expect(way(day - 66)).toBe('send_same_key');
    expect(way(day - 65)).toBe('search');
    expect(way(day + 1)).toBe('search');
  });

  it('needs both clocks to say so: the one that jumped can make it only more careful', () => {
    const late = '2026-11-20T16:00:00.000Z';
    expect(settleWay(input({ now: late }))).toBe('search');
    expect(settleWay(input({ serverNow: late }))).toBe('search');
    expect(settleWay(input({ now: at('14:59:59') }))).toBe('search');
    expect(settleWay(input({ serverNow: at('15:00:09') }))).toBe('search');
    expect(settleWay(input({ serverNow: null }))).toBe('search');
    const row = { attempts: 1, attemptedAt: at('15:00:00'), attemptedServerTime: null };
    expect(settleWay(input({ row }))).toBe('search');
  });
});

describe('the answer to a create sent once more under its key', () => {
  const refused = (why: Extract<Answer<RemoteEntry>, { kind: 'refused' }>['why']): Answer<RemoteEntry> => ({
    kind: 'refused',
    status: 422,
    message: 'No',
    field: null,
    why,
  });

  it('names the record, and that is read as it is now', () => {
    const remote = remoteWith();
    expect(planResent({ kind: 'done', value: remote })).toEqual({ kind: 'read_back', remote });
  });

  it('says that nothing is there only where the content was looked at', () => {
    for (const why of ['invalid', 'matter_closed', 'codes_missing', 'billed'] as const) {
      expect(planResent(refused(why))).toEqual({ kind: 'nothing_there' });
    }
    expect(planResent(refused('no_permission'))).toMatchObject({ kind: 'later' });
    expect(planResent(refused('key_reused'))).toEqual({ kind: 'search' });
    expect(planResent(refused('version_retired'))).toEqual({ kind: 'end' });
  });

  it('is nothing certain otherwise', () => {
    expect(planResent({ kind: 'unknown', message: 'Lost' })).toEqual({ kind: 'later', words: 'Lost' });
    expect(planResent({ kind: 'moved' })).toMatchObject({ kind: 'later' });
    expect(planResent({ kind: 'absent', status: 404 })).toMatchObject({ kind: 'later' });
    expect(planResent({ kind: 'signed_out', message: '' })).toEqual({ kind: 'end' });
    expect(planResent({ kind: 'retry', reason: 'offline', afterMs: null, message: '' })).toEqual({
      kind: 'end',
    });
  });
});

describe('a record that is ours for certain', () => {
  const edited = remoteWith({ facts: factsWith({ narrative: 'Attend hearing' }), updatedAt: at('16:00:00') });

  it('is settled where it holds what was sent', () => {
    expect(planFound(factsWith(), remoteWith(), false, asWritten)).toMatchObject({ kind: 'settled' });
    expect(planFound(factsWith(), remoteWith(), true, asWritten)).toMatchObject({ kind: 'settled' });
  });

  it('is news where somebody changed it since, so that nothing goes out over it (P3)', () => {
    expect(planFound(factsWith(), edited, false, asWritten)).toEqual({ kind: 'changed_since' });
  });

  it('is shown to a person where the PMS itself stored it differently', () => {
    const stored = remoteWith({ facts: factsWith({ seconds: 4680 }) });
    expect(planFound(factsWith(), stored, false, asWritten)).toMatchObject({ kind: 'settled_differently' });
    // A later revision would go out over what stands there: compared first.
    expect(planFound(factsWith(), stored, true, asWritten)).toEqual({ kind: 'changed_since' });
  });
});

describe('a record that no entry owns, by the vendor’s guard of creates', () => {
  const row = { operationId: idOf(901), payload: factsWith(), since: at('15:00:00'), fromCopy: false };
  const context = (changes: Partial<NewRecordContext> = {}): NewRecordContext => ({
    shownIn: null,
    createGuard: 'search',
    inFlightCreates: [row],
    origin: null,
    madeHere: [],
    trashedInCopy: [],
    ...changes,
  });
  const origin = { entryId: idOf(101), settles: idOf(901), apart: false, blocked: false };
  const other = remoteWith({ facts: factsWith({ narrative: 'Something else altogether', seconds: 360 }) });

  it('settles a create by content only where nothing better exists', () => {
    expect(planNew(remoteWith(), context(), asWritten)).toMatchObject({ kind: 'settle_create' });
    expect(planNew(remoteWith(), context({ createGuard: 'reference' }), asWritten)).toEqual({
      kind: 'adopt',
    });
  });

  it('waits for the key’s own word where it may be what an unanswered create made', () => {
    const guarded = context({ createGuard: 'idempotency_key' });
    expect(planNew(remoteWith(), guarded, asWritten)).toMatchObject({ kind: 'park' });
    expect(planNew(other, guarded, asWritten)).toMatchObject({ kind: 'park' });
    const older = remoteWith({ createdAt: at('14:00:00') });
    expect(planNew(older, guarded, asWritten)).toEqual({ kind: 'adopt' });
    const colleagues = remoteWith({ facts: factsWith({ timekeeperId: idOf(2) }) });
    expect(planNew(colleagues, guarded, asWritten)).toEqual({ kind: 'adopt' });
  });

  it('belongs to the create that it names, whatever it holds by now', () => {
    const guarded = context({ createGuard: 'reference', inFlightCreates: [], origin });
    expect(planNew(other, guarded, asWritten)).toEqual({ kind: 'settle_create', operationId: idOf(901) });
    const deleted = context({ createGuard: 'reference', origin: { ...origin, apart: true } });
    expect(planNew(other, deleted, asWritten)).toMatchObject({ kind: 'settle_create' });
  });

  it('is a second record where the create that it names was settled before (P2)', () => {
    const done = { ...origin, settles: null };
    const ask = (changes: Partial<typeof done>) =>
      planNew(
        other,
        context({ createGuard: 'reference', inFlightCreates: [], origin: { ...done, ...changes } }),
        asWritten,
      );
    expect(ask({})).toEqual({ kind: 'twin', entryId: idOf(101) });
    expect(ask({ blocked: true })).toMatchObject({ kind: 'park' });
    expect(ask({ apart: true })).toEqual({ kind: 'adopt' });
  });
});
