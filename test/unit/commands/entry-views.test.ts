import { expect, test } from 'vitest';
import { arrangementAtFirst, columnsAtFirst, type ViewContent } from '../../../shared/ipc/views';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { entryViewHandlers } from '../../../src-main/handlers/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import { refusal } from '../../helpers/engine/guidelines';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

/** A person's views of Entries are saved, named anew and deleted, each in one step with a way back. */

const unbilled: ViewContent = {
  filter: { custody: 'waiting', matterId: sample.smith },
  arrangement: { ...arrangementAtFirst, group: 'matter', sort: { by: 'amount', direction: 'down' } },
};
const byDay: ViewContent = { filter: {}, arrangement: { ...arrangementAtFirst, group: 'day' } };

function firm() {
  const store = testStore();
  sampleFirm(store);
  const calls = entryViewHandlers(store);
  return {
    store,
    calls,
    set: (name: string, view: ViewContent | null, instead: string | null = null) =>
      calls.entryViewSet({ name, view, instead }),
    names: async () => (await calls.entryViewsGet({})).views.map(({ name }) => name),
  };
}

test('a view keeps filter, order, groups and columns under its name', async () => {
  const { set, calls } = firm();
  set('Unbilled Smith', unbilled);
  set('by day', byDay);
  expect((await calls.entryViewsGet({})).views).toEqual([
    { name: 'by day', ...byDay },
    { name: 'Unbilled Smith', ...unbilled },
  ]);
});

test('a name is one in any letters: another view can’t take it, and its own may be written anew', async () => {
  const { set, names } = firm();
  set('Mine', unbilled);
  expect(refusal(() => set('MINE', byDay))).toBe('invalid: There is a view “MINE” already.');
  set('MINE', unbilled, 'Mine');
  expect(await names()).toEqual(['MINE']);
});

test('saved, changed, named anew and deleted: each is one step back and forth', async () => {
  const { store, set, names, calls } = firm();
  set('Mine', unbilled);
  set('Mine', byDay, 'Mine');
  expect((await calls.entryViewsGet({})).views).toEqual([{ name: 'Mine', ...byDay }]);
  expect(undoLast(store)).toEqual({ label: 'Change view “Mine”' });
  expect((await calls.entryViewsGet({})).views).toEqual([{ name: 'Mine', ...unbilled }]);
  set('Theirs', unbilled, 'Mine');
  expect(await names()).toEqual(['Theirs']);
  expect(undoLast(store)).toEqual({ label: 'Rename view “Theirs”' });
  expect(await names()).toEqual(['Mine']);
  redoLast(store);
  expect(await names()).toEqual(['Theirs']);
  set('Theirs', null, 'Theirs');
  expect(await names()).toEqual([]);
  expect(undoLast(store)).toEqual({ label: 'Delete view “Theirs”' });
  expect(await names()).toEqual(['Theirs']);
});

test('what changed since is not undone over', async () => {
  const { store, set } = firm();
  set('Mine', unbilled);
  const { db } = store;
  db.prepare('UPDATE entry_view SET content = ?').run(JSON.stringify(byDay));
  expect(refusal(() => undoLast(store))).toBe(
    'moved: “Save view “Mine”” can’t be undone: the view has changed since.',
  );
});

test('the trail names the view and not what it filters by', async () => {
  const { store, set } = firm();
  set('Mine', { ...unbilled, filter: { search: 'secret words' } });
  const events = auditOf(store, 'timekeeper', sample.me);
  expect(events.map(({ action }) => action)).toContain('entry_view.set');
  expect(JSON.stringify(events)).not.toContain('secret');
});

test('how Entries was left is remembered by person; what another version wrote is passed over', async () => {
  const { store, calls } = firm();
  expect((await calls.entryViewsGet({})).arrangement).toBeNull();
  const columns = columnsAtFirst.map((column) => ({ ...column, width: 120 })).reverse();
  calls.entryArrangementSet({ arrangement: { ...arrangementAtFirst, columns } });
  expect((await calls.entryViewsGet({})).arrangement).toEqual({ ...arrangementAtFirst, columns });
  store.db.prepare('UPDATE account SET timekeeper_id = ?').run(sample.partner);
  expect((await calls.entryViewsGet({})).arrangement).toBeNull();
  store.db.prepare('UPDATE account SET timekeeper_id = ?').run(sample.me);
  store.db.prepare(`UPDATE entry_arrangement SET arrangement = '{"sort":"sideways"}'`).run();
  expect((await calls.entryViewsGet({})).arrangement).toBeNull();
});
