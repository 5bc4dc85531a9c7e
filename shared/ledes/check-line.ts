import { type Decimal4, decimalScale, formatDecimal, taxRateScale } from '../money/decimal';
import type { LedesHead, LedesLine } from './document';
import { errorOf, type Finding, warningOf } from './problem';

/** Half a cent: totals are rounded to the cent once per line, so that much may lie between them and the exact product. */
const halfCent = 50;

/** An amount for a message: "630.00". */
export const written = (value: Decimal4): string => formatDecimal(value, decimalScale, 2);

/**
 * The arithmetic and the sense of one line that was read without an error: units times unit cost, with the adjustment and the
 * tax, is the total; nothing is negative or zero that must not be.
 */
export function checkLine(head: LedesHead, line: LedesLine): Finding[] {
  return [...checkFigures(line), ...checkTotal(line), ...checkTax(line), ...checkPeriod(head, line)];
}

/** In ten-thousandths, exact where the product is; else rounded to the nearest. */
function baseOf(line: LedesLine): bigint {
  const product = BigInt(line.units ?? 0) * BigInt(line.unitCost ?? 0);
  return divideHalfUp(product, 10_000n) + BigInt(line.adjustment);
}

function divideHalfUp(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (size + by / 2n) / by;
  return value < 0n ? -rounded : rounded;
}

function differs(left: bigint, right: bigint, by: number): boolean {
  const difference = left - right;
  return difference > BigInt(by) || difference < BigInt(-by);
}

function checkFigures(line: LedesLine): Finding[] {
  if (line.kind !== 'F' && line.kind !== 'E') return [];
  const what = line.kind === 'F' ? 'hours' : 'quantity';
  const findings: Finding[] = [];
  const name = 'LINE_ITEM_NUMBER_OF_UNITS';
  if (line.units !== null && line.units < 0)
    findings.push(
      errorOf(
        'negative',
        name,
        `The ${what} are ${written(line.units)}: below zero. A credit is an adjustment (IF or IE).`,
      ),
    );
  if (line.units === 0) findings.push(errorOf('zero', name, `The ${what} are zero.`));
  const price = 'LINE_ITEM_UNIT_COST';
  if (line.unitCost !== null && line.unitCost < 0)
    findings.push(
      errorOf('negative', price, `The ${line.kind === 'F' ? 'rate' : 'unit cost'} is below zero.`),
    );
  if (line.unitCost === 0)
    findings.push(
      errorOf(
        'zero',
        price,
        `The ${line.kind === 'F' ? 'rate' : 'unit cost'} is zero. Work at no charge keeps its rate and is taken off by an adjustment.`,
      ),
    );
  return findings;
}

function checkTotal(line: LedesLine): Finding[] {
  const tax = line.tax?.total ?? 0;
  const expected = baseOf(line) + BigInt(tax);
  if (!differs(expected, BigInt(line.total), halfCent)) return [];
  const parts = `${written(line.units ?? 0)} × ${written(line.unitCost ?? 0)} with an adjustment of ${written(line.adjustment)}${tax === 0 ? '' : ` and ${written(tax)} tax`}`;
  return [
    errorOf(
      'line-total',
      'LINE_ITEM_TOTAL',
      `LINE_ITEM_TOTAL is ${written(line.total)}, but ${parts} makes ${written(Number(expected))}.`,
    ),
  ];
}

/** A tax that isn't its rate leaves the line's total readable, and receivers refuse it. */
function checkTax(line: LedesLine): Finding[] {
  if (line.tax === null) return [];
  const expected = divideHalfUp(baseOf(line) * BigInt(line.tax.rate), 10n ** BigInt(taxRateScale));
  if (!differs(expected, BigInt(line.tax.total), halfCent)) return [];
  return [
    warningOf(
      'tax',
      'LINE_ITEM_TAX_TOTAL',
      `LINE_ITEM_TAX_TOTAL is ${written(line.tax.total)}, but the rate ${formatDecimal(line.tax.rate, taxRateScale, 2)} of ${written(Number(baseOf(line)))} makes ${written(Number(expected))}.`,
    ),
  ];
}

function checkPeriod(head: LedesHead, line: LedesLine): Finding[] {
  if (head.periodEnd < head.periodStart) {
    return [
      errorOf(
        'period',
        'BILLING_END_DATE',
        `The billing period ends (${head.periodEnd}) before it begins (${head.periodStart}).`,
      ),
    ];
  }
  // An adjustment of the whole invoice is often dated at its end or after it.
  if (line.kind === 'IF' || line.kind === 'IE') return [];
  if (line.date >= head.periodStart && line.date <= head.periodEnd) return [];
  return [
    warningOf(
      'period',
      'LINE_ITEM_DATE',
      `The line is of ${line.date}, outside the billing period ${head.periodStart} to ${head.periodEnd}.`,
    ),
  ];
}
