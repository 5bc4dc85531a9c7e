import { expect, test } from 'vitest';
import { createEntry } from '../../../src-main/commands/entry-create';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { restoreEntry } from '../../../src-main/commands/entry-restore';
import { setShorthand } from '../../../src-main/commands/shorthand-set';
import { joinTemporaryMatter } from '../../../src-main/commands/temporary-matter-join';
import { undoLast } from '../../../src-main/commands/undo';
import { shorthandsGet } from '../../../src-main/queries/shorthands-get';
import { auditOf } from '../../../src-main/store/audit';
import { inTransaction } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { allMatters, getMatter } from '../../../src-main/store/reference';
import { searchIsWhole } from '../../../src-main/store/search';
import { putBase } from '../../../src-main/store/sync/base';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { createInput, savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

const edit = (id: string, revision: number, patch: object) => ({ id, revision, patch, reason: null });

test('a new entry is a draft of mine, audited and queued, in one transaction', () => {
  const store = firm();
  const entry = savedEntry(store, { matterId: sample.smith, workedSeconds: 4320, narrative: 'Draft motion' });
  expect(entry).toMatchObject({
    timekeeperId: sample.me,
    reviewState: 'draft',
    revision: 1,
    workDate: '2026-11-18',
  });
  expect(auditOf(store, 'entry', entry.id)).toMatchObject([
    {
      action: 'entry.create',
      actor: 'Ana Rivera',
      machine: 'test-laptop',
      before: null,
      after: { id: entry.id },
    },
  ]);
  expect(openRowsOf(store, entry.id)).toMatchObject([
    { operation: 'create', state: 'awaiting_approval', payload: null },
  ]);
});

test('the same request twice is one entry', () => {
  const store = firm();
  const input = createInput(store, { narrative: 'Once' });
  expect(createEntry(store, input)).toBe(createEntry(store, { ...input, patch: { narrative: 'Again' } }));
  expect(requireEntry(store, input.requestId).narrative).toBe('Once');
  expect(store.db.prepare('SELECT count(*) AS n FROM entry').get()).toEqual({ n: 1 });
});

test('time can be logged before the first sign-in, and on a matter nobody knows', () => {
  const store = testStore();
  const input = { ...createInput(store), temporaryMatterName: 'New client walk-in' };
  const first = requireEntry(store, createEntry(store, input));
  const second = requireEntry(store, createEntry(store, { ...input, requestId: store.ids.uuid() }));
  expect(second.matterId).toBe(first.matterId);
  expect(getMatter(store, first.matterId ?? '')).toMatchObject({
    status: 'temporary',
    name: 'New client walk-in',
  });
});

test('an edit needs the revision that was shown', () => {
  const store = firm();
  const entry = savedEntry(store, { narrative: 'One' });
  editEntry(store, edit(entry.id, 1, { narrative: 'Two' }));
  expect(() => editEntry(store, edit(entry.id, 1, { narrative: 'Three' }))).toThrow(/changed since/);
  expect(requireEntry(store, entry.id)).toMatchObject({ narrative: 'Two', revision: 2 });
  expect(searchIsWhole(store)).toBe(true);
});

test('an edit that changes nothing leaves no trace', () => {
  const store = firm();
  const entry = savedEntry(store, { narrative: 'One' });
  editEntry(store, edit(entry.id, 1, { narrative: 'One' }));
  expect(requireEntry(store, entry.id).revision).toBe(1);
  expect(auditOf(store, 'entry', entry.id)).toHaveLength(1);
});

test('other worked time takes billed time that was said for the old one away', () => {
  const store = firm();
  const entry = savedEntry(store, { workedSeconds: 4000, billedSeconds: 3600 });
  editEntry(store, edit(entry.id, 1, { workedSeconds: 5000 }));
  expect(requireEntry(store, entry.id).billedSeconds).toBeNull();
});

test('a matter this laptop does not know is refused, and nothing is stored', () => {
  const store = firm();
  const unknown = '01900000-0000-7000-9000-0000000000ff';
  expect(() => savedEntry(store, { matterId: unknown })).toThrow(/no such matter/);
  expect(store.db.prepare('SELECT count(*) AS n FROM audit').get()).toEqual({ n: 0 });
});

test('an entry on a bill is read-only, and says on which', () => {
  const store = firm();
  const entry = savedEntry(store, { matterId: sample.smith, workedSeconds: 3600, narrative: 'Hearing' });
  inTransaction(store, 'bill', () =>
    putBase(store, entry.id, {
      remoteId: '77',
      etag: '"1"',
      facts: {
        timekeeperId: sample.me,
        matterId: sample.smith,
        workDate: entry.workDate,
        seconds: 3600,
        narrative: 'Hearing',
        taskCode: null,
        activityCode: null,
        rateMinor: 45_000,
        billing: 'billable',
      },
      hidden: [],
      onBill: true,
      billLabel: '1042',
      remoteCreatedAt: '2026-11-17T10:00:00.000Z',
      remoteUpdatedAt: '2026-11-17T10:00:00.000Z',
      revision: 1,
    }),
  );
  expect(() => editEntry(store, edit(entry.id, 1, { narrative: 'x' }))).toThrow(/bill 1042 in Clio/);
  expect(() => deleteEntry(store, { id: entry.id, revision: 1 })).toThrow(/bill 1042 in Clio/);
});

test('deletion is soft, and the trash gives back', () => {
  const store = firm();
  const entry = savedEntry(store, { narrative: 'Hearing' });
  deleteEntry(store, { id: entry.id, revision: 1 });
  expect(requireEntry(store, entry.id).deletedAt).not.toBeNull();
  expect(openRowsOf(store, entry.id)).toEqual([]);
  expect(() => editEntry(store, edit(entry.id, 1, { narrative: 'x' }))).toThrow(/trash/);
  restoreEntry(store, entry.id);
  expect(requireEntry(store, entry.id)).toEqual({ ...entry, updatedAt: expect.any(String) });
  expect(openRowsOf(store, entry.id)).toMatchObject([{ operation: 'create', state: 'awaiting_approval' }]);
});

test('a joined temporary matter leaves its nicknames to the real one, and undo takes them back', () => {
  const store = firm();
  const input = { ...createInput(store, { narrative: 'Call' }), temporaryMatterName: 'Jones matter' };
  const temporaryId = requireEntry(store, createEntry(store, input)).matterId ?? '';
  for (const trigger of ['jo', 'jones'])
    setShorthand(store, { kind: 'nickname', trigger, standsFor: temporaryId, instead: null });
  setShorthand(store, { kind: 'nickname', trigger: 'smi', standsFor: sample.smith, instead: null });
  const meant = () => shorthandsGet(store).nicknames.map(({ nickname, matterId }) => [nickname, matterId]);
  joinTemporaryMatter(store, { temporaryId, matterId: sample.acme });
  expect(meant()).toEqual([
    ['jo', sample.acme],
    ['jones', sample.acme],
    ['smi', sample.smith],
  ]);
  undoLast(store);
  expect(meant()).toEqual([
    ['jo', temporaryId],
    ['jones', temporaryId],
    ['smi', sample.smith],
  ]);
});

test('a temporary matter joins a real one with all its entries', () => {
  const store = firm();
  const input = { ...createInput(store, { narrative: 'Call' }), temporaryMatterName: 'Jones matter' };
  const entry = requireEntry(store, createEntry(store, input));
  joinTemporaryMatter(store, { temporaryId: entry.matterId ?? '', matterId: sample.acme });
  expect(requireEntry(store, entry.id)).toMatchObject({ matterId: sample.acme, revision: 2 });
  expect(allMatters(store).find(({ id }) => id === entry.matterId)?.status).toBe('closed');
  expect(() =>
    joinTemporaryMatter(store, { temporaryId: entry.matterId ?? '', matterId: sample.acme }),
  ).toThrow(/no longer a temporary/);
});
