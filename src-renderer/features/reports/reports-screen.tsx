import { Info } from 'lucide-react';
import { useState } from 'react';
import { groupTitles, reports } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { daysOf } from '../../../shared/reports/span';
import { useToday } from '../../state/clock';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Explanations } from '../../ui/explanations';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { words } from '../../words';
import { ReportBar, ReportFilters } from './report-bar';
import { ReportBody } from './report-body';
import { ReportEntryList } from './report-entries';
import { exportReport, printReport, ReportFiles } from './report-files';
import {
  allDays,
  chooseDays,
  groupOf,
  nextGroup,
  nextReport,
  spanOf,
  stepSpan,
  toggleMeasure,
  useReports,
} from './report-store';

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

  const shownReport = view?.request.report ?? report;
  const measure = measureOf(shownReport, state.measure);
  const keys = {
    report_week: () => spanOf('week'),
    report_month: () => spanOf('month'),
    report_quarter: () => spanOf('quarter'),
    report_year: () => spanOf('year'),
    report_all: allDays,
    report_custom: () => chooseDays(today, weekStart),
    report_before: () => stepSpan(-1),
    report_after: () => stepSpan(1),
    report_next: nextReport,
    report_group: nextGroup,
    report_measure: toggleMeasure,
    report_counted: () => setCounted(true),
    report_export: () => void exportReport(request),
    report_print: () => void printReport(request),
  };
  const at = reports[report].columns.findIndex(({ id }) => id === 'entries');
  const opened =
    row === null ? undefined : view?.rows.find((one) => one.key === row.key && one.currency === row.currency);

  return (
    <Screen
      title={words.reports.reports}
      facts={view ? <Facts entries={view.entries} about={reports[report].about} /> : null}
      actions={
        <>
          <Button icon={Info} shortcut="report_counted" isDisabled={!view} onPress={() => setCounted(true)}>
            {words.reports.howItIsCounted}
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
            <Loading label={words.reports.addingUp} />
          ) : (
            <ReportBody view={view} isOld={isOld} measure={measure} keys={keys} />
          )}
        </>
      )}
      <Dialog
        isOpen={isCounted && view !== undefined}
        onClose={() => setCounted(false)}
        title={words.reports.howByIsCounted(reports[report].title, groupTitles[group].toLowerCase())}
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
      <output aria-label={words.reports.entriesInReport} className="figures whitespace-nowrap">
        {words.counts.entries(entries)}
      </output>
      <span aria-hidden="true">·</span>
      <span className="truncate">{about}</span>
    </>
  );
}
