import { z } from 'zod';
import type { KnownColumn } from './guess-mapping';

/** The columns of a file of rate cards, with the headings under which other programs write them. */
export const rateColumns = [
  { id: 'kind', label: 'What', names: ['kind', 'type', 'card', 'rate type'] },
  {
    id: 'timekeeper',
    label: 'Timekeeper',
    names: ['user', 'person', 'attorney', 'lawyer', 'biller', 'name', 'initials', 'who'],
  },
  { id: 'class', label: 'Class', names: ['classification', 'timekeeper class', 'level', 'role', 'title'] },
  { id: 'client', label: 'Client', names: ['client name', 'customer', 'company'] },
  {
    id: 'matter',
    label: 'Matter',
    names: ['matter number', 'matter no', 'matter id', 'file number', 'case'],
  },
  { id: 'rate', label: 'Rate', names: ['hourly rate', 'price', 'rate per hour', 'amount'] },
  {
    id: 'discount',
    label: 'Discount (%)',
    names: ['discount', 'percent', 'discount percent', 'percent off'],
  },
  {
    id: 'from',
    label: 'From',
    names: ['start', 'start date', 'effective', 'effective from', 'effective date'],
  },
  { id: 'to', label: 'To', names: ['end', 'end date', 'until', 'effective to', 'expires'] },
  { id: 'currency', label: 'Currency', names: ['cur', 'currency code'] },
  { id: 'note', label: 'Note', names: ['notes', 'comment', 'remark', 'memo'] },
] as const satisfies readonly KnownColumn<string>[];

export const RateColumn = z.enum(rateColumns.map(({ id }) => id));
export type RateColumn = z.infer<typeof RateColumn>;

/** Which column of the file is which of ours; a number is its place in the file, from 0. */
export const RateMapping = z.partialRecord(RateColumn, z.int().min(0).max(500));
export type RateMapping = z.infer<typeof RateMapping>;
