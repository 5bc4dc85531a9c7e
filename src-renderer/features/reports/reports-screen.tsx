import { ChartColumn, Info } from 'lucide-react';
import { useState } from 'react';
import { groupTitles, reports } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { daysOf } from '../../../shared/reports/span';
import { useToday } from '../../state/clock';
import { plural } from '../../state/format';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Explanations } from '../../ui/explanations';
import { useListKeys } from '../../ui/list-keys';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { SegmentedControl } from '../../ui/segmented-control';
import { useHeight } from '../../ui/use-height';
import { ReportBar, ReportFilters } from './report-bar';
import { ReportChart } from './report-chart';
import { ReportEntryList } from './report-entries';
import { exportReport, printReport, ReportFiles } from './report-files';
import {
  allDays,
  chooseDays,
  groupOf,
  nextGroup,
  nextReport,
  openRow,
  spanOf,
  stepSpan,
  toggleMeasure,
  useReports,
} from './report-store';
import { ReportTable } from './report-table';
import { ReportTotals } from './report-totals';

/** The chart takes so much of the height, and never less or more than can be read. */
const chartShare = 0.4;
const chartHeights = { least: 120, most: 340 } as const;

/** What was worked, what became of it, and what waits: a chart, a table under it, and the entries behind each row. */
export function ReportsScreen() {
  const state = useReports();
  const { report, span, whose, row } = state;
  const group = groupOf(state);
  const today = useToday();
  const { data: settings } = useQuery('settingsGet', {});
  const reference = useReference();
  const weekStart = settings?.weekStart ?? 0;
  const days = daysOf(span, today, weekStart);
  const request: ReportRequest = { report, group, filter: { ...days, ...whose } };
  const { data: view, error, isOld, retry } = useQuery('reportGet', settings === undefined ? null : request);
  const [isCounted, setCounted] = useState(false);
  const [wantedCurrency, setCurrency] = useState<string | null>(null);
  const { ref: bodyRef, height } = useHeight<HTMLDivElement>();

  const shownReport = view?.request.report ?? report;
  const measure = measureOf(shownReport, state.measure);
  const currencies = (view?.totals ?? []).map(({ currency }) => currency);
  const currency = currencies.find((one) => one === wantedCurrency) ?? currencies[0] ?? 'USD';
  const open = (rowId: string): void => {
    // The answer to a former question opens nothing.
    const found = isOld ? undefined : view?.rows.find(({ id }) => id === rowId);
    if (found) openRow({ key: found.key, currency: found.currency, label: found.label });
  };
  const keys = {
    w: () => spanOf('week'),
    m: () => spanOf('month'),
    q: () => spanOf('quarter'),
    y: () => spanOf('year'),
    l: allDays,
    d: () => chooseDays(today, weekStart),
    '[': () => stepSpan(-1),
    ']': () => stepSpan(1),
    r: nextReport,
    b: nextGroup,
    h: toggleMeasure,
    i: () => setCounted(true),
    e: () => void exportReport(request),
    p: () => void printReport(request),
  };
  const onKeyDownCapture = useListKeys(keys);
  const at = reports[report].columns.findIndex(({ id }) => id === 'entries');
  const opened =
    row === null ? undefined : view?.rows.find((one) => one.key === row.key && one.currency === row.currency);

  return (
    <Screen
      title="Reports"
      facts={view ? <Facts entries={view.entries} about={reports[report].about} /> : null}
      actions={
        <>
          <Button icon={Info} keys="I" isDisabled={!view} onPress={() => setCounted(true)}>
            How it is counted
          </Button>
          <ReportFiles request={request} isDisabled={!view || view.rows.length === 0} />
        </>
      }
    >
      {row !== null ? (
        <ReportEntryList
          request={request}
          row={row}
          entries={at === -1 ? null : (opened?.figures[at] ?? null)}
        />
      ) : (
        <>
          <ReportBar report={report} group={group} measure={measure} />
          <ReportFilters
            report={report}
            span={span}
            days={days}
            whose={whose}
            today={today}
            settings={settings}
            reference={reference}
          />
          {error && !view ? (
            <Failed message={error.message} onRetry={retry} />
          ) : view === undefined ? (
            <Loading label="Adding up" />
          ) : view.rows.length === 0 && !isOld ? (
            <NoWork report={report} onAll={allDays} />
          ) : (
            <>
              <ReportTotals view={view} />
              {currencies.length > 1 ? (
                <div className="px-4 pt-2">
                  <SegmentedControl
                    label="Chart in currency"
                    segments={currencies.map((id) => ({ id, label: id }))}
                    value={currency}
                    onChange={setCurrency}
                  />
                </div>
              ) : null}
              <div ref={bodyRef} className="flex min-h-0 flex-1 flex-col" onKeyDownCapture={onKeyDownCapture}>
                {height === 0 ? null : (
                  <ReportChart
                    view={view}
                    measure={measure}
                    currency={currency}
                    height={Math.min(chartHeights.most, Math.max(chartHeights.least, height * chartShare))}
                    onOpen={open}
                  />
                )}
                <div className="min-h-0 flex-1 border-t border-line">
                  <ReportTable view={view} keys={keys} onOpen={open} />
                </div>
              </div>
            </>
          )}
        </>
      )}
      <Dialog
        isOpen={isCounted && view !== undefined}
        onClose={() => setCounted(false)}
        title={`How “${reports[report].title} by ${groupTitles[group].toLowerCase()}” is counted`}
      >
        <Explanations items={view?.explained ?? []} />
      </Dialog>
    </Screen>
  );
}

/** What the chart shows: as wished, where the report can be looked at so. */
function measureOf(report: keyof typeof reports, wished: 'money' | 'hours'): 'money' | 'hours' {
  const { chart } = reports[report];
  if (chart[wished].length > 0) return wished;
  return wished === 'money' ? 'hours' : 'money';
}

function Facts({ entries, about }: { entries: number; about: string }) {
  return (
    <>
      <output aria-label="Entries in the report" className="figures whitespace-nowrap">
        {plural(entries, 'entry', 'entries')}
      </output>
      <span aria-hidden="true">·</span>
      <span className="truncate">{about}</span>
    </>
  );
}

function NoWork({ report, onAll }: { report: keyof typeof reports; onAll: () => void }) {
  const { isAsOfToday } = reports[report];
  return (
    <EmptyState
      icon={ChartColumn}
      title={isAsOfToday ? 'Nothing is unbilled' : 'No work in these days'}
      action={isAsOfToday ? null : <Button onPress={onAll}>Show all days</Button>}
    >
      {isAsOfToday
        ? 'Work that waits for a bill is shown here by its age.'
        : 'No entry on this laptop fits the days and people chosen.'}
    </EmptyState>
  );
}
