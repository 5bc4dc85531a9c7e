import type { CallParsed } from '../../shared/ipc/contract';
import type { ReportEntries, ReportTotal, ReportView } from '../../shared/ipc/views/reports';
import { pmsName } from '../../shared/pms/pms-name';
import { explain } from '../../shared/reports/explain';
import { figuresOf } from '../../shared/reports/figures';
import { isTimeGroup, type Measure, measures, reports, type Sums } from '../../shared/reports/report-kinds';
import type { ReportRequest } from '../../shared/reports/request';
import type { StoreContext } from '../store/database';
import { remembered } from '../store/remembered';
import { reportNames } from '../store/report-names';
import { reportEntryRows } from '../store/report-rows';
import { hiddenEntries, type ReportSetting, type ReportSums, reportSums } from '../store/report-sums';
import { entryViewsOf } from './entry-view';
import { reportLabels } from './report-labels';
import { reportSetting } from './report-setting';

/** So many rows a screen is given, and of days more than a year's; what is beyond them is summed in one. */
const shownRows = 200;
const shownDays = 500;

export function reportGet(store: StoreContext, request: ReportRequest): ReportView {
  return reportView(store, request, isTimeGroup(request.group) ? shownDays : shownRows);
}

/** A report with its totals and how they are counted. @param limit so many rows, and the rest in one */
export function reportView(store: StoreContext, request: ReportRequest, limit: number): ReportView {
  const setting = reportSetting(store, request);
  const sums = remembered(store, `report ${limit} ${JSON.stringify(setting)}`, () =>
    reportSums(store, setting, limit),
  );
  const { columns, chart } = reports[request.report];
  const allOf = (currency: string): Sums =>
    sums.totals.find((total) => total.currency === currency)?.sums ?? nothing;
  const told = (currency: string, own: Sums): ReportTotal => ({
    currency,
    figures: figuresOf(columns, own, allOf(currency)),
    withoutRate: own.withoutRate,
    series: { money: chart.money.map((measure) => own[measure]), hours: chart.hours.map((one) => own[one]) },
  });
  const nameOf = reportLabels(
    store,
    request.group,
    sums.rows.map(({ key }) => key),
  );
  const entries = sums.totals.reduce((sum, total) => sum + total.sums.entries, 0);
  return {
    request,
    rows: sums.rows.map(({ key, currency, sums: own }) => ({
      id: `${currency} ${key ?? ''}`,
      key,
      ...nameOf(key),
      ...told(currency, own),
    })),
    rest: sums.totals.flatMap(({ currency, rows, sums: all }) => {
      const shown = sums.rows.filter((row) => row.currency === currency);
      if (shown.length === rows) return [];
      const left = shown.reduce((rest, row) => minus(rest, row.sums), all);
      return [{ ...told(currency, left), rows: rows - shown.length }];
    }),
    totals: sums.totals.map(({ currency, sums: all }) => told(currency, all)),
    entries,
    today: setting.today,
    explained: explanation(store, setting, sums, entries),
  };
}

const nothing = Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<Measure, number>;
const minus = (all: Sums, part: Sums): Sums =>
  Object.fromEntries(measures.map((measure) => [measure, all[measure] - part[measure]])) as Sums;

function explanation(
  store: StoreContext,
  setting: ReportSetting,
  { totals }: ReportSums,
  entries: number,
): ReportView['explained'] {
  const { clientId, matterId, timekeeperId } = setting.request.filter;
  const named = (of: 'client' | 'matter' | 'timekeeper', id: string | null): string | null => {
    if (id === null) return null;
    const name = reportNames(store, of, [id]).get(id);
    return name === undefined ? id : `${name.label} ${of === 'matter' ? name.detail : ''}`.trim();
  };
  return explain({
    request: setting.request,
    today: setting.today,
    zone: store.clock.zone(),
    weekStart: setting.weekStart,
    rounding: setting.policy,
    currencies: totals.length === 0 ? [setting.currency] : totals.map(({ currency }) => currency),
    entries,
    hidden: hiddenEntries(store, setting),
    withoutRate: totals.reduce((sum, total) => sum + total.sums.withoutRate, 0),
    names: {
      client: named('client', clientId),
      matter: named('matter', matterId),
      timekeeper: named('timekeeper', timekeeperId),
    },
    pmsName,
  });
}

/** The entries of one row of a report, newest first: exactly those that it sums. */
export function reportEntries(
  store: StoreContext,
  { request, row, after, limit }: CallParsed<'reportEntries'>,
): ReportEntries {
  // One row more than asked for tells whether there is a next page.
  const found = reportEntryRows(store, reportSetting(store, request), row, after, limit + 1);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: entryViewsOf(store, shown),
    next: last === undefined ? null : { workDate: last.entry.workDate, id: last.entry.id },
  };
}
