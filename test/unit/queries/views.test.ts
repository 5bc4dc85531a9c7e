import { expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { dayView } from '../../../src-main/queries/day-view';
import { entryGet } from '../../../src-main/queries/entry-get';
import { nearDuplicates } from '../../../src-main/queries/near-duplicates';
import { referenceGet } from '../../../src-main/queries/reference-get';
import { statusGet } from '../../../src-main/queries/status-get';
import { getSettings } from '../../../src-main/store/settings';
import { putPmsBilling } from '../../../src-main/store/sync/pms-billing';
import type { ConnectionState } from '../../../src-main/sync/connectivity';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

test('a day has its rows, its totals, and the week around it', () => {
  const store = firm();
  savedEntry(store, { matterId: sample.smith, workedSeconds: 4000, workDate: '2026-11-18' });
  savedEntry(store, { matterId: sample.smith, workedSeconds: 3600, workDate: '2026-11-16' });
  const day = dayView(store, { workDate: '2026-11-18', timekeeperId: null });
  expect(day).toMatchObject({
    workedSeconds: 4000,
    billedSeconds: 4320,
    amountMinor: 54_000,
    targetSeconds: 28_800,
  });
  expect(day.week.map(({ workDate, billedSeconds }) => [workDate, billedSeconds])).toEqual([
    ['2026-11-16', 3600],
    ['2026-11-17', 0],
    ['2026-11-18', 4320],
    ['2026-11-19', 0],
    ['2026-11-20', 0],
    ['2026-11-21', 0],
    ['2026-11-22', 0],
  ]);
  expect(dayView(store, { workDate: '2026-11-18', timekeeperId: sample.partner }).rows).toEqual([]);
});

test('the history of an entry is told in words, with values but without narratives', () => {
  const store = firm();
  const entry = savedEntry(store, { workedSeconds: 3600, narrative: 'Confidential strategy' });
  const patch = { workedSeconds: 4320, narrative: 'More confidential strategy', taskCode: 'L350' };
  editEntry(store, { id: entry.id, revision: 1, patch, reason: 'Forgot the call' });
  const { history } = entryGet(store, entry.id);
  expect(history.map(({ words, reason, actor }) => [words, reason, actor])).toEqual([
    ['Entered', null, 'Ana Rivera'],
    ['Changed: worked 1.0 h → 1.2 h, task code none → L350, narrative', 'Forgot the call', 'Ana Rivera'],
  ]);
  expect(JSON.stringify(history)).not.toMatch(/onfidential/);
});

test('near duplicates: alike in words or in time, within a week, on the same matter', () => {
  const store = firm();
  const like = { matterId: sample.smith, workDate: '2026-11-16', workedSeconds: 3600 };
  const twin = savedEntry(store, { ...like, narrative: 'Draft motion to compel' });
  savedEntry(store, { ...like, matterId: sample.acme, narrative: 'Draft motion to compel' });
  savedEntry(store, { ...like, workDate: '2026-11-01', narrative: 'Draft motion to compel' });
  savedEntry(store, { ...like, narrative: 'Attend hearing' });
  const asked = {
    matterId: sample.smith,
    workDate: '2026-11-18',
    seconds: 3600,
    narrative: 'draft MOTION to compel',
    exceptId: null,
  };
  expect(nearDuplicates(store, asked).map((view) => view.entry.id)).toEqual([twin.id]);
  expect(nearDuplicates(store, { ...asked, exceptId: twin.id })).toEqual([]);
});

test('recent matters are mine, the latest first', () => {
  const store = firm();
  savedEntry(store, { matterId: sample.smith, workDate: '2026-11-18' });
  savedEntry(store, { matterId: sample.acme, workDate: '2026-11-17' });
  const view = referenceGet(store);
  expect(view.recentMatterIds).toEqual([sample.smith, sample.acme]);
  expect(view.readAt).toEqual({ matters: null, timekeepers: null, codes: null });
  expect(view.meId).toBe(sample.me);
});

test('where both would round, the person is warned; where the PMS has nothing left to round, not (contract 26)', () => {
  const store = firm();
  const online: ConnectionState = {
    connection: 'online',
    connectionWords: '',
    syncing: false,
    nextTryAt: null,
  };
  const alertAt = (roundingMinutes: number) => {
    putPmsBilling(store, { roundingMinutes, currency: 'EUR' });
    return statusGet(store, online, null).alert;
  };
  expect(alertAt(0)).toBeNull();
  expect(alertAt(6)).toBeNull();
  expect(alertAt(3)).toBeNull();
  expect(alertAt(15)).toMatch(/rounds time to 15 minutes/);
  expect(referenceGet(store).currency).toBe('EUR');
  // It lies beside the settings and is none.
  expect(getSettings(store)).toEqual(expect.not.objectContaining({ 'pms.billing': expect.anything() }));
});
