import { always, date, fees, feesAndExpenses, type LedesField, longText, number, text } from './field';

/**
 * The 24 fields of LEDES 1998B in their order. Facts: the format's reference of July 2014 as published by ledes.org, the
 * widths as several independent readers have them.
 */
export const fields1998B: readonly LedesField[] = [
  date('INVOICE_DATE'),
  text('INVOICE_NUMBER', 20, always),
  text('CLIENT_ID', 20, always),
  text('LAW_FIRM_MATTER_ID', 20, always),
  number('INVOICE_TOTAL', 12, always),
  date('BILLING_START_DATE'),
  date('BILLING_END_DATE'),
  text('INVOICE_DESCRIPTION', longText),
  text('LINE_ITEM_NUMBER', 20, always),
  { name: 'EXP/FEE/INV_ADJ_TYPE', type: 'kind', length: 2, required: always },
  number('LINE_ITEM_NUMBER_OF_UNITS', 10, feesAndExpenses),
  number('LINE_ITEM_ADJUSTMENT_AMOUNT', 10),
  number('LINE_ITEM_TOTAL', 10, always),
  date('LINE_ITEM_DATE'),
  text('LINE_ITEM_TASK_CODE', 20),
  text('LINE_ITEM_EXPENSE_CODE', 20, ['E']),
  text('LINE_ITEM_ACTIVITY_CODE', 20),
  text('TIMEKEEPER_ID', 20, fees),
  text('LINE_ITEM_DESCRIPTION', longText, feesAndExpenses),
  text('LAW_FIRM_ID', 20, always),
  number('LINE_ITEM_UNIT_COST', 10, feesAndExpenses),
  text('TIMEKEEPER_NAME', 30, fees),
  text('TIMEKEEPER_CLASSIFICATION', 10, fees),
  text('CLIENT_MATTER_ID', 20),
];
