import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import type { ReportView } from '../../../shared/ipc/views';
import { reports } from '../../../shared/reports/report-kinds';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { type ListKeys, useListKeys } from '../../ui/list-keys';
import { SegmentedControl } from '../../ui/segmented-control';
import { Surface } from '../../ui/surface';
import { useHeight } from '../../ui/use-height';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { words } from '../../words';
import { ReportChart } from './report-chart';
import { allDays, openRow, useReports } from './report-store';
import { ReportTable } from './report-table';
import { ReportTotals } from './report-totals';

/** The chart takes so much of the height, and never less or more than can be read. */
const chartShare = 0.4;
const chartHeights = { least: 120, most: 340 } as const;

/** A report that has been read: its totals, the chart, and the table with the same figures. */
export function ReportBody({
  view,
  isOld,
  measure,
  keys,
}: {
  view: ReportView;
  /** It answers a former question. */
  isOld: boolean;
  measure: 'money' | 'hours';
  keys: ListKeys;
}) {
  const lastId = useReports((state) => state.lastRowId);
  const [wantedCurrency, setCurrency] = useState<string | null>(null);
  const { ref: sizeRef, height } = useHeight<HTMLDivElement>();
  const kept = useKeptFocus(view, lastId);
  const onKeyDownCapture = useListKeys(keys);
  const currencies = view.totals.map(({ currency }) => currency);
  const currency = currencies.find((one) => one === wantedCurrency) ?? currencies[0] ?? 'USD';
  const open = (rowId: string): void => {
    const found = isOld ? undefined : view.rows.find(({ id }) => id === rowId);
    if (found) openRow({ id: rowId, key: found.key, currency: found.currency, label: found.label });
  };
  const isEmpty = view.rows.length === 0 && !isOld;
  return (
    <div
      {...kept}
      tabIndex={-1}
      onKeyDownCapture={onKeyDownCapture}
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      {isEmpty ? (
        <NoWork isAsOfToday={reports[view.request.report].isAsOfToday} />
      ) : (
        <>
          <ReportTotals view={view} />
          {currencies.length > 1 ? (
            <div className="px-4 pt-2">
              <SegmentedControl
                label={words.reports.chartInCurrency}
                segments={currencies.map((id) => ({ id, label: id }))}
                value={currency}
                onChange={setCurrency}
              />
            </div>
          ) : null}
          <div ref={sizeRef} className="flex min-h-0 flex-1 flex-col">
            {height === 0 ? null : (
              <ReportChart
                view={view}
                measure={measure}
                currency={currency}
                height={Math.min(chartHeights.most, Math.max(chartHeights.least, height * chartShare))}
                onOpen={open}
              />
            )}
            <Surface edge="top" className="min-h-0 flex-1">
              <ReportTable view={view} keys={keys} onOpen={open} />
            </Surface>
          </div>
        </>
      )}
    </div>
  );
}

function NoWork({ isAsOfToday }: { isAsOfToday: boolean }) {
  return (
    <EmptyState
      icon={ChartColumn}
      title={isAsOfToday ? words.reports.nothingIsUnbilled : words.reports.noWorkInTheseDays}
      action={isAsOfToday ? null : <Button onPress={allDays}>{words.reports.showAllDays}</Button>}
    >
      {isAsOfToday ? words.reports.workThatWaitsForBill : words.reports.noEntryOnThisLaptop}
    </EmptyState>
  );
}
