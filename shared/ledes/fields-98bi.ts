import type { LedesFormat } from './document';
import { always, type LedesField, number, text } from './field';
import { fields1998B } from './fields-1998b';

const party = (whose: 'LAW_FIRM' | 'CLIENT'): LedesField[] => [
  text(`${whose}_NAME`, 60),
  text(`${whose}_ADDRESS_1`, 60),
  text(`${whose}_ADDRESS_2`, 60),
  text(`${whose}_CITY`, 40),
  text(`${whose}_STATEorREGION`, 40),
  text(`${whose}_POSTCODE`, 20),
  text(`${whose}_COUNTRY`, 3),
];

const currency = (name: string, required: LedesField['required']): LedesField => ({
  name,
  type: 'currency',
  length: 3,
  required,
});

/** The 52 fields of LEDES 98BI: those of 1998B, and 28 more for tax, currency and the two parties. */
export const fields98BI: readonly LedesField[] = [
  ...fields1998B,
  text('PO_NUMBER', 100),
  text('CLIENT_TAX_ID', 20, always),
  text('MATTER_NAME', 255, always),
  number('INVOICE_TAX_TOTAL', 12),
  number('INVOICE_NET_TOTAL', 12, always),
  currency('INVOICE_CURRENCY', always),
  text('TIMEKEEPER_LAST_NAME', 30),
  text('TIMEKEEPER_FIRST_NAME', 30),
  { name: 'ACCOUNT_TYPE', type: 'account', length: 1, required: [] },
  ...party('LAW_FIRM'),
  ...party('CLIENT'),
  { name: 'LINE_ITEM_TAX_RATE', type: 'rate', length: 1, required: always },
  number('LINE_ITEM_TAX_TOTAL', 10, always),
  text('LINE_ITEM_TAX_TYPE', 20, always),
  number('INVOICE_REPORTED_TAX_TOTAL', 12),
  currency('INVOICE_TAX_CURRENCY', []),
];

export const fieldsOf: Readonly<Record<LedesFormat, readonly LedesField[]>> = {
  '1998B': fields1998B,
  '98BI': fields98BI,
};

/** The first line of a file, without the end of the record. All public 98BI files say V2, whatever their revision. */
export const signatures: Readonly<Record<LedesFormat, string>> = {
  '1998B': 'LEDES1998B',
  '98BI': 'LEDES98BI V2',
};

/** What ends a record, and what stands between two fields. */
export const recordEnd = '[]';
export const fieldSeparator = '|';
