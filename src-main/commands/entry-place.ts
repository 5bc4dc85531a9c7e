import { maxEntrySeconds, type TimeEntry } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import { dayBounds } from '../../shared/time/day-start';
import type { ClockRange } from '../../shared/time/hours';
import { instantAt } from '../../shared/time/wall-clock';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { type EntrySpan, entrySpan, putEntrySpan } from '../store/entry-spans';
import { noteChange } from '../store/undo-steps';
import { editInto } from './entry-edit';
import { runCommand } from './run-command';

/** Says where a new entry lies, by the clock on the wall. Part of the command that makes it. */
export function placeEntry(store: StoreContext, entry: TimeEntry, { from, to }: ClockRange): void {
  const zone = store.clock.zone();
  const [fromAt, toAt] = [from, to].map((seconds) =>
    new Date(instantAt(entry.workDate, seconds, zone)).toISOString(),
  );
  if (fromAt !== undefined && toAt !== undefined && fromAt < toAt)
    writeSpan(store, entry.id, { fromAt, toAt });
}

/**
 * Moves an entry in its day, or one of its edges: the worked hours follow. A timer's raw segments stay as they are (P7).
 * @throws EngineError 'invalid' outside the entry's day; otherwise as `editEntry` does
 */
export function moveEntry(store: StoreContext, input: CallParsed<'entryPlace'>): void {
  runCommand(store, { name: 'entry.place', label: 'Move in the day' }, () => {
    const { workDate } = requireEntry(store, input.id);
    const [from, to] = [Date.parse(input.fromAt), Date.parse(input.toAt)];
    const day = dayBounds(workDate, store.clock.zone());
    const workedSeconds = Math.round((to - from) / 1000);
    if (workedSeconds < 1 || workedSeconds > maxEntrySeconds || from < day.from || to > day.to)
      throw new EngineError('invalid', 'An entry lies within its day, and ends after it begins.');
    editInto(store, { id: input.id, revision: input.revision, patch: { workedSeconds }, reason: null });
    writeSpan(store, input.id, { fromAt: input.fromAt, toAt: input.toAt });
  });
}

/** Writes where an entry lies. Part of a command. */
export function writeSpan(store: StoreContext, id: string, after: EntrySpan): void {
  const before = entrySpan(store, id);
  putEntrySpan(store, id, after);
  noteChange(store, { before: { table: 'span', id, row: before }, after: { table: 'span', id, row: after } });
  appendAudit(store, { action: 'entry.place', subject: 'span', subjectId: id, before, after, reason: null });
  store.changed(['entries']);
}
