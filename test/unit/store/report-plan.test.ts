import { describe, expect, it } from 'vitest';
import { type ReportGroup, ReportKind, reports } from '../../../shared/reports/report-kinds';
import type { ReportFilter } from '../../../shared/reports/request';
import { moneyParameters } from '../../../src-main/store/money-sql';
import { reportStatement } from '../../../src-main/store/report-sums';
import { getSettings } from '../../../src-main/store/settings';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

/** However many entries there are, a report reads an index and no narrative, and begins at what its filter names. */

const all: ReportFilter = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };

function planOf(report: ReportKind, group: ReportGroup, filter: ReportFilter): string[] {
  const store = testStore();
  sampleFirm(store);
  const money = moneyParameters(store, getSettings(store).rounding);
  const bound = { ...money, ...filter, today: '2026-11-18', weekStart: 0, currency: 'USD', limit: 500 };
  const statement = reportStatement({ report, group, filter }, false, false);
  return (store.db.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(bound) as { detail: string }[])
    .map(({ detail }) => detail)
    .filter((detail) => /^(SCAN|SEARCH) e\b/.test(detail));
}

/** Reasons and unbilled work look at rows, and only at those of few entries. */
const ofIndex = ['work', 'codes', 'realisation', 'writedowns'] as const;

describe.each(ofIndex)('the report of %s', (report) => {
  const groups = reports[report].groups.filter((group) => group !== 'reason' && group !== 'rule');
  it.each(groups)('by %s reads a covering index over all days, and searches it for some', (group) => {
    const [whole] = planOf(report, group, all);
    expect(whole).toMatch(/USING COVERING INDEX entry_by_/);
    const [part] = planOf(report, group, { ...all, from: '2026-11-01', to: '2026-11-30' });
    expect(part).toMatch(/^SEARCH e USING COVERING INDEX entry_by_(date|matter|timekeeper) \(.*work_date/);
  });

  it('begins at the matter or the timekeeper that it is narrowed to', () => {
    const [ofMatter] = planOf(report, 'month', { ...all, matterId: sample.smith });
    expect(ofMatter).toMatch(/^SEARCH e USING COVERING INDEX entry_by_matter \(matter_id=/);
    const [ofOne] = planOf(report, 'task' as ReportGroup, { ...all, timekeeperId: sample.me });
    expect(ofOne).toMatch(/^SEARCH e USING COVERING INDEX entry_by_timekeeper \(timekeeper_id=/);
  });
});

describe('the report of unbilled work', () => {
  it.each(reports.unbilled.groups)('by %s begins with what is on no bill', (group) => {
    const [first] = planOf('unbilled', group, all);
    expect(first).toMatch(/^SEARCH e USING INDEX sqlite_autoindex_entry_1 \(id=\?\)/);
  });

  it('of one matter begins with its entries', () => {
    const [first] = planOf('unbilled', 'task', { ...all, matterId: sample.smith });
    expect(first).toMatch(/^SEARCH e USING COVERING INDEX entry_by_matter \(matter_id=/);
  });
});

it('there is no report without such a test', () => {
  expect([...ofIndex, 'unbilled'].sort()).toEqual([...ReportKind.options].sort());
});
