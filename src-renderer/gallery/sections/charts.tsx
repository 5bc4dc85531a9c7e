import { BarChart } from '../../ui/charts/bar-chart';
import type { ChartItem, ChartSeries } from '../../ui/charts/chart-model';
import { Legend } from '../../ui/charts/chart-parts';
import { ColumnChart } from '../../ui/charts/column-chart';
import { Explanations } from '../../ui/explanations';
import { Specimen, Specimens } from '../specimen';

const outcomes: readonly ChartSeries[] = [
  { id: 'paid', title: 'Paid', colour: 'chart-1', isLoss: false },
  { id: 'approved', title: 'Approved', colour: 'chart-4', isLoss: false },
  { id: 'unanswered', title: 'No answer', colour: 'chart-3', isLoss: false },
  { id: 'open', title: 'Not invoiced', colour: 'chart-6', isLoss: false },
  { id: 'refused', title: 'Refused', colour: 'chart-5', isLoss: true },
  { id: 'down', title: 'Written down', colour: 'chart-2', isLoss: true },
];
const ages: readonly ChartSeries[] = [
  { id: 'age0', title: '0–30 days', colour: 'chart-age-1', isLoss: false },
  { id: 'age31', title: '31–60 days', colour: 'chart-age-2', isLoss: false },
  { id: 'age61', title: '61–90 days', colour: 'chart-age-3', isLoss: false },
  { id: 'age91', title: 'Over 90 days', colour: 'chart-age-4', isLoss: false },
];
const write = (value: number): string => `$${value.toLocaleString('en-US')}`;
const item = (label: string, values: readonly number[]): ChartItem => ({
  id: label,
  label,
  values,
  name: `${label}: ${values.map(write).join(', ')}`,
});
const matters = [
  item('Smith v. Jones', [5200, 1400, 900, 3100, 400, 650]),
  item('Acme Lease', [2500, 0, 1200, 800, 0, 90]),
  item('A matter whose name is too long to be written whole beside its bar', [300, 200, 0, 100, 0, 0]),
];
const months = ['Aug', 'Sep', 'Oct', 'Nov'].map((label, at) =>
  item(label, [1200 + 300 * at, 800, 500 - 90 * at, 200]),
);
const ignore = () => {};

/** Pictures of figures: Tab reaches a chart once, arrows move in it, Enter opens. */
export function Charts() {
  return (
    <>
      <Specimens title="Bars" file="charts/bar-chart.tsx">
        <Specimen state="all colours" wide>
          <Legend series={outcomes} totals={outcomes.map(() => '')} />
          <BarChart
            label="Sample of bars"
            items={matters}
            series={outcomes}
            write={write}
            onOpen={ignore}
            height={90}
          />
        </Specimen>
      </Specimens>
      <Specimens title="Columns" file="charts/column-chart.tsx">
        <Specimen state="ages" wide>
          <Legend series={ages} totals={ages.map(() => '')} />
          <ColumnChart
            label="Sample of columns"
            items={months}
            series={ages}
            write={write}
            onOpen={ignore}
            height={160}
          />
        </Specimen>
      </Specimens>
      <Specimens title="Explanations" file="explanations.tsx">
        <Specimen state="two" wide>
          <Explanations
            items={[
              { name: 'Entries', words: '1,204 entries: all matters, everybody.' },
              { name: 'Currency', words: 'Amounts are in USD.' },
            ]}
          />
        </Specimen>
      </Specimens>
    </>
  );
}
