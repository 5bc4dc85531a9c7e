import { expect, test } from 'vitest';
import { createInvoice } from '../../../src-main/commands/invoice-create';
import { invoiceStart } from '../../../src-main/queries/invoice-views';
import { baseOf, putBase } from '../../../src-main/store/sync/base';
import { savedEntry } from '../../helpers/engine/entries';
import { approvedEntry, draftInvoice, savedProfile } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';
import { remoteWith } from '../../helpers/sync/sample-facts';

/** What the dialog for a new invoice begins with: whose profile, and what is left out and why. */

function firm() {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare("INSERT INTO client VALUES ('01900000-0000-7000-9000-000000000012', 'Globex')").run();
  const other = '01900000-0000-7000-9000-000000000012';
  store.db.prepare('UPDATE matter SET client_id = ? WHERE id = ?').run(other, sample.acme);
  return store;
}
const profiles = (store: ReturnType<typeof firm>) =>
  Object.fromEntries(invoiceStart(store).matters.map(({ matterId, profileId }) => [matterId, profileId]));

test('a profile is chosen beforehand only where it is the client’s own', () => {
  const store = firm();
  approvedEntry(store);
  approvedEntry(store, { matterId: sample.acme });
  const globex = savedProfile(store, { name: 'globex' });
  const plain = savedProfile(store, { name: 'Counsel portal' });
  // Neither is Smith's: an alphabetical first would have put another client's id into the file.
  expect(profiles(store)).toEqual({ [sample.smith]: null, [sample.acme]: globex.id });

  createInvoice(store, {
    requestId: store.ids.uuid(),
    matterId: sample.smith,
    number: '2026-001',
    date: '2026-11-18',
    periodStart: '2026-11-01',
    periodEnd: '2026-11-30',
    profileId: plain.id,
  });
  approvedEntry(store, { workDate: '2026-11-17' });
  expect(profiles(store)).toEqual({ [sample.smith]: plain.id, [sample.acme]: globex.id });
});

test('the only profile is nobody’s but the client’s that has had it', () => {
  const store = firm();
  approvedEntry(store);
  draftInvoice(store);
  approvedEntry(store, { matterId: sample.acme });
  expect(profiles(store)).toEqual({ [sample.acme]: null });
});

test('what is left out is counted with its reason, and nothing hidden stops the rest', () => {
  const store = firm();
  const put = (id: string, hidden: ('seconds' | 'rateMinor')[], revision = 1) =>
    putBase(store, id, { ...baseOf(remoteWith({}), revision), remoteId: id, hidden });
  const taken = approvedEntry(store);
  savedEntry(store, { matterId: sample.smith, workedSeconds: 3600, narrative: 'Not reviewed yet' });
  savedEntry(store, { matterId: sample.acme, workedSeconds: 3600, narrative: 'Elsewhere' });
  const hidden = approvedEntry(store, { workDate: '2026-11-16' });
  put(hidden, ['rateMinor']);
  const { matters, others } = invoiceStart(store);
  expect(matters).toMatchObject([
    { matterId: sample.smith, entries: 1, elsewhere: { inReview: 1, onPms: 0, hidden: 1 } },
  ]);
  expect(others).toEqual({
    inReview: 1,
    onPms: 0,
    hidden: 0,
    draftExpenses: 0,
    otherCurrency: 0,
    matters: 1,
  });

  // Made by a colleague on the PMS: nobody approved it here.
  const theirs = approvedEntry(store, { workDate: '2026-11-17' });
  put(theirs, []);
  store.db.prepare('DELETE FROM approval WHERE entry_id = ?').run(theirs);
  expect(invoiceStart(store).matters).toMatchObject([{ elsewhere: { inReview: 1, onPms: 1, hidden: 1 } }]);

  draftInvoice(store);
  const onIt = store.db.prepare('SELECT entry_id FROM invoice_line').pluck().all();
  expect(onIt).toEqual([taken]);
});
