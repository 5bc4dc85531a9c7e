import type { EntryPick } from '../../../shared/ipc/bulk-calls';
import type { EntryFilter, EntryView } from '../../../shared/ipc/views';

/**
 * Which entries are ticked: some, by row, or all that the list shows but for some. "All" is a filter and no list of ids, so
 * that 200,000 rows cost what one costs; it ends where the list shows something else.
 */
export type Selection =
  | { readonly kind: 'some'; readonly rows: ReadonlyMap<string, EntryView> }
  | { readonly kind: 'all'; readonly filter: EntryFilter; readonly except: ReadonlyMap<string, EntryView> };

export const nothingTicked: Selection = { kind: 'some', rows: new Map() };

export function isTicked(selection: Selection, id: string): boolean {
  return selection.kind === 'some' ? selection.rows.has(id) : !selection.except.has(id);
}

/** With one row ticked or its tick taken away. */
export function toggled(selection: Selection, row: EntryView): Selection {
  return withTicks(selection, [row], !isTicked(selection, row.entry.id));
}

/** With these rows ticked, or not. */
export function withTicks(selection: Selection, rows: readonly EntryView[], on: boolean): Selection {
  const named = new Map(selection.kind === 'some' ? selection.rows : selection.except);
  const holds = selection.kind === 'some' ? on : !on;
  for (const row of rows) {
    if (holds) named.set(row.entry.id, row);
    else named.delete(row.entry.id);
  }
  return selection.kind === 'some' ? { kind: 'some', rows: named } : { ...selection, except: named };
}

/** Without an entry that is gone: it is neither ticked nor left out any more. The same selection where it named it not. */
export function without(selection: Selection, id: string): Selection {
  const named = new Map(selection.kind === 'some' ? selection.rows : selection.except);
  if (!named.delete(id)) return selection;
  return selection.kind === 'some' ? { kind: 'some', rows: named } : { ...selection, except: named };
}

/** How many are ticked, of so many that the list shows. */
export function tickedCount(selection: Selection, total: number): number {
  return selection.kind === 'some' ? selection.rows.size : Math.max(0, total - selection.except.size);
}

/** The ticked entries as a command takes them; null where none is. */
export function pickOf(selection: Selection): EntryPick | null {
  if (selection.kind === 'all') return { filter: selection.filter, except: [...selection.except.keys()] };
  return selection.rows.size === 0 ? null : { ids: [...selection.rows.keys()] };
}

/** A stretch that Shift with an arrow makes longer and shorter: it begins at a row, over what was ticked before. */
export type Stretch = { readonly anchor: number; readonly base: Selection };

/**
 * The selection after the marked row went from one place to another with Shift held: what lies between the stretch's beginning
 * and the new place is ticked, what it leaves is as it was before.
 * @param rowAt the row at a place, or null where it isn't held; those just passed are in sight
 */
export function stretched(
  selection: Selection,
  { anchor, base }: Stretch,
  from: number,
  to: number,
  rowAt: (index: number) => EntryView | null,
): Selection {
  const [first, last] = [Math.min(anchor, to), Math.max(anchor, to)];
  const [low, high] = [Math.min(from, to, anchor), Math.max(from, to, anchor)];
  let result = selection;
  for (let index = low; index <= high; index += 1) {
    const row = rowAt(index);
    if (row === null) continue;
    const isWithin = index >= first && index <= last;
    result = withTicks(result, [row], isWithin || isTicked(base, row.entry.id));
  }
  return result;
}
