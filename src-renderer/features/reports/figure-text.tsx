import type { ReportColumn } from '../../../shared/reports/report-kinds';
import { formatCount, formatMoney, formatTotalHours } from '../../state/format';
import { words } from '../../words';

/** A figure of a report as it is read; a dash where there is nothing to compare. */
export function figureText(kind: ReportColumn['kind'], figure: number | null, currency: string): string {
  if (figure === null) return '–';
  switch (kind) {
    case 'count':
      return formatCount(figure);
    case 'hours':
      return words.reports.hoursShort(formatTotalHours(figure));
    case 'money':
      return formatMoney(figure, currency);
    case 'percent':
      return `${(figure / 10).toFixed(1)} %`;
  }
}
