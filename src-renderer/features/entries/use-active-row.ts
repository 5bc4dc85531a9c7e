import { useCallback, useEffect, useState } from 'react';
import type { EntryLine } from '../../../shared/ipc/views';
import type { EntryWindow } from './use-entry-window';

/** By what a line is known again: an entry, or a group. */
export function lineId(line: EntryLine): string {
  return line.kind === 'entry' ? line.view.entry.id : `group ${line.key}`;
}

/** Where the marked line is, and which it is; null: whichever stands there, in another list than `former` where one is named. */
type Active = { readonly index: number; readonly id: string | null; readonly former?: EntryWindow };

/**
 * The line that keys act on. It is remembered by entry or group, not only by place: when sync puts a row above it, Delete must
 * not hit its neighbour.
 * @param total how many lines there are, heads of groups included
 */
export function useActiveRow(rows: EntryWindow, version: number, total: number) {
  const [active, setActive] = useState<Active>({ index: 0, id: null });
  const index = Math.min(active.index, Math.max(0, total - 1));
  const line = rows.rowAt(index);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's rows change with `version`
  useEffect(() => {
    if (!line) return;
    if (active.id === null || active.id === lineId(line)) {
      if (active.id === null && active.former !== rows) setActive({ index, id: lineId(line) });
      return;
    }
    const moved = rows.indexWhere((one) => lineId(one) === active.id);
    setActive(moved === null ? { index, id: lineId(line) } : { index: moved, id: active.id });
  }, [rows, version, line, active, index]);

  const activate = useCallback(
    (to: number) => {
      const found = rows.rowAt(to);
      setActive({ index: to, id: found === null ? null : lineId(found) });
    },
    [rows],
  );
  /** To the first line; of the list that was asked for just now, which is still on its way, where `isAsked`. */
  const toFirst = useCallback(
    (isAsked: boolean) => setActive({ index: 0, id: null, ...(isAsked ? { former: rows } : {}) }),
    [rows],
  );
  const activeRow = line?.kind === 'entry' ? line.view : null;
  const activeGroup = line?.kind === 'group' ? line : null;
  return { activeIndex: index, activeRow, activeGroup, activate, toFirst };
}
