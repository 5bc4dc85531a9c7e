import { describe, expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { entryGet } from '../../../src-main/queries/entry-get';
import { entryView } from '../../../src-main/queries/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import { requireEntry } from '../../../src-main/store/entries';
import {
  everywhere,
  fourHours,
  longEntry,
  refusal,
  ruledFirm,
  ruleSetText,
} from '../../helpers/engine/guidelines';

describe('a waiver', () => {
  function blocked() {
    const world = ruledFirm();
    world.calls.ruleSetSave({ text: ruleSetText('Acme', 1, [longEntry(3)]), inForceFrom: null });
    world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    const { id } = fourHours(world.store);
    world.prebill.prebillSubmit({ entryIds: [id] });
    const revision = () => requireEntry(world.store, id).revision;
    const waive = (more: object = {}) =>
      world.calls.flagWaive({
        entryId: id,
        revision: revision(),
        rule: 'long',
        ruleSet: 'Acme',
        version: 1,
        reason: 'Agreed with Ms. Field',
        ...more,
      });
    const approve = () => world.prebill.prebillApprove({ lines: [{ id, revision: revision() }] });
    return { ...world, id, revision, waive, approve };
  }

  test('lets an approval pass, with reason, person and time on the flag and in the history', () => {
    const { store, id, waive, approve } = blocked();
    expect(refusal(approve)).toContain('4.0 h in one entry, over 3.0 h.');
    const view = waive();
    expect(view.flags[0]?.waiver).toMatchObject({ reason: 'Agreed with Ms. Field', by: 'Ana Rivera' });
    expect(approve()).toMatchObject({ approved: 1 });
    const told = entryGet(store, id).history.map(
      (event) => `${event.words}${event.reason === null ? '' : ` (${event.reason})`}`,
    );
    expect(
      told.some(
        (words) => words.startsWith('A guideline waived') && words.endsWith('(Agreed with Ms. Field)'),
      ),
    ).toBe(true);
  });

  test('ends when the content changes, and when the rules do', () => {
    const { store, calls, id, revision, waive, approve } = blocked();
    waive();
    editEntry(store, {
      id,
      revision: revision(),
      patch: { narrative: 'Draft motion to compel all answers' },
      reason: null,
    });
    expect(entryView(store, id).flags[0]?.waiver).toBeUndefined();
    expect(refusal(approve)).toContain('over 3.0 h');
    waive();
    calls.ruleSetSave({ text: ruleSetText('Acme', 2, [longEntry(3)]), inForceFrom: '2026-01-01' });
    expect(entryView(store, id).flags[0]?.waiver).toBeUndefined();
  });

  test('can be taken back, but not from under an approval', () => {
    const { store, calls, prebill, id, waive, approve } = blocked();
    const waiverId = waive().flags[0]?.waiver?.id ?? '';
    approve();
    expect(refusal(() => calls.waiverWithdraw({ id: waiverId }))).toContain('Withdraw the approval first');
    prebill.prebillWithdraw({ entryIds: [id] });
    expect(calls.waiverWithdraw({ id: waiverId }).flags[0]?.waiver).toBeUndefined();
    expect(auditOf(store, 'waiver', id).map((event) => event.action)).toEqual([
      'waiver.give',
      'waiver.withdraw',
    ]);
  });

  test('is for a rule that speaks now, in the version that was shown, and never for Daybook’s own checks', () => {
    const { store, waive, revision } = blocked();
    expect(refusal(() => waive({ version: 2 }))).toBe(
      'moved: This rule no longer says anything about the line.',
    );
    expect(refusal(() => waive({ rule: 'hours.missing', ruleSet: 'Daybook' }))).toContain('moved');
    expect(refusal(() => waive({ revision: revision() - 1 }))).toContain('moved');
    expect(store.db.prepare('SELECT count(*) FROM waiver').pluck().get()).toBe(0);
  });

  test('is undone and given back, in the audit trail each time, and never from under an approval', () => {
    const { store, id, waive, approve } = blocked();
    const waiverOf = () => entryView(store, id).flags[0]?.waiver;
    waive();
    expect(undoLast(store)).toEqual({ label: 'Waive a guideline' });
    expect(waiverOf()).toBeUndefined();
    expect(refusal(approve)).toContain('over 3.0 h');
    redoLast(store);
    expect(waiverOf()).toMatchObject({ reason: 'Agreed with Ms. Field', by: 'Ana Rivera' });
    expect(auditOf(store, 'waiver', id).map((event) => event.action)).toEqual([
      'waiver.give',
      'waiver.undo',
      'waiver.redo',
    ]);
    approve();
    undoLast(store);
    expect(undoLast(store)).toEqual({ label: 'Waive a guideline' });
    expect(waiverOf()).toBeUndefined();
  });

  test('is not undone while the line is approved by another step', () => {
    const { store, prebill, id, revision, waive } = blocked();
    waive();
    const step = store.db.prepare('SELECT max(id) FROM undo_step').pluck().get();
    prebill.prebillApprove({ lines: [{ id, revision: revision() }] });
    // The approval's own step is gone, as after 500 others.
    store.db.prepare('DELETE FROM undo_step WHERE id > ?').run(step);
    expect(refusal(() => undoLast(store))).toBe(
      'moved: “Waive a guideline” can’t be undone: the line was approved since; withdraw the approval first.',
    );
    expect(entryView(store, id).flags[0]?.waiver).toBeDefined();
  });

  test('that was withdrawn is given back by undo', () => {
    const { store, calls, id, waive } = blocked();
    const waiverId = waive().flags[0]?.waiver?.id ?? '';
    calls.waiverWithdraw({ id: waiverId });
    expect(undoLast(store)).toEqual({ label: 'Withdraw a waiver' });
    expect(entryView(store, id).flags[0]?.waiver?.id).toBe(waiverId);
  });
});
