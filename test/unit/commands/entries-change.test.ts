import { expect, test } from 'vitest';
import { type EntriesDeed, maxEntriesAtOnce, untold } from '../../../shared/ipc/bulk-calls';
import type { EntryPatch } from '../../../shared/ipc/views';
import { changeEntries, tryOnEntries } from '../../../src-main/commands/entries-change';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { writeEntry } from '../../../src-main/commands/write-entry';
import { getApproval } from '../../../src-main/store/approvals';
import { verifyChain } from '../../../src-main/store/audit';
import { inTransaction } from '../../../src-main/store/database';
import { allEntries, requireEntry, updateEntry } from '../../../src-main/store/entries';
import { searchIsWhole } from '../../../src-main/store/search';
import { stepLabels } from '../../../src-main/store/undo-steps';
import { savedEntry } from '../../helpers/engine/entries';
import { refusal } from '../../helpers/engine/guidelines';
import { approvedEntry } from '../../helpers/engine/invoices';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

const whole: EntryPatch = {
  matterId: sample.smith,
  workDate: '2026-11-17',
  workedSeconds: 3600,
  narrative: 'Draft motion to compel',
  taskCode: 'L350',
  activityCode: 'A103',
};
const three = (store: TestStore) => [1, 2, 3].map(() => savedEntry(store, whole).id);
/** Does what the preview showed. */
function change(store: TestStore, pick: Parameters<typeof tryOnEntries>[1]['pick'], deed: EntriesDeed) {
  const { seal } = tryOnEntries(store, { pick, deed });
  return changeEntries(store, { pick, deed, seal });
}

test.each<[string, EntriesDeed, Partial<ReturnType<typeof requireEntry>>, string]>([
  ['matter', { kind: 'matter', matterId: sample.acme }, { matterId: sample.acme }, 'Move 3 entries'],
  [
    'codes',
    { kind: 'codes', codes: { taskCode: null } },
    { taskCode: null, activityCode: 'A103' },
    'Codes of 3 entries',
  ],
  ['billing', { kind: 'billing', billing: 'no_charge' }, { billing: 'no_charge' }, 'Billing of 3 entries'],
  ['shift', { kind: 'shift', days: -3 }, { workDate: '2026-11-14' }, 'Days of 3 entries'],
  [
    'replace',
    { kind: 'replace', query: { find: 'motion', wholeWords: true, matchCase: false }, replacement: 'brief' },
    { narrative: 'Draft brief to compel' },
    'Replace words in 3 entries',
  ],
])('%s: all of them, as one step that is undone and redone as a whole', (_name, deed, expected, label) => {
  const store = firm();
  const ids = three(store);
  const outcome = change(store, { ids }, deed);
  expect(outcome).toMatchObject({ changed: 3, same: 0, refused: 0 });
  for (const id of ids) expect(requireEntry(store, id)).toMatchObject(expected);
  expect(stepLabels(store)).toEqual({ undo: label, redo: null });
  undoLast(store);
  for (const id of ids) expect(requireEntry(store, id)).toMatchObject(whole);
  expect(stepLabels(store)).toEqual({ undo: 'Add entry', redo: label });
  redoLast(store);
  for (const id of ids) expect(requireEntry(store, id)).toMatchObject(expected);
  expect(searchIsWhole(store)).toBe(true);
  expect(verifyChain(store, null, 1000).brokenAt).toBeNull();
});

test('many go to the trash in one step, and come back in one', () => {
  const store = firm();
  const ids = three(store);
  expect(change(store, { ids }, { kind: 'delete' })).toMatchObject({
    changed: 3,
    after: { lines: 0 },
    rows: [{ changes: [{ label: 'place', before: 'entries', after: 'trash' }] }, {}, {}],
  });
  expect(ids.every((id) => requireEntry(store, id).deletedAt !== null)).toBe(true);
  undoLast(store);
  expect(ids.every((id) => requireEntry(store, id).deletedAt === null)).toBe(true);
});

test('the preview changes nothing and tells each change, the money and the approvals that end', () => {
  const store = firm();
  const [first = ''] = three(store);
  const approved = approvedEntry(store, whole);
  const pick = { ids: [first, approved] };
  const outcome = tryOnEntries(store, { pick, deed: { kind: 'matter', matterId: sample.acme } });
  expect(outcome).toMatchObject({
    changed: 2,
    approvals: 1,
    before: { lines: 2, amounts: [{ currency: 'USD', minor: 90_000 }] },
    after: { lines: 2 },
  });
  expect(outcome.rows[0]).toMatchObject({
    title: 'Smith v. Jones · Tue 17 Nov · 1.0 h',
    changes: [{ label: 'matter', before: 'Smith v. Jones', after: 'Acme Lease' }],
  });
  expect(requireEntry(store, first)).toMatchObject({ matterId: sample.smith, revision: 1 });
  expect(getApproval(store, approved)).not.toBeNull();
  expect(stepLabels(store).undo).not.toMatch(/Move/);
});

test('what can’t be changed is told with its reason and stays, the others change', () => {
  const store = firm();
  const [gone = '', short = '', fine = ''] = three(store);
  deleteEntry(store, { id: gone, revision: 1 });
  editEntry(store, { id: short, revision: 1, patch: { narrative: 'motion' }, reason: null });
  const deed = {
    kind: 'replace',
    query: { find: 'motion', wholeWords: true, matchCase: false },
    replacement: '',
  } as const;
  const outcome = change(store, { ids: [gone, short, fine] }, deed);
  expect(outcome).toMatchObject({ changed: 1, refused: 2 });
  expect(outcome.rows.map(({ id, why }) => [id, why])).toEqual([
    [fine, null],
    [gone, 'This entry is in the trash. Restore it first.'],
    [short, 'It would say nothing any more.'],
  ]);
  expect(requireEntry(store, short)).toMatchObject({ narrative: 'motion', revision: 2 });
  expect(requireEntry(store, fine).narrative).toBe('Draft  to compel');
});

/** As many more of the same entry, in the trash or not; written at once. */
function copies(store: TestStore, id: string, count: number, mark: 'a' | 'b', isDeleted: boolean): string[] {
  store.db
    .prepare(
      `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, narrative, billing, review_state, source,
         revision, created_at, updated_at, deleted_at)
       SELECT printf('01900000-0000-7000-${mark}000-%012d', value), timekeeper_id, matter_id, work_date, worked_seconds,
         narrative, billing, review_state, source, 1, created_at, updated_at, iif(?, created_at, NULL)
       FROM entry, json_each(?) WHERE entry.id = ?`,
    )
    .run(isDeleted ? 1 : 0, JSON.stringify(Array.from({ length: count }, (_, index) => index)), id);
  return Array.from(
    { length: count },
    (_, index) => `01900000-0000-7000-${mark}000-${String(index).padStart(12, '0')}`,
  );
}

test('many that are refused leave room for those that change, which are told first', () => {
  const store = firm();
  const { id } = savedEntry(store, whole);
  const pick = { ids: [...copies(store, id, 425, 'a', true), id, ...copies(store, id, 141, 'b', false)] };
  const outcome = tryOnEntries(store, { pick, deed: { kind: 'shift', days: 1 } });
  expect(outcome).toMatchObject({ changed: 142, refused: 425 });
  const kinds = outcome.rows.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'changed')).toHaveLength(142);
  expect(kinds.indexOf('refused')).toBe(142);
  expect(untold(outcome)).toEqual({ changed: 0, refused: 425 - (kinds.length - 142) });
  expect(kinds.length).toBeLessThan(567);
});

test('an entry without the words is not touched, and so not refused either', () => {
  const store = firm();
  const [gone = '', fine = ''] = three(store);
  const other = savedEntry(store, { ...whole, narrative: 'Call with the client' }).id;
  deleteEntry(store, { id: other, revision: 1 });
  deleteEntry(store, { id: gone, revision: 1 });
  const query = { find: 'motion', wholeWords: true, matchCase: false };
  const deed = { kind: 'replace', query, replacement: 'brief' } as const;
  const outcome = tryOnEntries(store, { pick: { ids: [gone, other, fine] }, deed });
  expect(outcome).toMatchObject({ changed: 1, refused: 1, same: 1 });
  expect(outcome.rows.map(({ id }) => id)).toEqual([fine, gone]);
});

test('what the editor calls approved is told as the end of an approval for many too', () => {
  const store = firm();
  const { id } = savedEntry(store, whole);
  // As an entry of the PMS is, which was approved there: no approval was given here.
  updateEntry(store, { ...requireEntry(store, id), reviewState: 'approved' });
  expect(getApproval(store, id)).toBeNull();
  const outcome = tryOnEntries(store, { pick: { ids: [id] }, deed: { kind: 'shift', days: 1 } });
  expect(outcome).toMatchObject({ changed: 1, approvals: 1, rows: [{ endsApproval: true }] });
});

test('each row says the entry’s narrative, cut: entries of one matter, day and length differ by nothing else', () => {
  const store = firm();
  const ids = ['Call with the client', `Review ${'exhibit '.repeat(100)}`].map(
    (narrative) => savedEntry(store, { ...whole, narrative }).id,
  );
  for (const deed of [
    { kind: 'matter', matterId: sample.acme },
    { kind: 'shift', days: 1 },
    { kind: 'delete' },
  ] as const) {
    const { rows } = tryOnEntries(store, { pick: { ids }, deed });
    expect(rows[0]?.narrative).toBe('Call with the client');
    expect(rows[1]?.narrative).toMatch(/^Review exhibit .{1,300}$/);
  }
});

test('one that is refused keeps its approval: nothing of it is left half done', () => {
  const store = firm();
  const id = approvedEntry(store, { ...whole, narrative: 'motion' });
  const before = requireEntry(store, id);
  const deed = {
    kind: 'replace',
    query: { find: 'motion', wholeWords: true, matchCase: false },
    replacement: '',
  } as const;
  expect(change(store, { ids: [id] }, deed)).toMatchObject({ changed: 0, refused: 1 });
  expect(requireEntry(store, id)).toEqual(before);
  expect(getApproval(store, id)).not.toBeNull();
});

test('all that a filter lets through, but for those left out', () => {
  const store = firm();
  const [first = '', second = ''] = three(store);
  const other = savedEntry(store, { ...whole, matterId: sample.acme }).id;
  const pick = { filter: { matterId: sample.smith }, except: [second] };
  expect(change(store, pick, { kind: 'billing', billing: 'non_billable' })).toMatchObject({ changed: 2 });
  expect([first, second, other].map((id) => requireEntry(store, id).billing)).toEqual([
    'non_billable',
    'billable',
    'billable',
  ]);
});

test('nothing is done but what was shown: an entry that changed or came since stops it (P3)', () => {
  const store = firm();
  const ids = three(store);
  const deed: EntriesDeed = { kind: 'shift', days: 1 };
  const pick = { filter: { matterId: sample.smith }, except: [] };
  const { seal } = tryOnEntries(store, { pick, deed });
  editEntry(store, { id: ids[0] ?? '', revision: 1, patch: { narrative: 'Other words' }, reason: null });
  expect(refusal(() => changeEntries(store, { pick, deed, seal }))).toMatch(/moved: .*nothing was changed/);
  const again = tryOnEntries(store, { pick, deed });
  savedEntry(store, whole);
  expect(refusal(() => changeEntries(store, { pick, deed, seal: again.seal }))).toMatch(/^moved/);
  expect(ids.map((id) => requireEntry(store, id).workDate)).toEqual([
    '2026-11-17',
    '2026-11-17',
    '2026-11-17',
  ]);
});

test('a closed matter is refused for all, by name', () => {
  const store = firm();
  const ids = three(store);
  const deed: EntriesDeed = { kind: 'matter', matterId: sample.closed };
  expect(refusal(() => tryOnEntries(store, { pick: { ids }, deed }))).toMatch(/Doe Estate is closed/);
});

test('once one of them says something else, the whole step is neither undone nor redone, with the reason', () => {
  const store = firm();
  const ids = three(store);
  change(store, { ids }, { kind: 'shift', days: -3 });
  undoLast(store);
  // As sync does it: outside any command of a person.
  inTransaction(store, 'sync', () => {
    const before = requireEntry(store, ids[2] ?? '');
    const after = { ...before, narrative: 'From Clio', revision: before.revision + 1 };
    writeEntry(store, { action: 'entry.fast_forward', before, after, reason: null });
  });
  expect(() => redoLast(store)).toThrow('“Days of 3 entries” can’t be redone: the entry has changed since.');
  for (const id of ids) expect(requireEntry(store, id).workDate).toBe('2026-11-17');
});

test('more than can be changed in a moment are refused before anything is begun', () => {
  const store = firm();
  const [first = ''] = three(store);
  copies(store, first, maxEntriesAtOnce, 'a', false);
  const deed: EntriesDeed = { kind: 'shift', days: 1 };
  expect(refusal(() => tryOnEntries(store, { pick: { filter: {}, except: [] }, deed }))).toMatch(
    /At most 2,000 entries can be changed at once/,
  );
  const all = {
    filter: {},
    except: allEntries(store)
      .slice(0, 3)
      .map(({ id }) => id),
  };
  expect(tryOnEntries(store, { pick: all, deed })).toMatchObject({ changed: maxEntriesAtOnce });
});
