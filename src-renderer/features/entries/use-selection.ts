import { useEffect, useRef, useState } from 'react';
import type { EntryFilter, EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { words } from '../../words';
import { watchDeleted } from '../entry-editor/delete-entry';
import {
  isTicked,
  nothingTicked,
  type Selection,
  type Stretch,
  stretched,
  tickedCount,
  toggled,
  without,
} from './selection';

/** The ticked entries of the list, and what keys do to them. */
export function useSelection(filter: EntryFilter, total: number, rowAt: (index: number) => EntryView | null) {
  const [kept, setSelection] = useState<Selection>(nothingTicked);
  const stretch = useRef<Stretch | null>(null);
  // What was ticked as "all that is shown" means nothing where another thing is shown.
  const isOver = kept.kind === 'all' && JSON.stringify(kept.filter) !== JSON.stringify(filter);
  const selection = isOver ? nothingTicked : kept;

  // The bar counts what can still be changed: an entry deleted in the editor or the details leaves the ticks.
  useEffect(() => watchDeleted((id) => setSelection((now) => without(now, id))), []);

  const set = (next: Selection): void => {
    stretch.current = null;
    setSelection(next);
  };
  return {
    selection,
    count: tickedCount(selection, total),
    isTicked: (id: string) => isTicked(selection, id),
    tick: (row: EntryView): void => set(toggled(selection, row)),
    tickAll: (): void => {
      if (total === 0) return;
      set({ kind: 'all', filter, except: new Map() });
      announce(words.entries.allEntriesTicked(total));
    },
    clear: (): void => set(nothingTicked),
    /** The marked row goes on with Shift held. */
    stretchTo: (from: number, to: number): void => {
      stretch.current ??= { anchor: from, base: selection };
      const next = stretched(selection, stretch.current, from, to, rowAt);
      setSelection(next);
      announce(words.entries.entriesTicked(tickedCount(next, total)));
    },
    /** The marked row goes somewhere else: the next stretch begins there. */
    endStretch: (): void => {
      stretch.current = null;
    },
  };
}
