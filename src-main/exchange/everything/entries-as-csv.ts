import Papa from 'papaparse';
import type { SalvagedTable } from '../../store/salvage';
import { guardCell } from '../sheet/formula-guard';

type Row = Record<string, unknown>;

/**
 * The time entries of salvaged tables, for a person with a spreadsheet; null where there is no such table. Names are looked up
 * as far as they could be read; hours are decimal, worked and (where frozen) billed.
 */
export function entriesAsCsv(
  tables: readonly SalvagedTable[],
): { readonly bytes: Buffer; readonly count: number } | null {
  const entries = tables.find(({ name }) => name === 'entry');
  if (entries === undefined) return null;
  const rowsById = (name: string) =>
    new Map((tables.find((table) => table.name === name)?.rows ?? []).map((row) => [text(row.id), row]));
  const matters = rowsById('matter');
  const clients = rowsById('client');
  const people = rowsById('timekeeper');
  const onPms = new Set(
    (tables.find(({ name }) => name === 'base')?.rows ?? []).map((row) => text(row.entry_id)),
  );
  const data = entries.rows.map((row) => {
    const matter = matters.get(text(row.matter_id));
    return [
      text(row.work_date),
      named(people.get(text(row.timekeeper_id))),
      named(clients.get(text(matter?.client_id))),
      text(matter?.number),
      named(matter),
      hours(row.worked_seconds),
      hours(row.billed_seconds),
      text(row.narrative),
      text(row.task_code),
      text(row.activity_code),
      text(row.billing),
      text(row.review_state),
      onPms.has(text(row.id)) ? 'yes' : 'no',
      row.deleted_at === null ? '' : 'yes',
      text(row.id),
    ].map(guardCell);
  });
  const body = Papa.unparse({ fields, data }, { newline: '\r\n' });
  return { bytes: Buffer.from(`\uFEFF${body}\r\n`), count: data.length };
}

const fields = [
  'Work date',
  'Timekeeper',
  'Client',
  'Matter number',
  'Matter',
  'Worked hours',
  'Billed hours',
  'Narrative',
  'Task code',
  'Activity code',
  'Billing',
  'Review',
  'Known to the PMS',
  'In the trash',
  'Id',
];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const named = (row: Row | undefined): string => text(row?.name);
const hours = (seconds: unknown): string =>
  typeof seconds === 'number' ? String(Math.round((seconds / 3600) * 10_000) / 10_000) : '';
