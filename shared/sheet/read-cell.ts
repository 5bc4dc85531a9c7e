import type { Billing, UtbmsCodeText } from '../domain/time-entry';
import { otherCurrency } from '../money/currency-sign';
import type { Currency, RateMinor } from '../money/money';
import { withoutThousands } from '../money/thousands';
import { formatWorkDate, workDateOf } from '../time/calendar';
import { parseHours } from '../time/hours';
import type { WorkDate } from '../time/work-date';
import type { DayOrder } from './columns';

/** What a cell says, or what is wrong with it in a sentence for a person. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

const good = <T>(value: T): CellReading<T> => ({ ok: true, value });
const bad = (why: string): CellReading<never> => ({ ok: false, why });
const quoted = (cell: string): string => `“${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}”`;

const daySeconds = 86_400;

/** Hours to whole seconds: decimals of up to six digits, or as people write them (`1:12`, `72m`). At most a day. */
export function readHoursCell(cell: string): CellReading<number> {
  const text = cell.trim().replace(/\s*(h|hrs?|hours?)$/i, '');
  if (/^[-−]/.test(text)) return bad(`${quoted(cell)} is below zero. Hours are never negative.`);
  const decimal = /^(\d{0,4})(?:[.,](\d{1,6}))?$/.exec(text);
  const seconds =
    decimal === null || (decimal[1] === '' && decimal[2] === undefined)
      ? parseHours(cell)
      : wholeSeconds(decimal[1] ?? '', decimal[2] ?? '');
  if (seconds === null) return bad(`${quoted(cell)} is no number of hours. Write 1.2 or 1:12.`);
  if (seconds > daySeconds) return bad(`${quoted(cell)} is more than a day has. Split it over the days.`);
  return good(seconds);
}

/** Integers only: float hours misplace a third of the exact tenths. */
function wholeSeconds(whole: string, fraction: string): number {
  const scale = 10 ** fraction.length;
  return Number(whole) * 3600 + Math.floor((Number(fraction) * 3600 + scale / 2) / scale);
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day: ISO (a time behind it is left away), 3/4/2026 by the file's order, "18-Nov-2026" or "Nov 18, 2026".
 * @param order null: nothing proves it and nobody said it, so that a day which could be two is refused
 */
export function readDateCell(cell: string, order: DayOrder | null): CellReading<WorkDate> {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(cell, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers) return byOrder(cell, Number(numbers[1]), Number(numbers[2]), year(numbers[3] ?? ''), order);
  const named =
    /^(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*\.?[\s,-]+(\d{4}|\d{2})$/.exec(text) ??
    swap(/^([A-Za-z]{3})[a-z]*\.?\s(\d{1,2}),?\s(\d{4}|\d{2})$/.exec(text));
  if (named) {
    const month = monthNames.indexOf((named[2] ?? '').toLowerCase()) + 1;
    if (month > 0) return day(cell, year(named[3] ?? ''), month, Number(named[1]));
  }
  return bad(`${quoted(cell)} is no date. Write 2026-11-18.`);
}

function swap(found: RegExpExecArray | null): readonly string[] | null {
  return found === null ? null : [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];
}

function year(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function byOrder(
  cell: string,
  first: number,
  second: number,
  ofYear: number,
  order: DayOrder | null,
): CellReading<WorkDate> {
  const monthFirst = day(cell, ofYear, first, second);
  const dayFirst = day(cell, ofYear, second, first);
  if (order !== null) return order === 'month_first' ? monthFirst : dayFirst;
  if (!monthFirst.ok) return dayFirst;
  if (!dayFirst.ok || monthFirst.value === dayFirst.value) return monthFirst;
  const either = `${formatWorkDate(monthFirst.value)} or ${formatWorkDate(dayFirst.value)}`;
  return bad(`${quoted(cell)} may be ${either}. Say above which number is the month.`);
}

function day(cell: string, ofYear: number, month: number, ofMonth: number): CellReading<WorkDate> {
  const date = workDateOf(ofYear, month, ofMonth);
  return date === null || ofYear < 1970
    ? bad(`There is no day ${quoted(cell)} in the calendar.`)
    : good(date);
}

/** A currency by its three letters, which has to be that of the row's client. */
export function readCurrencyCell(cell: string, expected: Currency): CellReading<Currency> {
  if (cell.trim().toUpperCase() === expected) return { ok: true, value: expected };
  return bad(`${quoted(cell)}: this client is billed in ${expected}, and nothing is converted.`);
}

/**
 * A rate per hour to minor units. A sign or code of another currency than the firm's is refused: two currencies are never
 * mixed. A rate of zero is refused, since nobody means it: no-charge work says so in its own column.
 */
export function readRateCell(cell: string, currency: Currency): CellReading<RateMinor> {
  const money = /^([A-Z]{3}|[$€£¥])?\s*([-−]?)([\d,' ]*\d)(?:\.(\d{1,2}))?\s*([A-Z]{3}|[$€£¥])?$/.exec(
    cell.trim(),
  );
  const whole = withoutThousands(money?.[3] ?? '', ",' ");
  if (!money || whole === null) return bad(`${quoted(cell)} is no rate. Write 450 or 450.00.`);
  const other = otherCurrency(money[1] ?? money[5], currency);
  if (other !== null) return bad(`${quoted(cell)} is in ${other}, and this firm’s rates are in ${currency}.`);
  // Other programs write the sign of mathematics (U+2212) for a minus.
  if (money[2] !== '') return bad(`${quoted(cell)} is below zero. A rate is never negative.`);
  const minor = Number(whole) * 100 + Number((money[4] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(minor) || minor > 100_000_000)
    return bad(`${quoted(cell)} is too much for an hour.`);
  if (minor === 0)
    return bad(
      'A rate of zero. Leave the cell empty for the usual rate, and write “no charge” under Billing.',
    );
  return good(minor);
}

const billingWords: Readonly<Record<string, Billing>> = {
  billable: 'billable',
  yes: 'billable',
  y: 'billable',
  true: 'billable',
  '1': 'billable',
  b: 'billable',
  'no charge': 'no_charge',
  no_charge: 'no_charge',
  nc: 'no_charge',
  'n/c': 'no_charge',
  'non-billable': 'non_billable',
  non_billable: 'non_billable',
  nonbillable: 'non_billable',
  'not billable': 'non_billable',
  nb: 'non_billable',
  no: 'non_billable',
  n: 'non_billable',
  false: 'non_billable',
  '0': 'non_billable',
};

export function readBillingCell(cell: string): CellReading<Billing> {
  const found = billingWords[cell.trim().toLowerCase()];
  if (found !== undefined) return good(found);
  return bad(`${quoted(cell)} is not known. Write billable, no charge or non-billable.`);
}

/** A code as written, also with its name behind it ("L350 Discovery Motions"). */
export function readCodeCell(cell: string): CellReading<UtbmsCodeText> {
  const found = /^([A-Za-z]{1,3}[0-9]{2,3})(?:[\s:–-].*)?$/.exec(cell.trim());
  if (found?.[1] !== undefined) return good(found[1].toUpperCase());
  return bad(`${quoted(cell)} is no UTBMS code. A code is letters and digits, such as L350.`);
}

/** How a cell is named in a sentence, cut where it is long. */
export const cellQuoted = quoted;
