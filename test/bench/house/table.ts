import { median } from './measure';
import { type Row, ratiosOf, verdictOf } from './row';

/** Three digits that mean something, whatever the magnitude. */
const short = (number: number): string => {
  const size = Math.abs(number);
  if (size >= 100) return number.toFixed(0);
  if (size >= 10) return number.toFixed(1);
  return size >= 1 ? number.toFixed(2) : number.toFixed(3);
};

const columns = [
  'figure',
  'entries',
  'ours',
  'limit in the same run',
  '',
  'ratio',
  'rounds',
  'bar',
  '',
] as const;

function cellsOf(row: Row): string[] {
  const ratios = ratiosOf(row);
  const unit = row.unit === 'times' ? '' : ` ${row.unit}`;
  return [
    row.figure,
    row.size?.toLocaleString('en-US') ?? '',
    `${short(median(row.ours))}${unit}`,
    row.limit,
    `${short(median(row.theirs))}${unit}`,
    short(median(ratios)),
    `${short(Math.min(...ratios))} to ${short(Math.max(...ratios))}`,
    row.bar === null ? '' : `${row.bar}`,
    verdictOf(row) === 'no bar' ? '' : verdictOf(row),
  ];
}

const isNumber = new Set([1, 2, 4, 5, 7]);

/** All lines as one table for a person's eye. */
export function table(rows: readonly Row[]): string {
  const lines = [[...columns], ...rows.map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (isNumber.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
