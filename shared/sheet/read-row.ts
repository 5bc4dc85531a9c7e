import type { Id } from '../domain/id';
import type { Client, Matter, Timekeeper, UtbmsKind } from '../domain/reference';
import { type EntryContent, maxNarrativeLength } from '../domain/time-entry';
import { Currency } from '../money/money';
import { checkCode } from '../utbms/check-code';
import type { CodeTable } from '../utbms/code-table';
import { columnLabel, type DayOrder, type SheetColumn, type SheetMapping } from './columns';
import { findMatter, sameName } from './find-matter';
import {
  type CellReading,
  cellQuoted,
  readBillingCell,
  readCodeCell,
  readCurrencyCell,
  readDateCell,
  readHoursCell,
  readRateCell,
} from './read-cell';
import { type SheetCells, sameCell } from './write-row';

/** What the rows of a file are read against. */
export type SheetContext = {
  readonly mapping: SheetMapping;
  readonly dayOrder: DayOrder | null;
  readonly matters: readonly Matter[];
  readonly clients: readonly Client[];
  readonly timekeepers: readonly Timekeeper[];
  /** Those of the PMS. */
  readonly codes: CodeTable;
  /** All that this laptop knows, the bundled and the clients' own among them. */
  readonly everyCode: CodeTable;
  /** Whose laptop it is: only their own time comes in. */
  readonly meId: Id;
  /** What a matter's client is billed in; null: what the firm bills in. */
  readonly currencyOf: (matterId: Id | null) => Currency;
  readonly pmsName: string;
};

export type SheetProblem = { readonly column: SheetColumn; readonly label: string; readonly why: string };

/** The fields that a row sets. Absent: the row says nothing of it, or says what is there already. */
export type SheetPatch = Partial<Omit<EntryContent, 'timekeeperId'>>;

export type RowReading = {
  readonly patch: SheetPatch;
  readonly problems: readonly SheetProblem[];
  /** What comes in all the same, and will have to be looked at: a code that no list holds. */
  readonly notes: readonly SheetProblem[];
};

/** A cell of a row by our name for its column; '' where the file lacks it. */
export function cellOf(cells: readonly string[], mapping: SheetMapping, column: SheetColumn): string {
  const at = mapping[column];
  return at === undefined ? '' : (cells[at] ?? '');
}

/**
 * What a row says of an entry. All wrong cells are told, not only the first.
 * @param written the row as we would write the entry now; null for a new one. A cell that says the same sets nothing
 */
export function readRow(
  cells: readonly string[],
  context: SheetContext,
  written: SheetCells | null,
): RowReading {
  const problems: SheetProblem[] = [];
  const wrong = (column: SheetColumn, why: string) => {
    problems.push({ column, label: columnLabel(column), why });
  };
  /** What a cell says anew: null where it was emptied, undefined where there is nothing to set. */
  const read = <T>(column: SheetColumn, reader: (cell: string) => CellReading<T>): T | null | undefined => {
    if (context.mapping[column] === undefined) return undefined;
    const cell = cellOf(cells, context.mapping, column);
    if (written !== null && sameCell(column, cell, written[column])) return undefined;
    if (cell.trim() === '') return null;
    const reading = reader(cell);
    if (reading.ok) return reading.value;
    wrong(column, reading.why);
    return undefined;
  };
  const needed = <T>(column: SheetColumn, value: T | null | undefined): T | undefined => {
    if (value === null) wrong(column, `${columnLabel(column)}: nothing is written here, and it is needed.`);
    return value ?? undefined;
  };
  const client = cellOf(cells, context.mapping, 'client');
  const matterId = read('matter', (cell) => findMatter(cell, client, context));
  const currency =
    typeof matterId === 'string' || written === null
      ? context.currencyOf(matterId ?? null)
      : (Currency.safeParse(written.currency).data ?? context.currencyOf(null));
  read('currency', (cell) => readCurrencyCell(cell, currency));
  const said: Said = {
    workDate: needed(
      'date',
      read('date', (cell) => readDateCell(cell, context.dayOrder)),
    ),
    ...hoursOf(written === null, context.mapping, cells, (column) => read(column, readHoursCell), needed),
    narrative: orEmpty(read('narrative', readNarrative)),
    taskCode: read('task_code', (cell) => readCode(cell, 'task', context.codes)),
    activityCode: read('activity_code', (cell) => readCode(cell, 'activity', context.codes)),
    rateMinor: read('rate', (cell) => readRateCell(cell, currency)),
    billing: read('billing', readBillingCell) ?? undefined,
    matterId,
  };
  read('timekeeper', (cell) => findMe(cell, context));
  return { patch: onlySaid(said, written === null), problems, notes: codeNotes(said, context) };
}

/** The entry keeps such a code, and somebody will ask about it: a preview says so before. */
function codeNotes(said: Said, { codes, everyCode }: SheetContext): SheetProblem[] {
  const note = (column: SheetColumn, kind: UtbmsKind, code: string | null | undefined): SheetProblem[] =>
    code != null && [codes, everyCode].some((table) => checkCode(table, kind, code) === 'unknown')
      ? [
          {
            column,
            label: columnLabel(column),
            why: `${code} is in no list of ${kind} codes on this laptop. The entry keeps it; look at it before approval.`,
          },
        ]
      : [];
  return [
    ...note('task_code', 'task', said.taskCode),
    ...note('activity_code', 'activity', said.activityCode),
  ];
}

type Said = { [Name in keyof SheetPatch]: SheetPatch[Name] | undefined };

/** A new entry is given only what its row says; the rest is as for any new entry. */
function onlySaid(said: Said, isNew: boolean): SheetPatch {
  const entries = Object.entries(said).filter(
    ([, value]) => value !== undefined && !(isNew && value === null),
  );
  return Object.fromEntries(entries) as SheetPatch;
}

const orEmpty = (text: string | null | undefined) => (text === null ? '' : text);

type ReadHours = (column: 'worked' | 'hours') => number | null | undefined;
type Needed = (column: SheetColumn, value: number | null | undefined) => number | undefined;

/** Of a new entry, billed hours alone are its worked time, which the firm's policy rounds; of a known one they are billed. */
function hoursOf(
  isNew: boolean,
  mapping: SheetMapping,
  cells: readonly string[],
  read: ReadHours,
  needed: Needed,
): Pick<Said, 'workedSeconds' | 'billedSeconds'> {
  if (isNew && cellOf(cells, mapping, 'worked').trim() === '') {
    const column = mapping.hours === undefined ? 'worked' : 'hours';
    return { workedSeconds: needed(column, read(column)), billedSeconds: undefined };
  }
  return { workedSeconds: needed('worked', read('worked')), billedSeconds: read('hours') };
}

function readNarrative(cell: string): CellReading<string> {
  if (cell.length <= maxNarrativeLength) return { ok: true, value: cell.replace(/\r\n?/g, '\n').trim() };
  return {
    ok: false,
    why: `The narrative has ${cell.length} characters; ${maxNarrativeLength} is the most.`,
  };
}

function readCode(cell: string, kind: UtbmsKind, codes: CodeTable): CellReading<string> {
  const reading = readCodeCell(cell);
  if (!reading.ok || checkCode(codes, kind, reading.value) !== 'wrong_kind') return reading;
  return { ok: false, why: `${cellQuoted(cell)} is a code of another kind, and no ${kind} code.` };
}

/** Time comes in by the one who worked it: nobody writes another's time from a file. */
function findMe(cell: string, { timekeepers, meId }: SheetContext): CellReading<Id> {
  const bears = ({ name, initials, email, id }: Timekeeper) =>
    sameName(name, cell) ||
    sameName(initials, cell) ||
    (email !== null && sameName(email, cell)) ||
    id === cell.trim();
  const found = timekeepers.filter(bears);
  if (found.some(({ id }) => id === meId)) return { ok: true, value: meId };
  const [other] = found;
  if (other === undefined) return { ok: false, why: `${cellQuoted(cell)} is nobody known on this laptop.` };
  return {
    ok: false,
    why: `This is the time of ${other.name}. Only they can bring it in, on their own laptop.`,
  };
}
