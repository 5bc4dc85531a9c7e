import { expect, test } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry, whyNotEditable } from '../../../src-main/commands/entry-edit';
import { allEntries } from '../../../src-main/store/entries';
import { putSettings } from '../../../src-main/store/settings';
import { savedEntry } from '../../helpers/engine/entries';
import { refusal } from '../../helpers/engine/guidelines';
import { approvedEntry, draftInvoice } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

test('what the guard says before a field opens is what the command says after', () => {
  const store = firm();
  const { id } = savedEntry(store, { matterId: sample.smith, workedSeconds: 3600, narrative: 'Hearing' });
  expect(whyNotEditable(store, id, 'narrative')).toBeNull();
  deleteEntry(store, { id, revision: 1 });
  const why = whyNotEditable(store, id, 'narrative');
  expect(why).toBe('This entry is in the trash. Restore it first.');
  const edit = () => editEntry(store, { id, revision: 1, patch: { narrative: 'Other' }, reason: null });
  expect(refusal(edit)).toBe(`not_allowed: ${why}`);
});

test('an approved entry may be changed, which ends its approval; one on an invoice or of somebody else may not', () => {
  const store = firm();
  const approved = approvedEntry(store, {});
  expect(whyNotEditable(store, approved, 'seconds')).toBeNull();
  const invoice = draftInvoice(store);
  store.db.prepare("UPDATE invoice SET state = 'exported' WHERE id = ?").run(invoice);
  expect(whyNotEditable(store, approved, 'seconds')).toMatch(/invoice/);
  const { id } = savedEntry(store, { matterId: sample.smith, narrative: 'Hearing' });
  store.db.prepare('UPDATE entry SET timekeeper_id = ? WHERE id = ?').run(sample.partner, id);
  putSettings(store, { approval: { approvers: 'partners', ownTime: true } });
  expect(whyNotEditable(store, id, 'narrative')).toMatch(/only its timekeeper or partners/);
  expect(allEntries(store)).toHaveLength(2);
});
