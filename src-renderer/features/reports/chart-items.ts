import type { ReportRow, ReportView } from '../../../shared/ipc/views';
import {
  isTimeGroup,
  type Measure,
  type ReportKind,
  reports,
  seriesTitles,
} from '../../../shared/reports/report-kinds';
import { daysFrom } from '../../../shared/reports/span';
import { addDays } from '../../../shared/time/calendar';
import { formatMoney, formatTotalHours } from '../../state/format';
import type { ChartColour, ChartItem, ChartSeries } from '../../ui/charts/chart-model';
import { words } from '../../words';
import { locale } from '../../words/locale';

export type ChartMeasure = 'money' | 'hours';

const colours: Readonly<Partial<Record<Measure, ChartColour>>> = {
  billedMinor: 'chart-1',
  billedSeconds: 'chart-1',
  paidMinor: 'chart-1',
  writeDownMinor: 'chart-2',
  unansweredMinor: 'chart-3',
  approvedMinor: 'chart-4',
  refusedMinor: 'chart-5',
  notInvoicedMinor: 'chart-6',
  age0Minor: 'chart-age-1',
  age31Minor: 'chart-age-2',
  age61Minor: 'chart-age-3',
  age91Minor: 'chart-age-4',
};
const losses: ReadonlySet<Measure> = new Set(['writeDownMinor', 'refusedMinor']);

/** What the chart of a report stacks. */
export function seriesOf(report: ReportKind, measure: ChartMeasure): ChartSeries[] {
  return reports[report].chart[measure].map((id) => ({
    id,
    title: seriesTitles[id] ?? id,
    colour: colours[id] ?? 'chart-1',
    isLoss: losses.has(id),
  }));
}

export const writer =
  (measure: ChartMeasure, currency: string) =>
  (value: number): string =>
    measure === 'money' ? formatMoney(value, currency) : words.reports.hoursShort(formatTotalHours(value));

/** So many bars can be read at a glance; the others are left to the table. */
const mostBars = 10;
/** Further days without an entry are not drawn: the columns would be too thin to be seen. */
const mostColumns = 400;

/** A chart, and what it leaves to the table. */
export type ChartContent = { readonly items: ChartItem[]; readonly left: string | null };

/** The bars or columns of a report in one currency. */
export function chartContent(view: ReportView, measure: ChartMeasure, currency: string): ChartContent {
  const { report, group } = view.request;
  const series = seriesOf(report, measure);
  const write = writer(measure, currency);
  const isCode = group === 'task' || group === 'activity';
  const itemOf = (row: Pick<ReportRow, 'id' | 'label' | 'detail' | 'series'>): ChartItem => ({
    id: row.id,
    label: isCode ? `${row.label} ${row.detail}`.trim() : row.label,
    values: row.series[measure],
    name: `${row.label}: ${series.map(({ title }, at) => `${title.toLowerCase()} ${write(row.series[measure][at] ?? 0)}`).join(', ')}`,
  });
  const own = view.rows.filter((row) => row.currency === currency);
  const isTime = isTimeGroup(group);
  const shown = isTime ? own : own.slice(0, mostBars);
  const others = isTime ? [] : own.slice(mostBars);
  const beyond = view.rest.find((rest) => rest.currency === currency);
  const count = others.length + (beyond?.rows ?? 0);
  const sum = [...others, ...(beyond ? [beyond] : [])]
    .flatMap((row) => row.series[measure])
    .reduce((all, one) => all + one, 0);
  const left = count === 0 ? null : words.reports.moreRowsTogether(count, write(sum));
  return { items: isTime ? columnsOf(own, group, itemOf) : shown.map(itemOf), left };
}

/** Days in order, the empty ones too, so that a gap is seen as one. */
function columnsOf(
  rows: readonly ReportRow[],
  group: 'day' | 'week' | 'month',
  itemOf: (row: ReportRow) => ChartItem,
): ChartItem[] {
  const known = new Map(rows.map((row) => [row.key ?? '', row]));
  const days = [...known.keys()].sort();
  const [first] = days;
  const last = days.at(-1);
  const [sample] = rows;
  if (first === undefined || last === undefined || sample === undefined) return [];
  const items: ChartItem[] = [];
  for (let day = first; day <= last && items.length <= mostColumns; day = dayAfter(group, day)) {
    const row = known.get(day);
    const zeros = { money: sample.series.money.map(() => 0), hours: sample.series.hours.map(() => 0) };
    const item = itemOf(row ?? { ...sample, id: `none ${day}`, label: day, series: zeros });
    items.push({ ...item, label: shortDay(group, day), isPlain: row === undefined });
  }
  if (items.length <= mostColumns) return items;
  return [...rows].reverse().map((row) => ({ ...itemOf(row), label: shortDay(group, row.key ?? '') }));
}

const dayAfter = (group: 'day' | 'week' | 'month', day: string): string =>
  group === 'day' ? addDays(day, 1) : addDays(daysFrom(group, day).to, 1);

const months = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });

/** "18 Nov", or "Nov 2026" for a month. */
function shortDay(group: 'day' | 'week' | 'month', day: string): string {
  const month = months.format(new Date(`${day}T00:00:00Z`));
  return group === 'month' ? `${month} ${day.slice(0, 4)}` : `${Number(day.slice(8))} ${month}`;
}
