import { expect, it } from 'vitest';
import type { Role } from '../../shared/domain/reference';
import { deleteEntry } from '../../src-main/commands/entry-delete';
import { inTransaction } from '../../src-main/store/database';
import { requireEntry, updateEntry } from '../../src-main/store/entries';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { savedEntry } from '../helpers/engine/entries';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/** An entry of the partner's on the laptop of somebody with this role. */
function partnersEntry(role: Role) {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare('UPDATE timekeeper SET role = ? WHERE id = ?').run(role, sample.me);
  const entry = savedEntry(store, {
    matterId: sample.acme,
    workedSeconds: 3600,
    narrative: 'Negotiate lease',
  });
  inTransaction(store, 'test', () => updateEntry(store, { ...entry, timekeeperId: sample.partner }));
  return { store, entry: requireEntry(store, entry.id) };
}

it.each(['paralegal', 'attorney'] as const)(
  'a %s is refused to delete a partner’s entry: whether hours are to be is for their timekeeper or a partner',
  (role) => {
    const { store, entry } = partnersEntry(role);
    const rows = openRowsOf(store, entry.id);
    expect(() => deleteEntry(store, { id: entry.id, revision: entry.revision })).toThrow(
      expect.objectContaining({
        code: 'not_allowed',
        message: 'Only Dana Cole or a partner can delete this entry.',
      }),
    );
    expect(requireEntry(store, entry.id)).toEqual(entry);
    expect(openRowsOf(store, entry.id)).toEqual(rows);
  },
);

it('a partner may, and everybody their own', () => {
  const { store, entry } = partnersEntry('partner');
  deleteEntry(store, { id: entry.id, revision: entry.revision });
  expect(requireEntry(store, entry.id).deletedAt).not.toBeNull();
  const paralegals = partnersEntry('paralegal').store;
  const own = savedEntry(paralegals, { workedSeconds: 360, narrative: 'Mine' });
  deleteEntry(paralegals, { id: own.id, revision: 1 });
  expect(requireEntry(paralegals, own.id).deletedAt).not.toBeNull();
});
