import { expect, test } from 'vitest';
import { setDayDone } from '../../../src-main/commands/day-mark';
import { setSettings } from '../../../src-main/commands/settings-set';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { auditOf } from '../../../src-main/store/audit';
import { dayMark } from '../../../src-main/store/day-marks';
import { assignmentRows } from '../../../src-main/store/guidelines';
import { getSettings } from '../../../src-main/store/settings';
import { stepLabels } from '../../../src-main/store/undo-steps';
import { longEntry, refusal, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

/** What is no entry is undone and redone by the same keys: settings, days called done, where rule sets hold. */

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

test('a setting goes back and comes again, told in the trail; the others stay', () => {
  const store = firm();
  const { dayTargetSeconds } = getSettings(store);
  setSettings(store, { dayTargetSeconds: 6 * 3600 });
  setSettings(store, { theme: 'dark', notices: 'none' });
  expect(stepLabels(store).undo).toBe('Change settings');
  undoLast(store);
  expect(getSettings(store)).toMatchObject({ theme: 'system', dayTargetSeconds: 6 * 3600 });
  expect(undoLast(store)).toEqual({ label: 'Change the day’s target' });
  expect(getSettings(store).dayTargetSeconds).toBe(dayTargetSeconds);
  redoLast(store);
  expect(getSettings(store).dayTargetSeconds).toBe(6 * 3600);
  expect(auditOf(store, 'settings', 'settings').map(({ action }) => action)).toEqual([
    'settings.set',
    'settings.set',
    'settings.undo',
    'settings.undo',
    'settings.redo',
  ]);
});

test('what is set as it stands, and working offline, are no steps', () => {
  const store = firm();
  const { undo } = stepLabels(store);
  setSettings(store, { theme: getSettings(store).theme });
  setSettings(store, { workOffline: true });
  expect(stepLabels(store).undo).toBe(undo);
});

test('a right that was given away can’t be taken back by undo', () => {
  const store = firm();
  const role = (now: string) =>
    store.db.prepare('UPDATE timekeeper SET role = ? WHERE id = ?').run(now, sample.me);
  role('partner');
  setSettings(store, { rights: { ...getSettings(store).rights, changeRules: 'partners' } });
  setSettings(store, { approval: { approvers: 'partners', ownTime: true } });
  role('paralegal');
  expect(refusal(() => undoLast(store))).toMatch(/^not_allowed/);
  expect(getSettings(store).approval.approvers).toBe('partners');
});

test('a day called done is opened by undo, and done again by redo; marked anew since, it is left', () => {
  const store = firm();
  const workDate = '2026-11-18';
  const isDone = () => dayMark(store, workDate).doneAt !== null;
  setDayDone(store, { workDate, isDone: true });
  expect(undoLast(store)).toEqual({ label: 'Day done' });
  expect(isDone()).toBe(false);
  redoLast(store);
  expect(isDone()).toBe(true);
  expect(auditOf(store, 'day', workDate).map(({ action }) => action)).toEqual([
    'day.done',
    'day.undo',
    'day.redo',
  ]);
  store.db.prepare('UPDATE day_mark SET done_at = NULL').run();
  expect(refusal(() => undoLast(store))).toContain('the day was marked anew since');
});

test('an assignment is undone by assigning what held, and none is taken off the record', () => {
  const { store, calls } = ruledFirm();
  const assign = (ruleSet: { name: string; version: number } | null, effectiveFrom: string) =>
    calls.ruleSetAssign({ scope: 'firm', scopeId: null, ruleSet, effectiveFrom });
  const held = () =>
    assignmentRows(store).map(({ ruleSet, version, effectiveFrom }) => [ruleSet, version, effectiveFrom]);
  const before = held().length;
  calls.ruleSetSave({ text: ruleSetText('Acme', 1, [longEntry(6)]), inForceFrom: null });
  assign({ name: 'Acme', version: 1 }, '2026-01-01');
  calls.ruleSetSave({ text: ruleSetText('Acme', 2, [longEntry(5)]), inForceFrom: '2026-06-01' });
  expect(undoLast(store)).toEqual({ label: 'Put a rule set in force' });
  expect(undoLast(store)).toEqual({ label: 'Assign “Acme”' });
  redoLast(store);
  expect(held().slice(before)).toEqual([
    ['Acme', 1, '2026-01-01'],
    ['Acme', 2, '2026-06-01'],
    ['Acme', 1, '2026-06-01'],
    [null, null, '2026-01-01'],
    ['Acme', 1, '2026-01-01'],
  ]);
  assign(null, '2026-01-01');
  undoLast(store);
  assign(null, '2026-01-01');
  store.db.prepare('DELETE FROM undo_step WHERE id = (SELECT max(id) FROM undo_step)').run();
  expect(refusal(() => undoLast(store))).toMatch(/^(moved|not_allowed)/);
});
