import { z } from 'zod';
import type { KnownColumn } from './guess-mapping';

/** The columns of a file of expenses, with the headings under which other programs write them. */
export const expenseColumns = [
  {
    id: 'date',
    label: 'Date',
    names: ['expense date', 'transaction date', 'date incurred', 'day', 'service date', 'date of service'],
  },
  { id: 'client', label: 'Client', names: ['client name', 'customer', 'company'] },
  {
    id: 'matter',
    label: 'Matter',
    names: [
      'matter number',
      'matter no',
      'matter id',
      'file number',
      'case',
      'case number',
      'project',
      'file',
    ],
  },
  {
    id: 'code',
    label: 'Expense code',
    names: ['code', 'utbms', 'utbms code', 'utbms expense code', 'expense category', 'category', 'type'],
  },
  { id: 'quantity', label: 'Quantity', names: ['qty', 'units', 'count', 'number', 'pages', 'miles'] },
  {
    id: 'price',
    label: 'Unit price',
    names: ['price', 'rate', 'unit cost', 'cost', 'cost per unit', 'price per unit', 'each'],
  },
  {
    id: 'amount',
    label: 'Amount',
    names: ['total', 'value', 'extended', 'expense amount', 'amount paid', 'sum'],
  },
  { id: 'currency', label: 'Currency', names: ['cur', 'currency code'] },
  {
    id: 'description',
    label: 'Description',
    names: ['narrative', 'note', 'notes', 'memo', 'details', 'text', 'expense description'],
  },
  {
    id: 'receipt',
    label: 'Receipt',
    names: ['receipt path', 'receipt file', 'attachment', 'document', 'file path', 'image', 'scan'],
  },
  {
    id: 'billing',
    label: 'Billing',
    names: ['billable', 'billing type', 'bill', 'charge', 'non billable', 'billable status'],
  },
  { id: 'tax', label: 'Tax (%)', names: ['tax', 'tax rate', 'vat', 'vat rate', 'gst', 'vat (%)'] },
] as const satisfies readonly KnownColumn<string>[];

export const ExpenseColumn = z.enum(expenseColumns.map(({ id }) => id));
export type ExpenseColumn = z.infer<typeof ExpenseColumn>;

/** Which column of the file (from 0) is which of ours; ours that the file lacks are left out. */
export const ExpenseMapping = z.partialRecord(ExpenseColumn, z.int().min(0).max(500));
export type ExpenseMapping = z.infer<typeof ExpenseMapping>;

export function expenseColumnLabel(id: ExpenseColumn): string {
  return expenseColumns.find((column) => column.id === id)?.label ?? id;
}
