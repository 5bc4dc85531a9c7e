import type { ShownList } from '../../../shared/ipc/shown-calls';
import { formatMoney } from '../../../shared/money/format';
import { type ShownColumn, shownColumns } from '../../../shared/sheet/shown-columns';
import { formatWorkDate } from '../../../shared/time/calendar';
import { formatHours } from '../../../shared/time/hours';
import { EngineError } from '../../engine-error';
import { getAccount, myName } from '../../store/account';
import type { StoreContext } from '../../store/database';
import { escaped } from '../pdf/escaped';
import type { PrintPdf } from '../pdf/prebill-pdf';
import { draftStyle } from '../pdf/prebill-style';
import { writeWhole } from '../write-whole';
import type { WrittenList } from './shown-sheet';
import { type ShownRow, type ShownTable, type ShownValue, shownTable } from './shown-table';

/** About two hundred pages: more is no reading, and printing it would hold up the app. */
const mostRows = 5000;

const style = `${draftStyle}
td.text { width: 36%; }
td { white-space: pre-wrap; } td.short { white-space: nowrap; } :is(td, th).figure + :not(.figure) { padding-left: 8pt; }
td.figure { white-space: nowrap; } tr.sum td { font-weight: 600; background: #f2f4f5; } tr.sum td.short { white-space: normal; } tbody.total td { border-top: 0.75pt solid #777; }
`;

/** Writes the list as it is shown to a PDF. @throws EngineError 'invalid' where it is too long; 'store' for the disk */
export async function printShown(
  store: StoreContext,
  print: PrintPdf,
  { file, list }: { readonly file: string; readonly list: ShownList },
): Promise<WrittenList> {
  const table = await shownTable(store, list, mostRows);
  if ('tooMany' in table) {
    throw new EngineError(
      'invalid',
      `${table.tooMany.toLocaleString('en-US')} lines are too many for paper; at most ${mostRows.toLocaleString('en-US')} are printed. Narrow the list, or write a CSV or Excel file.`,
    );
  }
  const firm = getAccount(store).firmName ?? '';
  await writeWhole(file, await print(shownHtml(table, firm, myName(store)), footerOf(table)));
  return { path: file, entries: table.entries };
}

/** The page that becomes the PDF. It runs no script, loads nothing, and every text in it is escaped. */
export function shownHtml(table: ShownTable, firmName: string, madeBy: string): string {
  const { columns, rows, totals, about } = table;
  const rowOf = ({ kind, values, currency }: ShownRow): string => {
    const cells: string[] = [];
    for (let at = 0; at < columns.length; ) {
      const column = columns[at] as ShownColumn;
      const value = values[at] ?? null;
      const span = kind === 'entry' || typeof value !== 'string' ? 1 : 1 + emptyAfter(values, at);
      const text = escaped(written(column, value, currency));
      cells.push(`<td class="${classOf(column)}"${span > 1 ? ` colspan="${span}"` : ''}>${text}</td>`);
      at += span;
    }
    return `<tr${kind === 'entry' ? '' : ' class="sum"'}>${cells.join('')}</tr>`;
  };
  const facts = [...about, ['Printed by', madeBy]].map(
    ([name = '', words = '']) => `<dt>${escaped(name)}</dt><dd>${escaped(words)}</dd>`,
  );
  const heads = columns.map(
    (column) => `<th class="${classOf(column)}">${escaped(shownColumns[column].label)}</th>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Entries</title><style>${style}</style></head><body>
<header><p class="firm">${escaped(firmName)}</p><h1>Entries</h1><dl>${facts.join('')}</dl></header>
<table><thead><tr>${heads.join('')}</tr></thead>
<tbody>${rows.map(rowOf).join('')}</tbody><tbody class="total">${totals.map(rowOf).join('')}</tbody></table>
${rows.length === 0 ? '<p class="none">No entries.</p>' : ''}
</body></html>`;
}

/** How many cells after this one say nothing: a group's name goes across them. */
function emptyAfter(values: readonly ShownValue[], at: number): number {
  const next = values.findIndex((value, index) => index > at && value !== null);
  return (next < 0 ? values.length : next) - at - 1;
}

function classOf(column: ShownColumn): 'figure' | 'short' | 'text' | 'words' {
  const { kind } = shownColumns[column];
  if (kind === 'hours' || kind === 'money') return 'figure';
  if (column === 'narrative') return 'text';
  return column === 'date' || column === 'codes' ? 'short' : 'words';
}

function written(column: ShownColumn, value: ShownValue, currency: string): string {
  const { kind } = shownColumns[column];
  if (value === null) return '';
  if (typeof value === 'number') return kind === 'hours' ? formatHours(value) : formatMoney(value, currency);
  if (kind !== 'date' || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return `${formatWorkDate(value)} ${value.slice(0, 4)}`;
}

function footerOf({ about }: ShownTable): string {
  const when = about.find(([name]) => name === 'Written')?.[1] ?? '';
  return `<div style="width:100%;padding:0 14mm;font:7pt sans-serif;color:#555;display:flex;justify-content:space-between">
<span>${escaped(`Entries · ${when}`)}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}
