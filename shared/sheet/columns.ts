import { z } from 'zod';

/** The columns of a sheet of time entries that we know. `reads`: what may come in; the others only go out. */
export const sheetColumns = [
  {
    id: 'date',
    label: 'Date',
    reads: true,
    names: [
      'work date',
      'day',
      'service date',
      'date of service',
      'entry date',
      'activity date',
      'start date',
    ],
  },
  {
    id: 'timekeeper',
    label: 'Timekeeper',
    reads: true,
    names: ['user', 'person', 'attorney', 'lawyer', 'biller', 'staff', 'employee', 'who', 'initials'],
  },
  { id: 'client', label: 'Client', reads: true, names: ['client name', 'customer', 'company'] },
  {
    id: 'matter',
    label: 'Matter',
    reads: true,
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
  { id: 'matter_name', label: 'Matter name', reads: false, names: ['caption', 'matter description'] },
  {
    id: 'worked',
    label: 'Worked hours',
    reads: true,
    names: ['worked', 'actual hours', 'hours worked', 'actual time', 'raw hours'],
  },
  {
    id: 'hours',
    label: 'Billed hours',
    reads: true,
    names: ['hours', 'time', 'duration', 'quantity', 'qty', 'hrs', 'billable hours', 'hours billed', 'units'],
  },
  {
    id: 'narrative',
    label: 'Narrative',
    reads: true,
    names: [
      'description',
      'note',
      'notes',
      'activity description',
      'details',
      'text',
      'work description',
      'memo',
    ],
  },
  { id: 'task_code', label: 'Task code', reads: true, names: ['task', 'utbms task', 'utbms task code'] },
  {
    id: 'activity_code',
    label: 'Activity code',
    reads: true,
    names: ['activity', 'utbms activity', 'utbms activity code'],
  },
  { id: 'rate', label: 'Rate', reads: true, names: ['hourly rate', 'price', 'rate per hour', 'unit cost'] },
  { id: 'currency', label: 'Currency', reads: true, names: ['cur', 'currency code'] },
  {
    id: 'billing',
    label: 'Billing',
    reads: true,
    names: ['billable', 'billing type', 'bill', 'charge', 'non-billable', 'non billable', 'billable status'],
  },
  { id: 'adjustment', label: 'Write-down', reads: false, names: ['adjustment', 'discount', 'written down'] },
  { id: 'amount', label: 'Amount', reads: false, names: ['total', 'fee', 'value', 'extended'] },
  { id: 'review', label: 'Review', reads: false, names: ['review state', 'status'] },
  { id: 'custody', label: 'Where it is', reads: false, names: ['custody'] },
  { id: 'id', label: 'Daybook id', reads: true, names: ['id', 'entry id', 'daybook entry id'] },
  { id: 'version', label: 'Version', reads: true, names: ['revision', 'daybook version'] },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly reads: boolean;
  /** Headings of other programs, in lower case. */
  readonly names: readonly string[];
}[];

export const SheetColumn = z.enum(sheetColumns.map(({ id }) => id));
export type SheetColumn = z.infer<typeof SheetColumn>;

/** Which column of the file (from 0) is which of ours; ours that the file lacks are left out. */
export const SheetMapping = z.partialRecord(SheetColumn, z.int().min(0).max(500));
export type SheetMapping = z.infer<typeof SheetMapping>;

/** How a file writes days that are not ISO: 3/4/2026 is 4 March or 3 April. */
export const DayOrder = z.enum(['month_first', 'day_first']);
export type DayOrder = z.infer<typeof DayOrder>;

export function columnLabel(id: SheetColumn): string {
  return sheetColumns.find((column) => column.id === id)?.label ?? id;
}
