import { formatMoney } from '../../../shared/money/format';
import { daysWords } from '../../../shared/reports/explain';
import { type ReportColumn, reports } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { formatHours } from '../../../shared/time/hours';
import { escaped } from '../pdf/escaped';
import { draftStyle } from '../pdf/prebill-style';
import { type ReportTable, ratelessWords } from './report-table';

type Made = {
  readonly firmName: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly request: ReportRequest;
};

const style = `${draftStyle}
h2 { margin: 14pt 0 4pt; font-size: 10pt; }
td.name { min-width: 110pt; white-space: normal; } td.name small { color: #555; white-space: nowrap; }
td.bar { width: 12%; padding-left: 10pt; vertical-align: middle; }
td.bar span { display: inline-block; height: 7pt; background: #12566b; }
tbody.total td { font-weight: 600; border-top: 0.75pt solid #777; }
dl.counted { font-size: 8pt; break-inside: auto; }
`;

/** The page that becomes the PDF of a report. It runs no script, loads nothing, and every text in it is escaped. */
export function reportHtml({ title, heading, columns, view }: ReportTable, made: Made): string {
  const isAsOfToday = reports[made.request.report].isAsOfToday;
  const lengthOf = (series: readonly number[]): number =>
    series.reduce((sum, one) => sum + Math.max(0, one), 0);
  const longest = Math.max(1, ...view.rows.map((row) => lengthOf(barOf(row.series))));
  const bar = (series: readonly number[]): string =>
    `<td class="bar"><span style="width:${((lengthOf(series) * 100) / longest).toFixed(1)}%"></span></td>`;
  const cells = (figures: readonly (number | null)[], currency: string): string =>
    figures
      .map(
        (figure, at) =>
          `<td class="figure">${escaped(written(columns[at]?.kind ?? 'count', figure, currency))}</td>`,
      )
      .join('');
  const rows = view.rows.map(
    ({ label, detail, currency, figures, series, withoutRate }) =>
      `<tr><td class="name">${escaped(label)}${small(detail)}${small(ratelessWords(withoutRate))}</td>${bar(barOf(series))}${cells(figures, currency)}</tr>`,
  );
  const totals = view.totals.map(
    ({ currency, figures, withoutRate }) =>
      `<tr><td class="name">Total${view.totals.length > 1 ? ` in ${escaped(currency)}` : ''}${small(ratelessWords(withoutRate))}</td><td></td>${cells(figures, currency)}</tr>`,
  );
  const fact = (name: string, value: string): string => `<dt>${name}</dt><dd>${escaped(value)}</dd>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${style}</style></head><body>
<header><p class="firm">${escaped(made.firmName)}</p><h1>${escaped(title)}</h1>
<dl>${isAsOfToday ? '' : fact('Days', daysWords(made.request.filter))}${fact('Printed', `${made.madeAt}, ${made.madeBy}`)}</dl></header>
<table><thead><tr><th>${escaped(heading)}</th><th></th>${columns.map((column) => `<th class="figure">${escaped(column.title)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody><tbody class="total">${totals.join('')}</tbody></table>
${view.rows.length === 0 ? '<p class="none">No entries.</p>' : ''}
<h2>How it is counted</h2>
<dl class="counted">${view.explained.map(({ name, words }) => fact(escaped(name), words)).join('')}</dl>
</body></html>`;
}

const small = (text: string): string => (text === '' ? '' : ` <small>${escaped(text)}</small>`);

function written(kind: ReportColumn['kind'], figure: number | null, currency: string): string {
  if (figure === null) return '–';
  switch (kind) {
    case 'count':
      return figure.toLocaleString('en-US');
    case 'hours':
      return `${formatHours(figure)} h`;
    case 'money':
      return formatMoney(figure, currency);
    case 'percent':
      return `${(figure / 10).toFixed(1)} %`;
  }
}

/** What the bar shows: amounts, or hours where the report has none. */
const barOf = ({ money, hours }: { readonly money: readonly number[]; readonly hours: readonly number[] }) =>
  money.length > 0 ? money : hours;
