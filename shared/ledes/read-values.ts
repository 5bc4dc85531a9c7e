import { decimalScale, parseDecimal, taxRateScale } from '../money/decimal';
import { workDateOf } from '../time/calendar';
import type { WorkDate } from '../time/work-date';
import {
  type LedesFormat,
  type LedesHead,
  type LedesLine,
  type LedesParty,
  type LineKind,
  lineKinds,
} from './document';
import type { LedesValues } from './values';

/** The day that YYYYMMDD names, or null: another form, or no such day (31 February). */
export function readDay(text: string): WorkDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? null : workDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

export const readKind = (text: string): LineKind | null => lineKinds.find((kind) => kind === text) ?? null;

/** A record's texts as a line and the invoice that it repeats. Only for texts in which no error was found. */
export function lineOf(values: LedesValues, format: LedesFormat): { head: LedesHead; line: LedesLine } {
  const text = (name: string) => values[name] ?? '';
  const day = (name: string) => readDay(text(name)) ?? '0001-01-01';
  const amount = (name: string, scale = decimalScale) => {
    const read = parseDecimal(text(name), scale);
    return read.ok ? read.value : null;
  };
  const isInternational = format === '98BI';
  const head: LedesHead = {
    date: day('INVOICE_DATE'),
    number: text('INVOICE_NUMBER'),
    clientId: text('CLIENT_ID'),
    lawFirmId: text('LAW_FIRM_ID'),
    total: amount('INVOICE_TOTAL') ?? 0,
    periodStart: day('BILLING_START_DATE'),
    periodEnd: day('BILLING_END_DATE'),
    description: text('INVOICE_DESCRIPTION'),
    international: isInternational
      ? {
          clientTaxId: text('CLIENT_TAX_ID'),
          taxTotal: amount('INVOICE_TAX_TOTAL'),
          netTotal: amount('INVOICE_NET_TOTAL') ?? 0,
          currency: text('INVOICE_CURRENCY'),
          reportedTaxTotal: amount('INVOICE_REPORTED_TAX_TOTAL'),
          taxCurrency: text('INVOICE_TAX_CURRENCY'),
          firm: partyOf('LAW_FIRM', values),
          client: partyOf('CLIENT', values),
        }
      : null,
  };
  const account = text('ACCOUNT_TYPE');
  const line: LedesLine = {
    number: text('LINE_ITEM_NUMBER'),
    kind: readKind(text('EXP/FEE/INV_ADJ_TYPE')) ?? 'F',
    matter: {
      firmId: text('LAW_FIRM_MATTER_ID'),
      clientId: text('CLIENT_MATTER_ID'),
      name: text('MATTER_NAME'),
      poNumber: text('PO_NUMBER'),
    },
    date: day('LINE_ITEM_DATE'),
    units: amount('LINE_ITEM_NUMBER_OF_UNITS'),
    unitCost: amount('LINE_ITEM_UNIT_COST'),
    adjustment: amount('LINE_ITEM_ADJUSTMENT_AMOUNT') ?? 0,
    total: amount('LINE_ITEM_TOTAL') ?? 0,
    taskCode: text('LINE_ITEM_TASK_CODE'),
    expenseCode: text('LINE_ITEM_EXPENSE_CODE'),
    activityCode: text('LINE_ITEM_ACTIVITY_CODE'),
    timekeeper: {
      id: text('TIMEKEEPER_ID'),
      name: text('TIMEKEEPER_NAME'),
      classification: text('TIMEKEEPER_CLASSIFICATION'),
      lastName: text('TIMEKEEPER_LAST_NAME'),
      firstName: text('TIMEKEEPER_FIRST_NAME'),
    },
    description: text('LINE_ITEM_DESCRIPTION'),
    accountType: account === 'O' || account === 'T' ? account : '',
    tax: isInternational
      ? {
          rate: amount('LINE_ITEM_TAX_RATE', taxRateScale) ?? 0,
          total: amount('LINE_ITEM_TAX_TOTAL') ?? 0,
          type: text('LINE_ITEM_TAX_TYPE'),
        }
      : null,
  };
  return { head, line };
}

const partyOf = (whose: string, values: LedesValues): LedesParty => ({
  name: values[`${whose}_NAME`] ?? '',
  address1: values[`${whose}_ADDRESS_1`] ?? '',
  address2: values[`${whose}_ADDRESS_2`] ?? '',
  city: values[`${whose}_CITY`] ?? '',
  region: values[`${whose}_STATEorREGION`] ?? '',
  postcode: values[`${whose}_POSTCODE`] ?? '',
  country: values[`${whose}_COUNTRY`] ?? '',
});
