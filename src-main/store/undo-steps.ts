import { z } from 'zod';
import { Expense } from '../../shared/domain/expense';
import { Id } from '../../shared/domain/id';
import { Invoice } from '../../shared/domain/invoice';
import { Matter, MatterStatus, UtbmsKind } from '../../shared/domain/reference';
import { TimeEntry, UtbmsCodeText } from '../../shared/domain/time-entry';
import { Timer } from '../../shared/domain/timer';
import { Assignment } from '../../shared/guidelines/assignment';
import { SavedView, Settings } from '../../shared/ipc/views';
import { Currency } from '../../shared/money/money';
import { ShorthandKind } from '../../shared/quick-entry/shorthand';
import { CodeMeaning, PortalCode } from '../../shared/rejections/portal-code';
import { Instant, WorkDate } from '../../shared/time/work-date';
import { CodeMappingRow } from '../../shared/utbms/map-code';
import { TimekeeperClass } from '../../shared/utbms/timekeeper-class';
import { Approval } from './approvals';
import { type Database, nowInstant, prepared, type StoreContext } from './database';
import { EntrySpan } from './entry-spans';
import { jsonColumn } from './sync/json-column';
import { TimerEnd } from './timers';

/** An invoice with what it holds. */
export const InvoiceImage = z.strictObject({
  invoice: Invoice,
  lines: z.array(z.strictObject({ kind: z.enum(['fee', 'expense']), id: Id })),
});
export type InvoiceImage = z.infer<typeof InvoiceImage>;

/** A client's set: which of its versions, none of which is ever changed, and whether it is offered. */
export const CodeSetImage = z.strictObject({ version: z.int().min(1), retired: z.boolean() });
export type CodeSetImage = z.infer<typeof CodeSetImage>;

/** One row as it was before or after a command; null where it did not exist. */
export const RowImage = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('entry'), id: Id, row: TimeEntry.nullable() }),
  z.strictObject({ table: z.literal('approval'), id: Id, row: Approval.nullable() }),
  z.strictObject({ table: z.literal('timer'), id: Id, row: TimerEnd.nullable() }),
  /** Where in its day an entry lies. */
  z.strictObject({ table: z.literal('span'), id: Id, row: EntrySpan.nullable() }),
  /** What a timer says, with its segments. */
  z.strictObject({ table: z.literal('timer_content'), id: Id, row: Timer.nullable() }),
  z.strictObject({ table: z.literal('matter'), id: Id, row: MatterStatus.nullable() }),
  /** The line that an entry was merged into. */
  z.strictObject({ table: z.literal('merge'), id: Id, row: Id.nullable() }),
  z.strictObject({ table: z.literal('expense'), id: Id, row: Expense.nullable() }),
  z.strictObject({ table: z.literal('invoice'), id: Id, row: InvoiceImage.nullable() }),
  z.strictObject({ table: z.literal('code_set'), id: Id, row: CodeSetImage.nullable() }),
  /** By client. */
  z.strictObject({ table: z.literal('code_mapping'), id: Id, row: z.array(CodeMappingRow) }),
  /** By entry: as which code it goes out. */
  z.strictObject({
    table: z.literal('line_code'),
    id: Id,
    row: z.strictObject({ kind: UtbmsKind, code: UtbmsCodeText.nullable() }),
  }),
  /** By timekeeper. */
  z.strictObject({
    table: z.literal('star'),
    id: Id,
    row: z.strictObject({ kind: UtbmsKind, code: UtbmsCodeText, isOn: z.boolean() }),
  }),
  /** By timekeeper: what is under the names of views; null: nothing. */
  z.strictObject({
    table: z.literal('entry_view'),
    id: Id,
    row: z.array(z.strictObject({ name: z.string(), content: SavedView.omit({ name: true }).nullable() })),
  }),
  /** By timekeeper: what triggers stand for; null: nothing. */
  z.strictObject({
    table: z.literal('shorthand'),
    id: Id,
    row: z.array(
      z.strictObject({ kind: ShorthandKind, trigger: z.string(), standsFor: z.string().nullable() }),
    ),
  }),
  /** By timekeeper who said so: matters of a firm without a PMS. */
  z.strictObject({
    table: z.literal('own_matters'),
    id: Id,
    row: z.array(z.strictObject({ id: Id, matter: Matter.nullable() })),
  }),
  /** By timekeeper who said so: whether each is a word of the firm's. */
  z.strictObject({
    table: z.literal('firm_words'),
    id: Id,
    row: z.array(z.strictObject({ word: z.string(), isIn: z.boolean() })),
  }),
  /** By timekeeper who said so: what portals' codes mean; null: nothing. */
  z.strictObject({
    table: z.literal('portal_codes'),
    id: Id,
    row: z.array(PortalCode.extend({ meaning: CodeMeaning.nullable() })),
  }),
  /** By the person who set them: those that were set, with their values. */
  z.strictObject({ table: z.literal('settings'), id: Id, row: Settings.partial() }),
  /** By the person at the laptop: whether a day is done. */
  z.strictObject({
    table: z.literal('day_mark'),
    id: Id,
    row: z.strictObject({ workDate: WorkDate, isDone: z.boolean() }),
  }),
  /** By the person who said so: what holds for scopes, each from a day on. */
  z.strictObject({
    table: z.literal('rule_set_assignment'),
    id: Id,
    row: z.array(Assignment.omit({ sequence: true })),
  }),
  z.strictObject({
    table: z.literal('timekeeper_class'),
    id: Id,
    row: z.strictObject({ clientId: Id.nullable(), classCode: TimekeeperClass.nullable() }),
  }),
  z.strictObject({ table: z.literal('rate_card'), id: Id, row: z.strictObject({ inForce: z.boolean() }) }),
  /** The year, by timekeeper. */
  z.strictObject({ table: z.literal('admission'), id: Id, row: z.int().nullable() }),
  /** By client; null: the firm's. */
  z.strictObject({ table: z.literal('client_currency'), id: Id, row: Currency.nullable() }),
  /** By matter; null: its client's. */
  z.strictObject({ table: z.literal('matter_currency'), id: Id, row: Currency.nullable() }),
  /** By client or matter. */
  z.strictObject({
    table: z.literal('billing_period'),
    id: Id,
    row: z.strictObject({
      scope: z.enum(['client', 'matter']),
      days: z.strictObject({ from: WorkDate, to: WorkDate }).nullable(),
    }),
  }),
  z.strictObject({ table: z.literal('waiver'), id: Id, row: z.strictObject({ inForce: z.boolean() }) }),
]);
export type RowImage = z.infer<typeof RowImage>;

/** A row that a command changed, as it was and as it became. */
export type RowChange = { readonly before: RowImage; readonly after: RowImage };

export const UndoStep = z.strictObject({
  id: z.int(),
  command: z.string(),
  label: z.string(),
  at: Instant,
  before: jsonColumn(z.array(RowImage)),
  after: jsonColumn(z.array(RowImage)),
  undoneAt: Instant.nullable(),
  /** The long piece of work of which it is a part; null: it stands alone. */
  work: Id.nullable(),
});
export type UndoStep = z.output<typeof UndoStep>;

/** How many steps are kept. */
const depth = 500;

// The rows that the running command has changed so far. One connection runs one command at a time.
const collecting = new WeakMap<Database, Map<string, RowChange>>();

/** Runs `work` and returns what it changed, in the order in which the rows were first touched. */
export function collectChanges<T>(store: StoreContext, work: () => T): { result: T; changes: RowChange[] } {
  const changes = new Map<string, RowChange>();
  collecting.set(store.db, changes);
  try {
    return { result: work(), changes: [...changes.values()] };
  } finally {
    collecting.delete(store.db);
  }
}

/** Notes that a row was changed by the running command; outside a command (sync) nothing is noted. */
export function noteChange(store: StoreContext, change: RowChange): void {
  const changes = collecting.get(store.db);
  if (changes === undefined) return;
  const key = `${change.after.table} ${change.after.id}`;
  changes.set(key, { before: changes.get(key)?.before ?? change.before, after: change.after });
}

/** Records what a command did. What had been undone can't be redone after it. */
export function recordStep(
  store: StoreContext,
  step: { command: string; label: string; changes: readonly RowChange[] },
  work: Id | null,
): void {
  // What is being undone or redone part by part at this moment comes to its end.
  prepared(store.db, 'DELETE FROM undo_step WHERE undone_at IS NOT NULL AND is_open = 0').run();
  const { lastInsertRowid } = prepared(
    store.db,
    'INSERT INTO undo_step (command, label, at, before, after, work, is_open) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    step.command,
    step.label,
    nowInstant(store),
    JSON.stringify(step.changes.map((change) => change.before)),
    JSON.stringify(step.changes.map((change) => change.after)),
    work,
    work === null ? 0 : 1,
  );
  // A long piece of work is forgotten whole: half of it could not be undone as one.
  prepared(
    store.db,
    `DELETE FROM undo_step WHERE is_open = 0
       AND (id <= @last OR work IN (SELECT work FROM undo_step WHERE id <= @last AND work IS NOT NULL))`,
  ).run({ last: Number(lastInsertRowid) - depth });
}

const columns = 'id, command, label, at, before, after, undone_at AS undoneAt, work';

// What is under way is nobody's to undo or to redo meanwhile.
const nextToUndo = 'FROM undo_step WHERE undone_at IS NULL AND is_open = 0 ORDER BY id DESC LIMIT 1';
// A long piece of work stands where its last part stands, whatever was done between its parts.
const nextToRedo = `FROM undo_step s WHERE undone_at IS NOT NULL AND is_open = 0
  ORDER BY coalesce((SELECT max(p.id) FROM undo_step p WHERE p.work = s.work), s.id), s.id LIMIT 1`;

/** The step that *undo* would take back, or null. */
export function stepToUndo(store: StoreContext): UndoStep | null {
  const row = prepared(store.db, `SELECT ${columns} ${nextToUndo}`).get();
  return row === undefined ? null : UndoStep.parse(row);
}

/** The number of the last step of all, without reading it. */
export function lastStepId(store: StoreContext): number {
  return Number(prepared(store.db, 'SELECT coalesce(max(id), 0) FROM undo_step').pluck().get());
}

export function stepById(store: StoreContext, id: number): UndoStep | null {
  const row = prepared(store.db, `SELECT ${columns} FROM undo_step WHERE id = ?`).get(id);
  return row === undefined ? null : UndoStep.parse(row);
}

/** Removes a step: neither undo nor redo knows it any more. */
export function dropStep(store: StoreContext, id: number): void {
  prepared(store.db, 'DELETE FROM undo_step WHERE id = ?').run(id);
}

/** The step that *redo* would do again, or null. */
export function stepToRedo(store: StoreContext): UndoStep | null {
  const row = prepared(store.db, `SELECT ${columns} ${nextToRedo}`).get();
  return row === undefined ? null : UndoStep.parse(row);
}

/** The labels of both, without reading the images: for the menu. */
export function stepLabels(store: StoreContext): { undo: string | null; redo: string | null } {
  const label = (sql: string) => (prepared(store.db, sql).pluck().get() as string | undefined) ?? null;
  return { undo: label(`SELECT label ${nextToUndo}`), redo: label(`SELECT label ${nextToRedo}`) };
}

/** Forgets what was undone: it can't be redone any more. */
export function forgetUndone(store: StoreContext): void {
  prepared(store.db, 'DELETE FROM undo_step WHERE undone_at IS NOT NULL AND is_open = 0').run();
}

export function markUndone(store: StoreContext, id: number, undone: boolean): void {
  // Redone at this moment: from here on it counts anew whether anything was sent since.
  if (undone)
    prepared(store.db, 'UPDATE undo_step SET undone_at = ? WHERE id = ?').run(nowInstant(store), id);
  else
    prepared(store.db, 'UPDATE undo_step SET undone_at = NULL, at = ? WHERE id = ?').run(
      nowInstant(store),
      id,
    );
}
