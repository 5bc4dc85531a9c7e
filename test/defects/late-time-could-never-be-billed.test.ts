import { expect, it } from 'vitest';
import { entryView } from '../../src-main/queries/entry-view';
import { requireEntry } from '../../src-main/store/entries';
import { everywhere, fourHours, refusal, ruledFirm, ruleSetText } from '../helpers/engine/guidelines';
import { approvedEntry, draftInvoice } from '../helpers/engine/invoices';

function firm(rule: object) {
  const world = ruledFirm();
  world.calls.ruleSetSave({ text: ruleSetText('Acme', 1, [rule]), inForceFrom: null });
  world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  return world;
}
const period = { id: 'period', kind: 'billing-period', action: 'block' };

/**
 * Once a first invoice was out, a rule on the billing period stopped all other work of the days that the invoice was for, though
 * nobody had said that period and the client's text speaks of the bill that a line is on.
 */
it.each([
  [{}, ['warn'], true],
  [{ lateTime: 'allow' }, [], true],
  [{ lateTime: 'refuse' }, ['block'], false],
])('late time after a first invoice, with %j', (parameters, levels, isApproved) => {
  const { store, prebill } = firm({ ...period, ...parameters });
  approvedEntry(store);
  const invoice = draftInvoice(store);
  store.db.prepare("UPDATE invoice SET state = 'exported' WHERE id = ?").run(invoice);
  const { id } = fourHours(store, { workDate: '2026-11-17' });
  expect(entryView(store, id).flags.map(({ level }) => level)).toEqual(levels);
  prebill.prebillSubmit({ entryIds: [id] });
  const { revision } = requireEntry(store, id);
  const approve = () => prebill.prebillApprove({ lines: [{ id, revision }] });
  if (isApproved) approve();
  else expect(refusal(approve)).toMatch(/Late time/);
  expect(requireEntry(store, id).reviewState === 'approved').toBe(isApproved);
});
