import { expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { entryView } from '../../../src-main/queries/entry-view';
import { requireEntry } from '../../../src-main/store/entries';
import {
  everywhere,
  fourHours,
  longEntry,
  ruledFirm,
  ruleSetText,
  rulesOn,
} from '../../helpers/engine/guidelines';

test('what is said of a line is kept while nothing changes, and not beyond a change or the day', () => {
  const { store, calls } = ruledFirm();
  const { id } = fourHours(store);
  const first = entryView(store, id).flags;
  expect(entryView(store, id).flags).toBe(first);

  calls.ruleSetSave({ text: ruleSetText('Smith', 1, [longEntry(2)]), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Smith', version: 1 } });
  expect(rulesOn(store, id)).toContain('block long 1');
  editEntry(store, {
    id,
    revision: requireEntry(store, id).revision,
    patch: { workedSeconds: 3600 },
    reason: null,
  });
  expect(rulesOn(store, id)).not.toContain('block long 1');

  // Forty days later the same row is old work.
  const before = entryView(store, id).flags;
  store.clock.advance(40 * 86_400_000);
  expect(entryView(store, id).flags).not.toBe(before);
});
