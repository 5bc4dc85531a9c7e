import type { LineKind } from './document';

export type FieldType =
  /** YYYYMMDD, a day of the calendar. */
  | 'date'
  | 'text'
  /** Digits, one point, a leading minus. */
  | 'number'
  /** A fraction below one. */
  | 'rate'
  /** F, E, IF or IE. */
  | 'kind'
  /** O or T. */
  | 'account'
  /** ISO 4217. */
  | 'currency';

/** One field of a LEDES record, as the format's table has it. */
export type LedesField = {
  readonly name: string;
  readonly type: FieldType;
  /** Most characters of a text; most digits before the point of a number. */
  readonly length: number;
  /** The kinds of line that must fill it. */
  readonly required: readonly LineKind[];
};

export const always: readonly LineKind[] = ['F', 'E', 'IF', 'IE'];
export const never: readonly LineKind[] = [];
const feesAndExpenses: readonly LineKind[] = ['F', 'E'];
const fees: readonly LineKind[] = ['F'];

/** How many decimals the format's numbers have at most. */
export const numberDecimals = 4;
export const rateDecimals = 10;
/** The two descriptions may have 15 KB. */
export const longText = 15_360;

export const date = (name: string): LedesField => ({ name, type: 'date', length: 8, required: always });
export const text = (name: string, length: number, required = never): LedesField => ({
  name,
  type: 'text',
  length,
  required,
});
export const number = (name: string, length: number, required = never): LedesField => ({
  name,
  type: 'number',
  length,
  required,
});
export { fees, feesAndExpenses };
