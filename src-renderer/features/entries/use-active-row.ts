import { useCallback, useEffect, useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import type { EntryWindow } from './use-entry-window';

/**
 * The row that keys act on. It is remembered by entry, not only by place: when sync puts a row above it, Delete must
 * not hit its neighbour.
 */
export function useActiveRow(rows: EntryWindow, version: number, total: number) {
  const [active, setActive] = useState<{ index: number; id: string | null }>({ index: 0, id: null });
  const index = Math.min(active.index, Math.max(0, total - 1));
  const row = rows.rowAt(index);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's rows change with `version`
  useEffect(() => {
    if (!row) return;
    if (active.id === null || active.id === row.entry.id) {
      if (active.id === null) setActive({ index, id: row.entry.id });
      return;
    }
    const moved = rows.indexWhere(({ entry }) => entry.id === active.id);
    setActive(moved === null ? { index, id: row.entry.id } : { index: moved, id: active.id });
  }, [rows, version, row, active, index]);

  const activate = useCallback(
    (to: number) => setActive({ index: to, id: rows.rowAt(to)?.entry.id ?? null }),
    [rows],
  );
  const activeRow: EntryView | null = row;
  return { activeIndex: index, activeRow, activate };
}
