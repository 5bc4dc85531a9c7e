import type { ReportView } from '../../../shared/ipc/views';
import { groupTitles, isTimeGroup, reports } from '../../../shared/reports/report-kinds';
import { BarChart } from '../../ui/charts/bar-chart';
import { Legend } from '../../ui/charts/chart-parts';
import { ColumnChart } from '../../ui/charts/column-chart';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { type ChartMeasure, chartContent, seriesOf, writer } from './chart-items';

/** A bar and what stands between two need no more than this. */
const barRoom = 26;

/** The picture of a report in one currency; the table under it says the same in figures. */
export function ReportChart({
  view,
  measure,
  currency,
  height,
  onOpen,
}: {
  view: ReportView;
  measure: ChartMeasure;
  currency: string;
  height: number;
  onOpen: (rowId: string) => void;
}) {
  const { report, group } = view.request;
  const series = seriesOf(report, measure);
  const write = writer(measure, currency);
  const total = view.totals.find((one) => one.currency === currency);
  const { items, left } = chartContent(view, measure, currency);
  const isTime = isTimeGroup(group);
  const Chart = isTime ? ColumnChart : BarChart;
  const title = words.reports.byChart(reports[report].title, groupTitles[group].toLowerCase());
  return (
    <figure className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-6">
        <Legend series={series} totals={series.map((_one, at) => write(total?.series[measure][at] ?? 0))} />
        <span className="flex-1" />
        {left === null ? null : (
          <Note as="span" className="figures">
            {left}
          </Note>
        )}
      </div>
      <Chart
        label={words.reports.chartAmountsInHoursTable(title, measure === 'money', currency)}
        items={items}
        series={series}
        write={write}
        onOpen={onOpen}
        height={isTime ? height : Math.min(height, items.length * barRoom)}
      />
    </figure>
  );
}
