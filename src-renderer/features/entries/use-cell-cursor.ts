import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TimeEntry } from '../../../shared/domain/time-entry';
import type { EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { asFailure, call } from '../../state/call';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { type EntryFields, patchOf } from '../entry-editor/entry-form';
import { keepUnsaved } from '../entry-editor/unsaved';
import { type CellWay, cellAfter, columnBeside, type EditableColumn, factOf, isEditable } from './edit-cell';

/** A cell that is being edited: by entry, since rows move. */
export type CellEdit = {
  readonly id: string;
  readonly column: EditableColumn;
  /** As it was when it began. */
  readonly entry: TimeEntry;
  /** The revision that was shown when it began; null: the one that is shown now (P3). */
  readonly revision: number | null;
  readonly typed: Partial<EntryFields>;
  readonly error: string | null;
};

/** Why a cell can't be edited, said at the cell. */
export type CellNote = { readonly id: string; readonly column: string; readonly words: string };

/**
 * The cell that keys act on, beside the marked row, and its editing in place. One truth with the editor: the same reading of
 * what was typed, the same command, the same guard, which is asked before the field opens.
 */
export function useCellCursor({
  columns,
  activeIndex,
  total,
  rowAt,
  rowById,
  onActive,
  onOpen,
  focusGrid,
}: {
  /** Those in sight, in their order. */
  columns: readonly string[];
  activeIndex: number;
  total: number;
  rowAt: (index: number) => EntryView | null;
  rowById: (id: string) => EntryView | null;
  onActive: (index: number) => void;
  onOpen: (row: EntryView) => void;
  focusGrid: () => void;
}) {
  const [column, setColumn] = useState<string | null>(null);
  const [edit, setEdit] = useState<CellEdit | null>(null);
  const [note, setNote] = useState<CellNote | null>(null);
  const isSaving = useRef(false);
  const isLeft = useSavedWhenLeft(edit, isSaving);
  const shownColumn = column !== null && columns.includes(column) ? column : null;

  const begin = async (row: EntryView, at: EditableColumn): Promise<void> => {
    const { id, revision } = row.entry;
    setColumn(at);
    try {
      const { why } = await call('entryMayEdit', { id, field: factOf[at] });
      setNote(why === null ? null : { id, column: at, words: why });
      if (why === null) setEdit({ id, column: at, entry: row.entry, revision, typed: {}, error: null });
      else announce(why, 'assertive');
    } catch (problem) {
      setNote({ id, column: at, words: asFailure(problem).message });
    }
  };
  const end = (): void => {
    // The field is gone before the focus leaves it: leaving a field saves it.
    flushSync(() => setEdit(null));
    focusGrid();
  };
  /** Goes on to the next cell, or over the end of the row to the next row's. */
  const goOn = (row: EntryView, from: EditableColumn, way: CellWay): void => {
    const to = way === 'stay' ? null : cellAfter(columns, from, way);
    const target = to === null ? null : to.rows === 0 ? row : rowAt(activeIndex + to.rows);
    end();
    if (to === null || target === null) return;
    if (to.rows !== 0) onActive(activeIndex + to.rows);
    void begin(target, to.column);
  };
  const commit = async (typed: CellEdit['typed'], way: CellWay): Promise<void> => {
    if (edit === null || isSaving.current) return;
    const row = rowById(edit.id);
    const fail = (error: string, revision = edit.revision): void => {
      if (isLeft.current) {
        showToast({ text: words.entries.notSavedInRow(error), tone: 'danger' });
        return;
      }
      announce(error, 'assertive');
      setEdit({ ...edit, typed, error, revision });
    };
    if (row === null) return fail(words.entries.entryNoLongerInList);
    const read = patchOf(row.entry, typed);
    if (!read.ok) return fail(Object.values(read.errors).join(' '));
    if (Object.keys(read.patch).length === 0) return goOn(row, edit.column, way);
    isSaving.current = true;
    const revision = edit.revision ?? row.entry.revision;
    const saved = await runCommand(
      'entryEdit',
      { id: edit.id, revision, patch: read.patch, reason: null },
      { quiet: true },
    );
    isSaving.current = false;
    // Told that it changed meanwhile, a person who saves once more means it.
    if (!saved.ok) return fail(saved.error.message, saved.error.code === 'moved' ? null : edit.revision);
    announce(words.entries.saved);
    goOn(saved.value, edit.column, way);
  };
  const activeRow = total === 0 ? null : rowAt(activeIndex);

  return {
    column: shownColumn,
    edit,
    note,
    type: (change: Partial<EntryFields>): void =>
      setEdit((now) => now && { ...now, typed: { ...now.typed, ...change }, error: null }),
    commit: (typed: CellEdit['typed'], way: CellWay) => void commit(typed, way),
    /** Escape leaves the entry as it was; what was typed can be brought back in the editor. */
    cancel: (): void => {
      if (edit !== null) keepForEditor(edit);
      end();
    },
    /** F2: edits the cell; on the row as a whole its narrative. What can't be edited in the row is opened. */
    start: (): void => {
      const at = shownColumn ?? columns.find((name) => name === 'narrative') ?? columns.find(isEditable);
      if (activeRow === null || at === undefined) return;
      if (isEditable(at)) void begin(activeRow, at);
      else onOpen(activeRow);
    },
    /** To the cell beside; from the first one back to the row. */
    move: (way: 'left' | 'right'): void => {
      setNote(null);
      setColumn(columnBeside(columns, shownColumn, way));
    },
    pointAt: (id: string): void => {
      setNote(null);
      setColumn(id);
    },
    dismissNote: (): void => setNote(null),
  };
}

export type CellCursor = ReturnType<typeof useCellCursor>;

/**
 * Leaving the screen in the middle of a field saves what was typed, or says that it could not.
 * @returns whether it was left
 */
function useSavedWhenLeft(edit: CellEdit | null, isSaving: RefObject<boolean>): RefObject<boolean> {
  const latest = useRef(edit);
  const isLeft = useRef(false);
  useEffect(() => {
    latest.current = edit;
  }, [edit]);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      // What is on its way to the disk already is not saved twice.
      if (latest.current === null || isSaving.current) return;
      const { id, entry, revision, typed } = latest.current;
      const read = patchOf(entry, typed);
      if (!read.ok) {
        showToast({
          text: words.entries.notSavedInRow(Object.values(read.errors).join(' ')),
          tone: 'danger',
        });
      } else if (Object.keys(read.patch).length > 0) {
        const asked = { id, revision: revision ?? entry.revision, patch: read.patch, reason: null };
        void runCommand('entryEdit', asked);
      }
    };
  }, [isSaving]);
  return isLeft;
}

function keepForEditor({ id, entry, revision, typed }: CellEdit): void {
  const read = patchOf(entry, typed);
  if (read.ok && Object.keys(read.patch).length === 0) return;
  const unsaved = { typed, revision: revision ?? entry.revision };
  showToast({
    text: words.entries.leftAsItWas,
    action: {
      label: words.entryEditor.bringBack,
      run: () => {
        keepUnsaved(id, unsaved);
        editEntry(id);
      },
    },
  });
}
