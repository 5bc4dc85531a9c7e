import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ShownList } from '../../../shared/ipc/shown-calls';
import { newestFirst } from '../../../shared/ipc/views';
import { printShown } from '../../../src-main/exchange/shown/shown-pdf';
import { exportShown } from '../../../src-main/exchange/shown/shown-sheet';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { putClientCurrency } from '../../../src-main/store/currencies';
import { inTransaction } from '../../../src-main/store/database';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

const list: ShownList = {
  filter: {},
  sort: newestFirst,
  group: null,
  folds: { isOpen: true, except: [] },
  columns: ['date', 'matter', 'narrative', 'hours', 'amount'],
};

function world() {
  const store = testStore();
  sampleFirm(store);
  const work = { matterId: sample.smith, workedSeconds: 4320 };
  savedEntry(store, { ...work, workDate: '2026-11-17', narrative: '=HYPERLINK(1) <b>hearing</b>' });
  savedEntry(store, {
    ...work,
    workDate: '2026-11-18',
    narrative: 'Brief, “second”\nround',
    workedSeconds: 3600,
  });
  return { store, folder: testFolder() };
}

const rowsOf = (path: string) => Papa.parse<string[]>(readFileSync(path, 'utf8').replace('\uFEFF', '')).data;

test('a CSV file has the columns shown in their order, the order of the list, its sums and what they are of', async () => {
  const { store, folder } = world();
  const { path, entries } = await exportShown(store, join(folder, 'list.csv'), list);
  expect(entries).toBe(2);
  const [head, first, second, total, , ...about] = rowsOf(path);
  expect(head).toEqual(['Date', 'Matter', 'Narrative', 'Hours', 'Amount']);
  expect(first).toEqual(['2026-11-18', 'Smith v. Jones', 'Brief, “second”\nround', '1', '450']);
  expect(second).toEqual(['2026-11-17', 'Smith v. Jones', "'=HYPERLINK(1) <b>hearing</b>", '1.2', '540']);
  const page = entriesPage(store, { filter: {}, after: null, limit: 10 });
  expect(total).toEqual(['Total', '', '', String(page.totalSeconds / 3600), String(page.totalMinor / 100)]);
  expect(about.slice(0, 2)).toEqual([
    ['Shown', 'All entries'],
    ['Order', 'by date, falling'],
  ]);
});

test('filter, order and columns are those of the list', async () => {
  const { store, folder } = world();
  savedEntry(store, { matterId: sample.acme, workDate: '2026-11-16', workedSeconds: 360, narrative: 'Call' });
  const asked: ShownList = {
    ...list,
    filter: { matterId: sample.smith, search: 'hearing brief' },
    sort: { by: 'date', direction: 'up' },
    columns: ['custody', 'hours'],
  };
  const none = await exportShown(store, join(folder, 'none.csv'), asked);
  expect(none.entries).toBe(0);
  const { path } = await exportShown(store, join(folder, 'some.csv'), {
    ...asked,
    filter: { matterId: sample.smith },
  });
  const rows = rowsOf(path);
  expect(rows[0]).toEqual(['Where it is', 'Hours']);
  expect(rows.slice(1, 4).map(([, hours]) => hours)).toEqual(['1.2', '1', '2.2']);
  expect(rows.find(([name]) => name === 'Shown')?.[1]).toBe('Smith v. Jones, 00231-004');
});

test('groups stand with their sums, and one that is folded is its head alone', async () => {
  const { store, folder } = world();
  savedEntry(store, { matterId: sample.acme, workDate: '2026-11-16', workedSeconds: 360, narrative: 'Call' });
  const asked: ShownList = {
    ...list,
    group: 'matter',
    folds: { isOpen: true, except: [sample.smith] },
    columns: ['narrative', 'hours', 'amount'],
  };
  const { path, entries } = await exportShown(store, join(folder, 'groups.csv'), asked);
  expect(entries).toBe(1);
  expect(rowsOf(path).slice(1, 5)).toEqual([
    [expect.stringMatching(/^Acme Lease · .*1 entry$/), '0.1', '50'],
    ['Call', '0.1', '50'],
    [expect.stringMatching(/^Smith v\. Jones · .*2 entries$/), '2.2', '990'],
    ['Total', '2.3', '1040'],
  ]);
});

test('two currencies are never added: each has its own sum, and each row says its own', async () => {
  const { store, folder } = world();
  store.db.prepare("INSERT INTO client VALUES ('01900000-0000-7000-9000-000000000012', 'Europa GmbH')").run();
  store.db
    .prepare("UPDATE matter SET client_id = '01900000-0000-7000-9000-000000000012' WHERE id = ?")
    .run(sample.acme);
  inTransaction(store, 'test', () => putClientCurrency(store, '01900000-0000-7000-9000-000000000012', 'EUR'));
  savedEntry(store, {
    matterId: sample.acme,
    workDate: '2026-11-16',
    workedSeconds: 3600,
    rateMinor: 30_000,
  });
  const { path } = await exportShown(store, join(folder, 'two.csv'), {
    ...list,
    columns: ['matter', 'amount'],
  });
  expect(rowsOf(path).slice(0, 6)).toEqual([
    ['Matter', 'Amount', 'Currency'],
    ['Smith v. Jones', '450', 'USD'],
    ['Smith v. Jones', '540', 'USD'],
    ['Acme Lease', '300', 'EUR'],
    ['Total in EUR', '300', 'EUR'],
    ['Total in USD', '990', 'USD'],
  ]);
});

test('a workbook has real days and numbers, and what it shows on a second sheet', async () => {
  const { store, folder } = world();
  const { path } = await exportShown(store, join(folder, 'list.xlsx'), list);
  const rows = await readXlsx(path, 1);
  expect(rows[1]?.[0]).toEqual(new Date('2026-11-18T00:00:00Z'));
  expect(rows[2]?.slice(2)).toEqual(['=HYPERLINK(1) <b>hearing</b>', 1.2, 540]);
  expect(rows.at(-1)).toEqual(['Total', null, null, 2.2, 990]);
  expect((await readXlsx(path, 2))[0]).toEqual(['Shown', 'All entries']);
});

test('on paper every text stays text, and a list that would be a book is refused', async () => {
  const { store, folder } = world();
  let html = '';
  const print = (page: string) => {
    html = page;
    return Promise.resolve(new Uint8Array([1]));
  };
  const file = join(folder, 'list.pdf');
  await printShown(store, print, { file, list });
  expect(html).toContain('=HYPERLINK(1) &lt;b&gt;hearing&lt;/b&gt;');
  expect(html).toContain('$990.00');
  expect(html).toContain('Wed 18 Nov 2026');
  const many = store.db.prepare(
    `INSERT INTO entry (id, timekeeper_id, matter_id, work_date, worked_seconds, narrative, billing, review_state, source,
       revision, created_at, updated_at)
     SELECT printf('01900000-0000-7000-a000-%012d', value), timekeeper_id, matter_id, work_date, worked_seconds, narrative,
       billing, review_state, source, 1, created_at, updated_at
     FROM entry, json_each(?) WHERE narrative LIKE 'Brief%'`,
  );
  many.run(JSON.stringify(Array.from({ length: 5000 }, (_, index) => index)));
  await expect(printShown(store, print, { file, list })).rejects.toThrow(
    /5,002 lines are too many for paper/,
  );
});
