import type { TimeEntry } from '../../shared/domain/time-entry';
import { maxNarrativeLength } from '../../shared/domain/time-entry';
import type { SheetOutcome, SheetRowKind, SheetRowView } from '../../shared/ipc/sheet-calls';
import { columnLabel, type SheetColumn, type SheetMapping, sheetColumns } from '../../shared/sheet/columns';
import { cellOf, readRow, type SheetContext, type SheetPatch } from '../../shared/sheet/read-row';
import { type SheetCells, writeRow } from '../../shared/sheet/write-row';
import { isoToday } from '../../shared/time/calendar';
import { EngineError } from '../engine-error';
import { entryViews } from '../queries/entry-view';
import { appendAudit } from '../store/audit';
import { inSavepoint, nowInstant, type StoreContext } from '../store/database';
import { countSameContent } from '../store/same-content';
import { editInto } from './entry-edit';
import { blankContent, patchContent } from './entry-patch';
import type { RowTaker } from './sheet-parts';
import { writeEntry } from './write-entry';

/** So many rows are told one by one; the figures count all. */
export const shownRows = 300;

/**
 * Takes rows as time entries: new ones, and changes to those that are here.
 * @throws EngineError 'invalid' where a column lacks without which nothing can be taken
 */
export function entryTaker(store: StoreContext, context: SheetContext): RowTaker<SheetOutcome> {
  assertMapped(context);
  const count: Record<SheetRowKind, number> = { new: 0, changed: 0, same: 0, here: 0, refused: 0 };
  const told: SheetRowView[] = [];
  const state: ImportState = { made: new Map(), seen: new Map(), changed: new Set(), newSeconds: 0 };
  return {
    take(rows) {
      for (const { row, cells } of rows) {
        const taken = takeRow(store, cells, context, state);
        count[taken.kind] += 1;
        told.push({ row, title: titleOf(cells, context.mapping), ...taken });
      }
    },
    forgetMade: () => state.made.clear(),
    refused: () => count.refused,
    outcome: () => outcomeOf(count, told, state.newSeconds),
    noteBroughtIn: (hash) =>
      void appendAudit(store, {
        action: 'sheet.import',
        subject: 'sheet',
        subjectId: hash,
        before: null,
        after: { new: count.new, changed: count.changed, leftOut: count.refused },
        reason: null,
      }),
  };
}

/** What has become of the rows so far: refused ones are what stands in the way, then what comes in and will be flagged. */
function outcomeOf(
  count: Readonly<Record<SheetRowKind, number>>,
  told: readonly SheetRowView[],
  newSeconds: number,
): SheetOutcome {
  const order: readonly SheetRowKind[] = ['refused', 'changed', 'new', 'here', 'same'];
  const isNoted = ({ notes }: SheetRowView): boolean => notes.length > 0;
  const rank = (one: SheetRowView): number => (isNoted(one) ? 0.5 : order.indexOf(one.kind));
  const rows = told
    .toSorted((one, other) => rank(one) - rank(other) || one.row - other.row)
    .slice(0, shownRows);
  return { ...count, noted: told.filter(isNoted).length, newSeconds, rows };
}

/** Columns without which a new entry can't be made, where a file lacks them. */
function assertMapped({ mapping }: SheetContext): void {
  const lacking =
    mapping.date === undefined
      ? 'date'
      : mapping.hours === undefined && mapping.worked === undefined
        ? 'hours'
        : null;
  // A file that only changes entries names them, and may leave these away.
  if (lacking === null || mapping.id !== undefined) return;
  throw new EngineError('invalid', `Say which column is “${columnLabel(lacking)}”: a new entry needs it.`);
}

/** What the rows before have done: equal rows of one file are several pieces of work, the same file twice is one. */
type ImportState = {
  readonly made: Map<string, number>;
  readonly seen: Map<string, number>;
  readonly changed: Set<string>;
  newSeconds: number;
};

type Taken = Pick<SheetRowView, 'kind' | 'problems' | 'notes' | 'changes'>;
/** A row about which there is nothing to tell. */
const quiet = { problems: [], notes: [], changes: [] };

function takeRow(
  store: StoreContext,
  cells: readonly string[],
  context: SheetContext,
  state: ImportState,
): Taken {
  try {
    return inSavepoint(store, () => {
      const id = cellOf(cells, context.mapping, 'id').trim();
      return id === '' ? takeNew(store, cells, context, state) : takeChange(store, id, cells, context, state);
    });
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'store') throw error;
    return refused(null, error.message);
  }
}

function takeNew(
  store: StoreContext,
  cells: readonly string[],
  context: SheetContext,
  state: ImportState,
): Taken {
  const { patch, problems, notes } = readRow(cells, context, null);
  if (problems.length > 0) return { ...quiet, kind: 'refused', problems: [...problems] };
  if (patch.workDate === undefined || patch.workedSeconds === undefined) {
    const lacking = patch.workDate === undefined ? 'date' : 'hours';
    return refused(lacking, `The file has no column for it, and a new entry needs one.`);
  }
  const blank = blankContent(context.meId, isoToday(store.clock.now(), store.clock.zone()));
  const content = patchContent(store, blank, patch);
  const key = JSON.stringify([content.workDate, content.matterId, content.workedSeconds, content.narrative]);
  const seen = (state.seen.get(key) ?? 0) + 1;
  const made = state.made.get(key) ?? 0;
  state.seen.set(key, seen);
  if (countSameContent(store, content) - made >= seen) return { ...quiet, kind: 'here' };
  const at = nowInstant(store);
  const entry: TimeEntry = {
    ...content,
    id: store.ids.uuid(),
    adjustmentMinor: 0,
    reviewState: 'draft',
    reviewNote: null,
    source: 'file',
    rawText: cells.join('\t').slice(0, maxNarrativeLength),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  writeEntry(store, { action: 'entry.from_file', before: null, after: entry, reason: null });
  state.made.set(key, made + 1);
  state.newSeconds += entry.workedSeconds;
  return { ...quiet, kind: 'new', notes: [...notes] };
}

function takeChange(
  store: StoreContext,
  id: string,
  cells: readonly string[],
  context: SheetContext,
  state: ImportState,
): Taken {
  const [view] = entryViews(store, [id]);
  if (view === undefined) {
    return refused(
      'id',
      'This laptop has no entry with this id. To bring the row in as a new entry, empty this cell.',
    );
  }
  if (state.changed.has(id)) return refused('id', 'Another row above changes this entry already.');
  state.changed.add(id);
  const written = writeRow(view);
  const { patch, problems, notes } = readRow(cells, context, written);
  if (problems.length > 0) return { ...quiet, kind: 'refused', problems: [...problems] };
  if (Object.keys(patch).length === 0) return { ...quiet, kind: 'same' };
  const version = cellOf(cells, context.mapping, 'version').trim();
  if (version !== '' && Number(version) !== view.entry.revision) {
    return refused(
      'version',
      'The entry has been changed on this laptop since the file was written. Write the file again and change that.',
    );
  }
  editInto(store, { id, revision: view.entry.revision, patch, reason: 'From a file' });
  const changes = changesOf(written, cells, context.mapping, patch);
  return { ...quiet, kind: 'changed', notes: [...notes], changes };
}

function refused(column: SheetColumn | null, why: string): Taken {
  const label = column === null ? 'Row' : columnLabel(column);
  return { ...quiet, kind: 'refused', problems: [{ column, label, why }] };
}

const fieldColumns: Readonly<Record<keyof SheetPatch, SheetColumn>> = {
  workDate: 'date',
  workedSeconds: 'worked',
  billedSeconds: 'hours',
  narrative: 'narrative',
  taskCode: 'task_code',
  activityCode: 'activity_code',
  rateMinor: 'rate',
  billing: 'billing',
  matterId: 'matter',
};

function changesOf(
  written: SheetCells,
  cells: readonly string[],
  mapping: SheetMapping,
  patch: SheetPatch,
): SheetRowView['changes'] {
  return sheetColumns
    .filter(({ id }) => Object.keys(patch).some((field) => fieldColumns[field as keyof SheetPatch] === id))
    .map(({ id, label }) => ({ label, before: written[id], after: cellOf(cells, mapping, id).trim() }));
}

/** A row in short, as it stands in the file. */
function titleOf(cells: readonly string[], mapping: SheetMapping): string {
  const part = (column: SheetColumn) => cellOf(cells, mapping, column).trim();
  const hours = part('hours') || part('worked');
  return [part('date'), part('matter'), hours === '' ? '' : `${hours} h`, part('narrative')]
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 160);
}
