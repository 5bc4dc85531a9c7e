import { type ExpenseContent, expenseCostMinor } from '../domain/expense';
import type { Id } from '../domain/id';
import { maxNarrativeLength } from '../domain/time-entry';
import { otherCurrency } from '../money/currency-sign';
import {
  decimal4FromMinor,
  decimalScale,
  decimalUnit,
  formatDecimal,
  minorFromDecimal4,
  parseDecimal,
  taxRateScale,
} from '../money/decimal';
import { minorDigits } from '../money/format';
import type { Currency } from '../money/money';
import { withoutThousands } from '../money/thousands';
import type { WorkDate } from '../time/work-date';
import { checkCode } from '../utbms/check-code';
import type { CodeTable } from '../utbms/code-table';
import type { DayOrder } from './columns';
import { type ExpenseColumn, type ExpenseMapping, expenseColumnLabel } from './expense-columns';
import { findMatter, type KnownMatters } from './find-matter';
import {
  type CellReading,
  cellQuoted,
  readBillingCell,
  readCodeCell,
  readCurrencyCell,
  readDateCell,
} from './read-cell';

/** What the rows of a file of expenses are read against. */
export type ExpenseRowContext = KnownMatters & {
  readonly mapping: ExpenseMapping;
  readonly dayOrder: DayOrder | null;
  /** All codes that this laptop knows, the bundled and the clients' own among them. */
  readonly codes: CodeTable;
  /** What a matter's client is billed in; null: what the firm bills in. */
  readonly currencyOf: (matterId: Id | null) => Currency;
  /** Whose laptop it is: an expense bears who brought it. */
  readonly meId: Id;
};

export type ExpenseProblem = { readonly label: string; readonly why: string };

export type ExpenseReading = {
  /** Null where a problem keeps the row out. */
  readonly content: ExpenseContent | null;
  readonly problems: readonly ExpenseProblem[];
  /** What comes in all the same, and will have to be looked at. */
  readonly notes: readonly ExpenseProblem[];
};

/** A cell of a row by our name for its column; '' where the file lacks it. */
export function expenseCell(
  cells: readonly string[],
  mapping: ExpenseMapping,
  column: ExpenseColumn,
): string {
  const at = mapping[column];
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

/** What a row says of an expense. All wrong cells are told, not only the first. */
export function readExpense(cells: readonly string[], context: ExpenseRowContext): ExpenseReading {
  const problems: ExpenseProblem[] = [];
  const notes: ExpenseProblem[] = [];
  const cell = (column: ExpenseColumn): string => expenseCell(cells, context.mapping, column);
  const wrong = (column: ExpenseColumn, why: string): null => {
    problems.push({ label: expenseColumnLabel(column), why });
    return null;
  };
  const note = (column: ExpenseColumn, why: string) => notes.push({ label: expenseColumnLabel(column), why });
  const read = <T>(column: ExpenseColumn, reader: (text: string) => CellReading<T>): T | null => {
    const text = cell(column);
    if (text === '') return null;
    const reading = reader(text);
    return reading.ok ? reading.value : wrong(column, reading.why);
  };
  const date: WorkDate | null =
    cell('date') === ''
      ? wrong('date', 'The day is missing. Write 2026-11-18.')
      : read('date', (text) => readDateCell(text, context.dayOrder));
  const matterId = read('matter', (text) => findMatter(text, cell('client'), context));
  const currency = context.currencyOf(matterId);
  read('currency', (text) => readCurrencyCell(text, currency));
  const code = read('code', (text) => readExpenseCode(text, context.codes));
  if (code !== null && checkCode(context.codes, 'expense', code) === 'unknown') {
    const why = `${code} is in no list of expense codes on this laptop. The expense keeps it; look at it before approval.`;
    note('code', why);
  }
  const receiptPath = read('receipt', readReceipt);
  if (receiptPath !== null && !isWholePath(receiptPath))
    note('receipt', `${cellQuoted(receiptPath)} doesn’t say in which folder it lies. It is kept as it is.`);
  const description = read('description', readDescription) ?? '';
  const billing = read('billing', readBillingCell) ?? 'billable';
  const taxRate = read('tax', readTax);
  const sums = readSums(cell, currency, wrong);
  if (problems.length > 0 || date === null || sums === null) return { content: null, problems, notes };
  const content: ExpenseContent = {
    timekeeperId: context.meId,
    matterId,
    date,
    code,
    ...sums,
    currency,
    description,
    receiptPath,
    billing,
    taxRate: taxRate === 0 ? null : taxRate,
  };
  return { content, problems, notes };
}

type Wrong = (column: ExpenseColumn, why: string) => null;

/**
 * Quantity and price. One of unit price and amount is enough: the other follows, and where both stand there they have to agree.
 * What follows comes to the very amount that was written, to the cent, or the row is refused.
 */
function readSums(
  cell: (column: ExpenseColumn) => string,
  currency: Currency,
  wrong: Wrong,
): Pick<ExpenseContent, 'quantity' | 'unitPrice'> | null {
  const number = (column: 'quantity' | 'price' | 'amount'): number | null | undefined => {
    const text = cell(column);
    if (text === '') return null;
    const reading = column === 'quantity' ? readAmount(text, null) : readAmount(text, currency);
    if (reading.ok) return reading.value;
    wrong(column, reading.why);
    return undefined;
  };
  const [quantity, price, amount] = [number('quantity'), number('price'), number('amount')];
  if (quantity === undefined || price === undefined || amount === undefined) return null;
  if (quantity === 0) return wrong('quantity', 'A quantity of zero brings nothing. Leave the row out.');
  if (price === null && amount === null) {
    const why = 'Neither a unit price nor an amount is written here, and one of them is needed.';
    return wrong(cell('price') === '' ? 'price' : 'amount', why);
  }
  const count = quantity ?? decimalUnit;
  if (price === null) return dividedSums(amount ?? 0, count, currency, wrong);
  const sums = { quantity: count, unitPrice: price };
  const cost = costOf(sums, currency);
  if (cost === null) return wrong('price', 'Quantity times price is more than any bill holds.');
  if (amount !== null && amount !== cost)
    return wrong(
      'amount',
      `${cellQuoted(cell('amount'))} is not ${plain(count)} × ${plain(price)}, which is ${plain(cost)}.`,
    );
  return sums;
}

const plain = (value: number): string => formatDecimal(value, decimalScale, 0);

function dividedSums(amount: number, quantity: number, currency: Currency, wrong: Wrong) {
  if (minorFromDecimal4(amount, minorDigits(currency)) === null)
    return wrong('amount', `${plain(amount)} is finer than the smallest coin.`);
  const price = (BigInt(amount) * BigInt(decimalUnit) * 2n + BigInt(quantity)) / (BigInt(quantity) * 2n);
  const sums = { quantity, unitPrice: Number(price) };
  if (Number.isSafeInteger(sums.unitPrice) && costOf(sums, currency) === amount) return sums;
  return wrong(
    'amount',
    `No unit price of four decimals times ${plain(quantity)} is ${plain(amount)}. Write the unit price, or leave the quantity away.`,
  );
}

/** Quantity times price rounded to whole minor units, in ten-thousandths; null where it is more than any bill holds. */
function costOf(sums: Pick<ExpenseContent, 'quantity' | 'unitPrice'>, currency: Currency): number | null {
  try {
    return decimal4FromMinor(expenseCostMinor({ ...sums, currency }), minorDigits(currency));
  } catch {
    return null;
  }
}

/** A number of up to four decimals, in ten-thousandths. @param currency whose sign or code may stand beside it; null: none may */
function readAmount(cell: string, currency: Currency | null): CellReading<number> {
  const found =
    /^([A-Z]{3}|[$€£¥])?\s*([-−–]?|\()\s*([A-Z]{3}|[$€£¥])?\s*([\d,' ]*)(\.\d+)?\)?\s*([A-Z]{3}|[$€£¥])?$/.exec(
      cell,
    );
  const digits = found?.[4]?.trim() ?? '';
  const whole = digits === '' ? '0' : withoutThousands(digits, ",' ");
  const sign = found?.[1] ?? found?.[3] ?? found?.[6];
  const isNumber = found !== null && whole !== null && digits + (found[5] ?? '') !== '';
  if (!isNumber || (currency === null && sign !== undefined))
    return {
      ok: false,
      why: `${cellQuoted(cell)} is no number. Write 12.50; a comma stands between thousands only.`,
    };
  const other = currency === null ? null : otherCurrency(sign, currency);
  if (other !== null)
    return {
      ok: false,
      why: `${cellQuoted(cell)} is in ${other}, and this client is billed in ${currency}. Nothing is converted.`,
    };
  if (found[2] !== '')
    return {
      ok: false,
      why: `${cellQuoted(cell)} is below zero. A credit is an adjustment of the invoice, and no expense.`,
    };
  const read = parseDecimal(`${whole}${found[5] ?? ''}`, decimalScale);
  if (read.ok) return { ok: true, value: read.value };
  const why = read.trouble === 'too_fine' ? 'has more than four decimals' : 'is too large';
  return { ok: false, why: `${cellQuoted(cell)} ${why}.` };
}

function readExpenseCode(cell: string, codes: CodeTable): CellReading<string> {
  const reading = readCodeCell(cell);
  if (!reading.ok)
    return {
      ok: false,
      why: `${cellQuoted(cell)} is no UTBMS code. A code is letters and digits, such as E101.`,
    };
  if (checkCode(codes, 'expense', reading.value) !== 'wrong_kind') return reading;
  return { ok: false, why: `${cellQuoted(cell)} is a code of another kind, and no expense code (E or X).` };
}

function readDescription(cell: string): CellReading<string> {
  if (cell.length <= maxNarrativeLength) return { ok: true, value: cell.replace(/\r\n?/g, '\n') };
  return { ok: false, why: `It has ${cell.length} characters; ${maxNarrativeLength} is the most.` };
}

const maxPathLength = 4096;

/** Where the receipt lies. It is only noted: nothing is opened and nothing copied. */
function readReceipt(cell: string): CellReading<string> {
  if (cell.length <= maxPathLength) return { ok: true, value: cell };
  return { ok: false, why: `A path of ${cell.length} characters; ${maxPathLength} is the most.` };
}

const isWholePath = (path: string): boolean => /^(?:[A-Za-z]:[\\/]|[\\/]|[a-z]+:\/\/)/.test(path);

/** Percent from 0 to below 100, as the decimal that an expense bears. */
function readTax(cell: string): CellReading<number> {
  const read = parseDecimal(cell.replace(/\s*%$/, ''), taxRateScale - 2);
  if (read.ok && read.value >= 0 && read.value < 10 ** taxRateScale) return { ok: true, value: read.value };
  return {
    ok: false,
    why: `${cellQuoted(cell)} is no tax rate. Write a percentage from 0 to below 100, such as 20.`,
  };
}
