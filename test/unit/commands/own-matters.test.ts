import { expect, test } from 'vitest';
import { createEntry } from '../../../src-main/commands/entry-create';
import { undoLast } from '../../../src-main/commands/undo';
import { ownMatterHandlers } from '../../../src-main/handlers/own-matter';
import { ownMattersBecomeTemporary } from '../../../src-main/store/own-matters';
import { allClients, allMatters } from '../../../src-main/store/reference';
import { refusal } from '../../helpers/engine/guidelines';
import { testStore } from '../../helpers/engine/store';

/** A firm that works on its own keeps its clients and matters here: made, brought in from a list, undone, and joined later. */

const smith = {
  id: null,
  number: '00231-004',
  name: 'Smith v. Jones',
  client: 'Eleanor Smith',
  status: 'open' as const,
  requireUtbms: true,
};

function firm() {
  const store = testStore();
  return { store, calls: ownMatterHandlers(store) };
}

test('a matter is made with its client, changed, and taken back as long as nothing is written on it', () => {
  const { store, calls } = firm();
  const { id } = calls.ownMatterSave(smith);
  expect(allMatters(store)).toMatchObject([{ id, number: '00231-004', status: 'open', requireUtbms: true }]);
  expect(allClients(store)).toMatchObject([{ name: 'Eleanor Smith' }]);
  calls.ownMatterSave({ ...smith, number: '00231-005', client: 'eleanor smith', id });
  expect(allClients(store)).toHaveLength(1);
  expect(undoLast(store)).toEqual({ label: 'Change matter 00231-005' });
  expect(allMatters(store)[0]?.number).toBe('00231-004');
  expect(refusal(() => calls.ownMatterSave({ ...smith, name: 'Another' }))).toBe(
    'invalid: Smith v. Jones has the number 00231-004 already.',
  );
  expect(undoLast(store)).toEqual({ label: 'Make matter 00231-004' });
  expect(allMatters(store)).toMatchObject([{ id, status: 'gone' }]);
});

test('a list is tried first, taken whole, and the same list twice changes nothing', () => {
  const { store, calls } = firm();
  const rows = [
    { number: '1', name: 'Lease', client: 'Acme' },
    { number: '2', name: 'Sale', client: 'Acme' },
    { number: '2', name: 'Sale of the quarry', client: 'Acme' },
    { number: '3', name: 'General advice', client: '' },
  ];
  expect(calls.ownMattersTry({ rows })).toEqual({ added: 3, changed: 0, same: 0, newClients: 1 });
  expect(allMatters(store)).toEqual([]);
  expect(allClients(store)).toEqual([]);
  calls.ownMattersImport({ rows });
  expect(allMatters(store).map(({ name }) => name)).toEqual([
    'General advice',
    'Lease',
    'Sale of the quarry',
  ]);
  expect(calls.ownMattersImport({ rows })).toMatchObject({ added: 0, same: 3 });
  const renamed = calls.ownMattersImport({
    rows: [{ number: '1', name: 'Lease of the mill', client: 'Acme' }],
  });
  expect(renamed).toMatchObject({ added: 0, changed: 1 });
});

test('at the first sign-in they become temporary, to be joined to the PMS’s by a person', () => {
  const { store, calls } = firm();
  calls.ownMatterSave(smith);
  calls.ownMatterSave({ ...smith, number: '7', status: 'closed' });
  expect(ownMattersBecomeTemporary(store)).toBe(1);
  expect(allMatters(store).map(({ status }) => status)).toEqual(['temporary', 'closed']);
});

test('a matter with time on it is not taken back by undo', () => {
  const { store, calls } = firm();
  const { id } = calls.ownMatterSave(smith);
  createEntry(store, {
    requestId: store.ids.uuid(),
    patch: { matterId: id, workedSeconds: 3600, narrative: 'Draft motion' },
    source: 'quick_entry',
    rawText: null,
    temporaryMatterName: null,
    clock: null,
  } as Parameters<typeof createEntry>[1]);
  undoLast(store);
  expect(refusal(() => undoLast(store))).toBe(
    'moved: “Make matter 00231-004” can’t be undone: time has been written on it.',
  );
});

const matterOfList = { number: '1', name: 'Lease', client: 'Acme' };

test.each(['save', 'import'].flatMap((what) => ['before', 'after'].map((when) => [what, when] as const)))(
  'dying in own_matters.%s %s its commit leaves matter, client and trail whole or not at all',
  (what, when) => {
    const { store } = firm();
    const counts = () =>
      ['matter', 'client', 'audit'].map((table) =>
        store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const before = counts();
    const failpoints = {
      hit(name: string) {
        if (name === `own_matters.${what}:${when}-commit`) throw new Error('dead');
      },
    };
    const calls = ownMatterHandlers({ ...store, failpoints });
    const change = () =>
      what === 'save' ? calls.ownMatterSave(smith) : calls.ownMattersImport({ rows: [matterOfList] });
    expect(change).toThrow('dead');
    if (when === 'before') expect(counts()).toEqual(before);
    else expect(counts()).toEqual(before.map((count) => Number(count) + 1));
  },
);
