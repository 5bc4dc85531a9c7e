import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Billing, EntrySource, type TimeEntry } from '../../../shared/domain/time-entry';
import { totalsOf } from '../../../shared/prebill/totals';
import {
  type Measure,
  measures,
  type ReportGroup,
  ReportKind,
  reports,
} from '../../../shared/reports/report-kinds';
import type { ReportFilter } from '../../../shared/reports/request';
import type { RoundingPolicy } from '../../../shared/time/rounding';
import { totalsLine } from '../../../src-main/queries/prebill';
import { billedTime } from '../../../src-main/queries/prebill-matters';
import { reportEntries } from '../../../src-main/queries/report-get';
import { reportSetting } from '../../../src-main/queries/report-setting';
import { insertEntry } from '../../../src-main/store/entries';
import { entryTotals } from '../../../src-main/store/entry-totals';
import { addLineComment } from '../../../src-main/store/line-comments';
import { reportSums } from '../../../src-main/store/report-sums';
import { putSettings } from '../../../src-main/store/settings';
import { memoryStore, playedAndUndone } from '../../helpers/engine/memory-store';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import type { TestStore } from '../../helpers/engine/store';

/** Sums over any grouping equal the total, and filters partition: to the second and the cent. */

const policy: fc.Arbitrary<RoundingPolicy> = fc.record({
  version: fc.constant(1),
  mode: fc.constantFrom('up' as const, 'nearest' as const, 'down' as const),
  incrementSeconds: fc.integer({ min: 1, max: 3600 }),
  minimumSeconds: fc.integer({ min: 0, max: 3600 }),
});

const line = fc.record({
  timekeeperId: fc.constantFrom(sample.me, sample.partner),
  matterId: fc.constantFrom(sample.smith, sample.acme, sample.closed, null),
  // Days around ends of weeks, months and years, and around the marks of 30, 60 and 90 days before 18 November 2026.
  workDate: fc.constantFrom(
    '2025-12-31',
    '2026-01-01',
    '2026-08-19',
    '2026-08-20',
    '2026-09-18',
    '2026-09-19',
    '2026-10-18',
    '2026-10-19',
    '2026-11-14',
    '2026-11-15',
    '2026-11-16',
    '2026-11-18',
    '2026-12-01',
  ),
  workedSeconds: fc.integer({ min: 0, max: 86_400 }),
  billedSeconds: fc.option(fc.integer({ min: 0, max: 86_400 })),
  rateMinor: fc.option(fc.integer({ min: 0, max: 500_000 })),
  billing: fc.constantFrom(...Billing.options),
  source: fc.constantFrom(...EntrySource.options),
  taskCode: fc.constantFrom('L110', 'L350', null),
  activityCode: fc.constantFrom('A103', null),
  isDeleted: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  onBill: fc.constantFrom(null, 0, 1),
  hidden: fc.constantFrom('[]', '[]', '[]', '["seconds"]', '["rateMinor"]'),
  currency: fc.constantFrom('USD', 'USD', 'EUR', null),
  reason: fc.constantFrom(null, 'Too long', 'Client asked'),
  adjustmentMinor: fc.constantFrom(0, 0, -1, -12_345, -9_000_000),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const at = '2026-11-18T15:00:00.000Z';

function write(
  store: TestStore,
  { isDeleted, onBill, hidden, currency, reason, ...content }: Line,
): TimeEntry {
  const entry: TimeEntry = {
    ...content,
    id: store.ids.uuid(),
    narrative: '',
    reviewState: 'draft',
    reviewNote: null,
    rawText: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: isDeleted ? at : null,
  };
  insertEntry(store, entry);
  if (onBill !== null)
    store.db
      .prepare("INSERT INTO base VALUES (?, ?, '\"1\"', '{}', ?, ?, NULL, ?, ?, ?, 1)")
      .run(entry.id, `remote-${entry.id}`, hidden, onBill, at, at, at);
  if (currency !== null)
    store.db
      .prepare(
        "INSERT INTO approval (entry_id, revision, facts, hash, policy, approved_by, approved_at, currency) VALUES (?, 1, '{}', '', '{}', ?, ?, ?)",
      )
      .run(entry.id, sample.me, at, currency);
  if (reason !== null)
    addLineComment(store, {
      id: store.ids.uuid(),
      entryId: entry.id,
      at,
      author: 'Dana Cole',
      kind: 'write_down',
      text: reason,
    });
  return entry;
}

const everything: ReportFilter = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };
const filter: fc.Arbitrary<ReportFilter> = fc.record({
  from: fc.constantFrom(null, '2026-10-19'),
  to: fc.constantFrom(null, '2026-11-15'),
  clientId: fc.constantFrom(null, sample.client),
  matterId: fc.constantFrom(null, null, sample.acme),
  timekeeperId: fc.constantFrom(null, sample.me),
});

type Amounts = Record<Measure, number>;
const none = (): Amounts => Object.fromEntries(measures.map((one) => [one, 0])) as Amounts;
const plus = (to: Amounts, more: Readonly<Amounts>): Amounts =>
  Object.fromEntries(measures.map((one) => [one, to[one] + more[one]])) as Amounts;

function sums(store: TestStore, report: ReportKind, group: ReportGroup, asked: ReportFilter) {
  return reportSums(store, reportSetting(store, { report, group, filter: asked }), 10_000);
}

/** All amounts, by currency. */
function totals(store: TestStore, report: ReportKind, group: ReportGroup, asked: ReportFilter) {
  const found = new Map(sums(store, report, group, asked).totals.map((one) => [one.currency, one.sums]));
  return Object.fromEntries([...found].sort(([one], [other]) => one.localeCompare(other)));
}

test('sums over any grouping equal the total, which is that of Entries and of the pre-bill', () => {
  const store = memoryStore();
  sampleFirm(store);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), policy, filter, (lines, rounding, asked) => {
      playedAndUndone(store, () => {
        putSettings(store, { rounding });
        for (const one of lines) write(store, one);
        for (const report of ReportKind.options) {
          const [first, ...others] = reports[report].groups;
          const whole = totals(store, report, first, asked);
          for (const group of [first, ...others]) {
            const { rows } = sums(store, report, group, asked);
            const bySum = new Map<string, Amounts>();
            for (const row of rows)
              bySum.set(row.currency, plus(bySum.get(row.currency) ?? none(), row.sums));
            expect(Object.fromEntries([...bySum].sort(([one], [other]) => one.localeCompare(other)))).toEqual(
              whole,
            );
            // Each row opens exactly the entries that it sums.
            for (const { key, currency, sums: own } of rows) {
              const request = { report, group, filter: asked };
              const opened = reportEntries(store, {
                request,
                row: { key, currency },
                after: null,
                limit: 500,
              });
              expect(opened.rows).toHaveLength(own.entries);
              if (report === 'work') {
                expect(opened.rows.reduce((sum, view) => sum + view.amountMinor, 0)).toBe(own.billedMinor);
                expect(opened.rows.reduce((sum, view) => sum + billedTime(view), 0)).toBe(own.billedSeconds);
              }
            }
          }
        }
        const { clientId: _none, ...plain } = asked;
        const request = {
          report: 'work' as const,
          group: 'matter' as const,
          filter: { ...asked, clientId: null },
        };
        const byCurrency = totals(store, 'work', 'matter', request.filter);
        const all = Object.values(byCurrency);
        // Hours that lines show and no bill charges: Entries has them, a report has them as worked only.
        const uncharged = sums(store, 'work', 'matter', request.filter)
          .rows.flatMap(
            (row) => reportEntries(store, { request, row: { ...row }, after: null, limit: 500 }).rows,
          )
          .reduce((sum, view) => sum + view.billedSeconds - billedTime(view), 0);
        expect({
          total: all.reduce((sum, one) => sum + one.entries, 0),
          totalSeconds: all.reduce((sum, one) => sum + one.billedSeconds, uncharged),
          totalMinor: byCurrency.USD?.billedMinor ?? 0,
          // Each currency for itself: two are never added.
          otherAmounts: Object.entries(byCurrency)
            .filter(([currency, { billedMinor }]) => currency !== 'USD' && billedMinor !== 0)
            .map(([currency, { billedMinor: minor }]) => ({ currency, minor })),
          withoutRate: all.reduce((sum, one) => sum + one.withoutRate, 0),
        }).toEqual(entryTotals(store, plain, rounding));
      });
    }),
    { numRuns: 30 },
  );
});

test('worked, written down and billed are the pre-bill’s own', () => {
  const store = memoryStore();
  sampleFirm(store);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), policy, (lines, rounding) => {
      playedAndUndone(store, () => {
        putSettings(store, { rounding });
        for (const one of lines) write(store, { ...one, isDeleted: false, currency: null });
        for (const timekeeperId of [sample.me, sample.partner]) {
          const asked = { ...everything, timekeeperId };
          const request = { report: 'work' as const, group: 'timekeeper' as const, filter: asked };
          const row = { key: timekeeperId, currency: 'USD' };
          const views = reportEntries(store, { request, row, after: null, limit: 500 }).rows;
          const { adjustmentMinor: _partOfIt, ...expected } = totalsOf(
            views.map((view) => totalsLine(view, rounding, false)),
          );
          const [own = none()] = Object.values(totals(store, 'work', 'timekeeper', asked));
          expect({
            lines: own.entries,
            workedSeconds: own.workedSeconds,
            billedSeconds: own.billedSeconds,
            standardMinor: own.standardMinor,
            billedMinor: own.billedMinor,
            writeDownMinor: own.writeDownMinor,
          }).toEqual(expected);
        }
      });
    }),
    { numRuns: 30 },
  );
});

test('filters partition: two halves of the days, and every timekeeper and matter, sum to the whole', () => {
  const store = memoryStore();
  sampleFirm(store);
  const day = fc.constantFrom('2026-01-01', '2026-10-18', '2026-11-14', '2026-11-15');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), day, (lines, last) => {
      playedAndUndone(store, () => {
        for (const one of lines)
          write(store, { ...one, currency: 'USD', matterId: one.matterId ?? sample.acme });
        const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
        for (const report of ['work', 'realisation', 'writedowns', 'codes'] as const) {
          const of = (part: Partial<ReportFilter>): Amounts =>
            Object.values(totals(store, report, 'task', { ...everything, ...part }))[0] ?? none();
          const whole = of({});
          expect(plus(of({ to: last }), of({ from: next }))).toEqual(whole);
          expect(plus(of({ timekeeperId: sample.me }), of({ timekeeperId: sample.partner }))).toEqual(whole);
          const matters = [sample.smith, sample.acme, sample.closed].map((matterId) => of({ matterId }));
          expect(matters.reduce(plus, none())).toEqual(whole);
        }
      });
    }),
    { numRuns: 30 },
  );
});
