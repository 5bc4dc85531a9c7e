import { expect, test } from 'vitest';
import { asWritten } from '../../../shared/sync/compare';
import { conflictHandlers } from '../../../src-main/handlers/conflict';
import { auditOf } from '../../../src-main/store/audit';
import { openConflictCount } from '../../../src-main/store/sync/conflict';
import { agreed, type ConflictSetup, openedConflict, record } from '../../helpers/engine/conflicts';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const bothHours: ConflictSetup = {
  kind: 'same_field',
  local: { seconds: 4320, narrative: 'Attend and argue hearing' },
  remote: record({ facts: { ...agreed, seconds: 2880, activityCode: 'A103' } }),
};

function firm(setup: ConflictSetup = bothHours) {
  const store = testStore();
  sampleFirm(store);
  const opened = openedConflict(store, setup);
  return {
    store,
    ...opened,
    calls: conflictHandlers(store, { normalise: asWritten }),
  };
}

test('the three versions carry their sources in words, never "local" and "remote"', () => {
  const { calls, conflictId } = firm();
  const view = calls.conflictGet({ id: conflictId });
  expect(view.local).toMatchObject({
    label: 'laptop (A. Rivera)',
    who: 'Ana Rivera',
    facts: { seconds: 4320 },
  });
  expect(view.remote).toMatchObject({ label: 'Clio, 09:42', facts: { seconds: 2880 } });
  expect(view.base).toMatchObject({ facts: { seconds: 3600 } });
  expect(view.base?.label).toMatch(/^before, /);
  expect(view.remoteEtag).toBe('"e2"');
  expect(view.merge).toMatchObject({ clashes: ['seconds'], facts: { activityCode: 'A103' } });
  expect(
    view.choices.map((offer) => [offer.choice, offer.result?.seconds, offer.result?.activityCode]),
  ).toEqual([
    ['keep_laptop', 4320, 'A109'],
    ['keep_pms', 2880, 'A103'],
    ['field_by_field', 4320, 'A103'],
  ]);
  expect(view.choices.every((offer) => offer.consequence.endsWith('.'))).toBe(true);
});

test('the evidence: the other entries of the day and the entry’s whole history', () => {
  const { store, calls, conflictId, entryId } = firm();
  const other = savedEntry(store, {
    matterId: sample.acme,
    workDate: agreed.workDate,
    narrative: 'Review lease',
  });
  const view = calls.conflictGet({ id: conflictId });
  expect(view.sameDay.map((line) => line.entry.id)).toEqual([other.id]);
  expect(view.history).toHaveLength(auditOf(store, 'entry', entryId).length);
  expect(view.history[0]).toMatchObject({ actor: 'Ana Rivera', words: 'Entered' });
});

test('the queue tells what each is about; a decided one what was decided', () => {
  const { calls, conflictId } = firm();
  expect(calls.conflictsList({ show: 'open' })).toMatchObject([
    {
      id: conflictId,
      title: 'Smith v. Jones',
      subtitle: '1.2 v 0.8 h',
      timekeeperName: 'Ana Rivera',
      decided: null,
    },
  ]);
  const view = calls.conflictGet({ id: conflictId });
  const result = view.choices.find((offer) => offer.choice === 'keep_pms')?.result ?? null;
  const { remoteEtag, ownEtag, localRevision } = view;
  const shown = { remoteEtag, ownEtag, localRevision };
  const input = { id: conflictId, choice: 'keep_pms' as const, result, ...shown };
  calls.conflictDecide({ ...input, candidateRemoteId: null, reason: null });
  expect(calls.conflictsList({ show: 'open' })).toEqual([]);
  expect(calls.conflictsList({ show: 'decided' })).toMatchObject([
    { id: conflictId, decided: { choice: 'keep_pms', by: 'Ana Rivera', undoable: true } },
  ]);
  const decided = calls.conflictGet({ id: conflictId });
  expect(decided.choices).toEqual([]);
  expect(decided.local.facts).toMatchObject({ seconds: 4320 });
});

test('a conflict put off stays open and stands behind, until its time', () => {
  const { store, calls, conflictId } = firm();
  const other = openedConflict(store, { ...bothHours, base: record({ remoteId: '4720', etag: '"e1"' }) });
  const order = () => calls.conflictsList({ show: 'open' }).map((one) => one.id);
  expect(order()).toEqual([conflictId, other.conflictId]);
  const summary = calls.conflictSnooze({ id: conflictId, hours: 24 });
  expect(summary.snoozedUntil).toBe('2026-11-19T15:02:00.000Z');
  expect(order()).toEqual([other.conflictId, conflictId]);
  expect(openConflictCount(store)).toBe(2);
  store.clock.advance(24 * 3_600_000);
  expect(order()).toEqual([conflictId, other.conflictId]);
});

test('a conflict is sent back with a question, which stands in its history', () => {
  const { calls, conflictId } = firm();
  expect(
    calls.conflictReturn({ id: conflictId, comment: 'Were you there until noon?' }).returnedAt,
  ).not.toBeNull();
  expect(calls.conflictGet({ id: conflictId }).history.at(-1)?.words).toContain('Were you there until noon?');
  expect(() => calls.conflictReturn({ id: sample.me, comment: 'x' })).toThrow('no such conflict');
});
