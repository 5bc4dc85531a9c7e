import { expect, test } from 'vitest';
import type { ReportRow, ReportView } from '../../../shared/ipc/views';
import type { ReportGroup } from '../../../shared/reports/report-kinds';
import { chartContent } from '../../../src-renderer/features/reports/chart-items';

const row = (key: string, money: number[], currency = 'USD'): ReportRow => ({
  id: `${currency} ${key}`,
  key,
  label: key,
  detail: '',
  currency,
  figures: [],
  withoutRate: 0,
  series: { money, hours: [3600] },
});
const view = (group: ReportGroup, rows: ReportRow[], rest: ReportView['rest'] = []): ReportView => ({
  request: {
    report: 'work',
    group,
    filter: { from: null, to: null, clientId: null, matterId: null, timekeeperId: null },
  },
  rows,
  rest,
  totals: [],
  entries: rows.length,
  today: '2026-11-18',
  explained: [],
});

test('days without an entry are drawn as a gap that opens nothing', () => {
  const days = [row('2026-11-18', [300, 0]), row('2026-11-15', [100, 20])];
  const { items } = chartContent(view('day', days), 'money', 'USD');
  expect(items.map(({ label, values, isPlain }) => [label, values, isPlain])).toEqual([
    ['15 Nov', [100, 20], false],
    ['16 Nov', [0, 0], true],
    ['17 Nov', [0, 0], true],
    ['18 Nov', [300, 0], false],
  ]);
});

test('months follow one another over the end of a year', () => {
  const { items } = chartContent(
    view('month', [row('2027-02-01', [1, 0]), row('2026-12-01', [1, 0])]),
    'money',
    'USD',
  );
  expect(items.map(({ label }) => label)).toEqual(['Dec 2026', 'Jan 2027', 'Feb 2027']);
});

test('many days that are far apart are drawn without the empty ones between', () => {
  const { items } = chartContent(
    view('day', [row('2026-11-18', [1, 0]), row('2016-11-18', [1, 0])]),
    'money',
    'USD',
  );
  expect(items.map(({ label }) => label)).toEqual(['18 Nov', '18 Nov']);
});

test('what a picture leaves to the table is counted and summed, and another currency is none of it', () => {
  const rows = Array.from({ length: 13 }, (_, at) => row(`m${at}`, [1000, 50]));
  const beyond = {
    currency: 'USD',
    figures: [],
    withoutRate: 0,
    series: { money: [500, 0], hours: [0] },
    rows: 4,
  };
  const { items, left } = chartContent(
    view('matter', [...rows, row('x', [1, 1], 'EUR')], [beyond]),
    'money',
    'USD',
  );
  expect(items).toHaveLength(10);
  expect(left).toBe('7 more rows, together $36.50');
});

test('days beyond those that are drawn are told too', () => {
  const beyond = {
    currency: 'USD',
    figures: [],
    withoutRate: 0,
    series: { money: [1000, 0], hours: [0] },
    rows: 3,
  };
  const { items, left } = chartContent(view('day', [row('2026-11-18', [300, 0])], [beyond]), 'money', 'USD');
  expect(items).toHaveLength(1);
  expect(left).toBe('3 more rows, together $10.00');
});
