import type { FactName, TimeEntry } from '../../../shared/domain/time-entry';
import type { EntryFields } from '../entry-editor/entry-form';

/** The columns that are edited in the row. The others are opened in the editor. */
export const editableColumns = ['date', 'matter', 'narrative', 'codes', 'hours'] as const;
export type EditableColumn = (typeof editableColumns)[number];

export function isEditable(column: string): column is EditableColumn {
  return editableColumns.some((name) => name === column);
}

/** The fact of which the guard is asked. */
export const factOf: Readonly<Record<EditableColumn, FactName>> = {
  date: 'workDate',
  matter: 'matterId',
  narrative: 'narrative',
  codes: 'taskCode',
  hours: 'seconds',
};

/**
 * Which of its hours the cell changes: what was worked, from which the billed time follows; where a person or the PMS has said
 * what is billed, that, since it is what the cell shows.
 */
export function hoursField(
  entry: Pick<TimeEntry, 'billedSeconds'>,
): keyof Pick<EntryFields, 'worked' | 'billed'> {
  return entry.billedSeconds === null ? 'worked' : 'billed';
}

export type CellWay = 'stay' | 'next' | 'previous';

/** A cell of the list: so many rows away, in this column. */
export type CellStep = { readonly rows: -1 | 0 | 1; readonly column: EditableColumn };

/**
 * The editable cell that Tab goes on to, over the ends of rows.
 * @param shown the columns in sight, in their order
 */
export function cellAfter(
  shown: readonly string[],
  column: EditableColumn,
  way: Exclude<CellWay, 'stay'>,
): CellStep | null {
  const editable = shown.filter(isEditable);
  const at = editable.indexOf(column);
  const [first, last] = [editable[0], editable.at(-1)];
  if (first === undefined || last === undefined) return null;
  const next = editable[way === 'next' ? at + 1 : at - 1];
  if (at >= 0 && next !== undefined) return { rows: 0, column: next };
  return way === 'next' ? { rows: 1, column: first } : { rows: -1, column: last };
}

/** The column that an arrow goes to; null: the row as a whole, to which one comes back from its first cell. */
export function columnBeside(
  shown: readonly string[],
  column: string | null,
  way: 'left' | 'right',
): string | null {
  const at = column === null ? -1 : shown.indexOf(column);
  if (way === 'left') return at <= 0 ? null : (shown[at - 1] ?? null);
  return shown[at + 1] ?? column;
}
