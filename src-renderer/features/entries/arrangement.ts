import { create } from 'zustand';
import {
  arrangementAtFirst,
  columnsAtFirst,
  type EntryArrangement,
  type EntryColumn,
  type EntryColumnId,
  type EntryFolds,
  type EntryGroup,
  type EntrySort,
  type EntrySortBy,
  type GroupKey,
  leastWidth,
  mostWidth,
} from '../../../shared/ipc/views';
import { writerOfNewest } from '../../state/keep-newest';

/** How the person laid Entries out: it stays while one looks elsewhere. */
type Arranged = EntryArrangement & {
  readonly folds: EntryFolds;
  /** The saved view that was opened last, changed since or not. */
  readonly viewName: string | null;
  /** Whether it is known how the person left it: before that nothing is remembered over it. */
  readonly isKnown: boolean;
};

const allFolded: EntryFolds = { isOpen: false, except: [] };
/** So many groups may be otherwise than the rest; beyond it those opened first fold again. */
const mostExcept = 5000;

export const useArrangement = create<Arranged>(() => ({
  ...arrangementAtFirst,
  folds: allFolded,
  viewName: null,
  isKnown: false,
}));

/** What of it is kept, and what a view holds. */
export function arrangementOf({ sort, group, columns }: EntryArrangement): EntryArrangement {
  return { sort, group, columns };
}

/** Lays Entries out as it was left, or as a view has it. */
export function arrange(arrangement: EntryArrangement, viewName: string | null): void {
  useArrangement.setState({ ...arrangementOf(arrangement), folds: allFolded, viewName, isKnown: true });
}

/**
 * Has each change of what is kept written at once: what the person sees is how they left it, also when the app ends in the next
 * moment. Returns the way to stop.
 */
export function rememberChanges(write: (arrangement: EntryArrangement) => Promise<unknown>): () => void {
  let kept = JSON.stringify(arrangementOf(useArrangement.getState()));
  const writeNewest = writerOfNewest(() => write(arrangementOf(useArrangement.getState())));
  return useArrangement.subscribe((state) => {
    const text = JSON.stringify(arrangementOf(state));
    if (text === kept) return;
    kept = text;
    void writeNewest();
  });
}

/** A column's other way; a new column begins where one looks for something in it: the latest, the most, or A. */
export function sortedBy(sort: EntrySort, by: EntrySortBy): EntrySort {
  if (sort.by === by) return { by, direction: sort.direction === 'up' ? 'down' : 'up' };
  return { by, direction: by === 'date' || by === 'hours' || by === 'amount' ? 'down' : 'up' };
}

export function sortBy(by: EntrySortBy): void {
  useArrangement.setState(({ sort }) => ({ sort: sortedBy(sort, by) }));
}

export function groupBy(group: EntryGroup | null): void {
  useArrangement.setState({ group, folds: allFolded });
}

/** Folds a group or unfolds it. */
export function toggledFold({ isOpen, except }: EntryFolds, key: GroupKey): EntryFolds {
  const rest = except.filter((one) => one !== key);
  return { isOpen, except: rest.length < except.length ? rest : [...rest, key].slice(-mostExcept) };
}

export function toggleGroup(key: GroupKey): void {
  useArrangement.setState(({ folds }) => ({ folds: toggledFold(folds, key) }));
}

export function foldAll(isOpen: boolean): void {
  useArrangement.setState({ folds: { isOpen, except: [] } });
}

/** Shows a column or hides it; the last one that is shown stays. */
export function withShown(columns: readonly EntryColumn[], id: EntryColumnId): EntryColumn[] {
  const next = columns.map((column) => (column.id === id ? { ...column, isShown: !column.isShown } : column));
  return next.some(({ isShown }) => isShown) ? next : [...columns];
}

/** Moves a column by so many places, as far as there are places. */
export function withMoved(columns: readonly EntryColumn[], id: EntryColumnId, by: number): EntryColumn[] {
  const from = columns.findIndex((column) => column.id === id);
  const column = columns[from];
  if (column === undefined) return [...columns];
  const rest = columns.filter((one) => one !== column);
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return [...rest.slice(0, to), column, ...rest.slice(to)];
}

export function withWidth(
  columns: readonly EntryColumn[],
  id: EntryColumnId,
  width: number | null,
): EntryColumn[] {
  const fitting = width === null ? null : Math.round(Math.min(Math.max(width, leastWidth), mostWidth));
  return columns.map((column) => (column.id === id ? { ...column, width: fitting } : column));
}

export function setColumns(columns: readonly EntryColumn[]): void {
  useArrangement.setState({ columns: [...columns] });
}

/** Whether the columns are as they came: then those step back that a narrow window has no room for. */
export function areAsTheyCame(columns: readonly EntryColumn[]): boolean {
  return JSON.stringify(columns) === JSON.stringify(columnsAtFirst);
}
