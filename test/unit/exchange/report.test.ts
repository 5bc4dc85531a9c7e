import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ReportRequest } from '../../../shared/reports/request';
import { printReport } from '../../../src-main/exchange/report/report-pdf';
import { exportReport } from '../../../src-main/exchange/report/report-sheet';
import { reportGet } from '../../../src-main/queries/report-get';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

const request: ReportRequest = {
  report: 'work',
  group: 'matter',
  filter: { from: '2026-11-01', to: '2026-11-30', clientId: null, matterId: null, timekeeperId: null },
};

function world() {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare("UPDATE matter SET name = '=HYPERLINK(1) <b>Smith</b>' WHERE id = ?").run(sample.smith);
  savedEntry(store, { matterId: sample.smith, workedSeconds: 4320, workDate: '2026-11-17' });
  savedEntry(store, { matterId: sample.acme, workedSeconds: 3600, workDate: '2026-11-18' });
  return { store, folder: testFolder() };
}

test('a CSV file has the table, its totals and how they are counted, and no cell that runs', async () => {
  const { store, folder } = world();
  const { path, rows } = await exportReport(store, join(folder, 'report.csv'), request);
  expect(rows).toBe(2);
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8').replace('\uFEFF', ''));
  expect(data[0]?.slice(0, 5)).toEqual(['Matter', 'Detail', 'Entries', 'Worked h', 'Billed h']);
  expect(data[1]?.[0]).toBe("'=HYPERLINK(1) <b>Smith</b>");
  expect(data[3]).toEqual(['Total', '', '2', '2.2', '2.2', '100', '1040', '0', '1040', '100']);
  const told = new Map(data.slice(5).map(([name, words]) => [name, words]));
  for (const { name, words } of reportGet(store, request).explained.slice(0, 5))
    expect(told.get(name)).toBe(words);
});

test('a workbook has the same figures as numbers, and the explanations on a second sheet', async () => {
  const { store, folder } = world();
  const { path } = await exportReport(store, join(folder, 'report.xlsx'), request);
  const rows = await readXlsx(path, 1);
  expect(rows.at(-1)).toEqual(['Total', null, 2, 2.2, 2.2, 100, 1040, 0, 1040, 100]);
  const about = await readXlsx(path, 2);
  expect(about.find(([name]) => name === 'Currency')?.[1]).toBe('Amounts are in USD.');
});

test('another ending is refused, and nothing is left', async () => {
  const { store, folder } = world();
  await expect(exportReport(store, join(folder, 'report.pdf'), request)).rejects.toThrow('.csv or .xlsx');
});

test('the printed page has every row, its totals and explanations, and what anybody typed stays text', async () => {
  const { store, folder } = world();
  let html = '';
  const print = (page: string) => {
    html = page;
    return Promise.resolve(new Uint8Array([1, 2, 3]));
  };
  const { path } = await printReport(store, print, { file: join(folder, 'report.pdf'), request });
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(html).toContain('&lt;b&gt;Smith&lt;/b&gt;');
  expect(html).not.toContain('<b>Smith');
  expect(html).toContain('$1,040.00');
  expect(html).toContain('How it is counted');
  expect(html).toContain('Sun 1 Nov 2026 to Mon 30 Nov 2026');
});
