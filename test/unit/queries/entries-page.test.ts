import { expect, test } from 'vitest';
import type { EntryFilter, EntryPage } from '../../../shared/ipc/views';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { putSettings } from '../../../src-main/store/settings';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

const page = (store: TestStore, filter: EntryFilter, after: EntryPage['next'] = null, limit = 100) =>
  entriesPage(store, { filter, after, limit });
const narratives = (found: EntryPage) => found.rows.map((row) => row.entry.narrative);

test('keyset pages meet every entry once, newest first, also when a day straddles two pages', () => {
  const store = firm();
  const days = ['2026-11-16', '2026-11-17', '2026-11-17', '2026-11-17', '2026-11-18'];
  for (const [n, workDate] of days.entries()) savedEntry(store, { workDate, narrative: String(n) });
  const seen: string[] = [];
  let after: EntryPage['next'] = null;
  do {
    const found = page(store, {}, after, 2);
    expect(found.total).toBe(5);
    seen.push(...narratives(found));
    after = found.next;
  } while (after !== null);
  expect(seen).toEqual(['4', '3', '2', '1', '0']);
});

test('totals are of everything that the filter lets through, rounded and priced line by line', () => {
  const store = firm();
  // 0.2 h at the timekeeper's 450, 0.3 h at the matter's own 500, and no charge.
  savedEntry(store, { matterId: sample.smith, workedSeconds: 361 });
  savedEntry(store, { matterId: sample.acme, workedSeconds: 1080 });
  savedEntry(store, { matterId: sample.acme, workedSeconds: 360, billing: 'no_charge' });
  expect(page(store, {}, null, 1)).toMatchObject({ total: 3, totalSeconds: 2160, totalMinor: 9000 + 15_000 });
  expect(page(store, { matterId: sample.acme })).toMatchObject({
    total: 2,
    totalSeconds: 1440,
    totalMinor: 15_000,
  });
});

test('totals follow a new rounding policy at once', () => {
  const store = firm();
  savedEntry(store, { matterId: sample.smith, workedSeconds: 361 });
  expect(page(store, {}).totalSeconds).toBe(720);
  putSettings(store, { rounding: { version: 1, mode: 'down', incrementSeconds: 360, minimumSeconds: 0 } });
  expect(page(store, {}).totalSeconds).toBe(360);
});

test('every word typed must occur, each as the beginning of one, in any order and case', () => {
  const store = firm();
  savedEntry(store, { narrative: 'Draft motion to compel discovery' });
  savedEntry(store, { narrative: 'Call with client about the motion' });
  expect(narratives(page(store, { search: 'MOTION' }))).toHaveLength(2);
  expect(narratives(page(store, { search: 'disc mot' }))).toEqual(['Draft motion to compel discovery']);
  expect(narratives(page(store, { search: 'otion' }))).toEqual([]);
});

test.each(['"', "'", '*', 'a AND', 'NEAR(', '-motion', '^', ':', '()', "x'; DROP TABLE entry; --", '🙂'])(
  'what a person may type is never a syntax error: %s',
  (search) => {
    const store = firm();
    savedEntry(store, { narrative: 'Draft motion' });
    expect(() => page(store, { search })).not.toThrow();
    expect(page(store, {}).total).toBe(1);
  },
);

test('search knows the words as they are now', () => {
  const store = firm();
  const entry = savedEntry(store, { narrative: 'Hearing' });
  editEntry(store, { id: entry.id, revision: 1, patch: { narrative: 'Deposition' }, reason: null });
  expect(page(store, { search: 'hearing' }).total).toBe(0);
  expect(page(store, { search: 'deposition' }).total).toBe(1);
});

test('filters meet', () => {
  const store = firm();
  savedEntry(store, { matterId: sample.smith, workDate: '2026-11-10', narrative: 'Motion' });
  savedEntry(store, { matterId: sample.smith, workDate: '2026-11-18', narrative: 'Motion' });
  savedEntry(store, { matterId: sample.acme, workDate: '2026-11-18', narrative: 'Motion' });
  const filter = {
    matterId: sample.smith,
    from: '2026-11-15',
    search: 'motion',
    timekeeperId: sample.me,
    reviewState: 'draft',
  };
  expect(page(store, filter).rows).toMatchObject([
    { entry: { workDate: '2026-11-18' }, matterName: 'Smith v. Jones' },
  ]);
});

test('the trash is a filter of its own', () => {
  const store = firm();
  const entry = savedEntry(store, { narrative: 'Gone' });
  deleteEntry(store, { id: entry.id, revision: 1 });
  expect(page(store, {}).total).toBe(0);
  expect(narratives(page(store, { custody: 'deleted' }))).toEqual(['Gone']);
});

test('one damaged row is reported by id and field, and the list goes on without it', () => {
  const store = firm();
  const reports: unknown[] = [];
  const watched = {
    ...store,
    logger: {
      ...store.logger,
      error: (event: string, fields?: object) => reports.push({ event, ...fields }),
    },
  };
  const bad = savedEntry(store, { narrative: 'Secret narrative' });
  savedEntry(store, { narrative: 'Good' });
  store.db.prepare("UPDATE entry SET billing = 'free lunch' WHERE id = ?").run(bad.id);
  expect(narratives(page(watched, {}))).toEqual(['Good']);
  expect(reports).toEqual([{ event: 'entry.damaged', id: bad.id, fields: 'billing' }]);
});
