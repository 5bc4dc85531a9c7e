import { realisationTenths } from '../prebill/totals';
import type { ReportColumn, Sums } from './report-kinds';

/** A share in tenths of a percent, rounded half up (985 is 98.5 %); null of nothing. */
export function shareTenths(part: number, whole: number): number | null {
  if (whole <= 0) return null;
  return Math.floor((part * 1000 + whole / 2) / whole);
}

/** One row's figures, one for each column. @param all the sums of the whole report in the row's currency */
export function figuresOf(columns: readonly ReportColumn[], sums: Sums, all: Sums): (number | null)[] {
  return columns.map(({ id }) => {
    switch (id) {
      case 'realised':
        return realisationTenths(sums);
      case 'collected':
        return shareTenths(sums.paidMinor, sums.standardMinor);
      case 'hoursShare':
        return shareTenths(sums.billedSeconds, all.billedSeconds);
      case 'amountShare':
        return shareTenths(sums.billedMinor, all.billedMinor);
      case 'writeDownShare':
        return shareTenths(sums.writeDownMinor, all.writeDownMinor);
      default:
        return sums[id];
    }
  });
}
