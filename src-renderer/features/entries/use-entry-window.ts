import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CallInput } from '../../../shared/ipc/contract';
import type {
  EntryFilter,
  EntryGroup,
  EntryLine,
  EntryLines,
  EntryView,
  LinePlace,
} from '../../../shared/ipc/views';
import { asFailure, call } from '../../state/call';
import { queryTopics } from '../../state/query-topics';
import { useTopics } from '../../state/use-topics';
import { useArrangement } from './arrangement';
import { createRowWindow, type RowWindow } from './row-window';

/** Lines per page: some screens of them, so that scrolling asks rarely and an answer stays small. */
const pageSize = 100;
const keepPages = 3;

export type EntryWindow = RowWindow<EntryLine, EntryLines>;

/** The entry at a place; null where a group's head stands, or what is still being read. */
export function viewAt(window: EntryWindow, index: number): EntryView | null {
  const line = window.rowAt(index);
  return line?.kind === 'entry' ? line.view : null;
}

type Asked = Omit<CallInput<'entryLines'>, 'after' | 'limit'>;

/** The lines under a filter, as the person laid them out, paged from the store; only pages near sight are held. */
export function useEntryWindow(filter: EntryFilter): {
  window: EntryWindow;
  /** How what is shown is grouped: for a moment that is still what was asked before. */
  group: EntryGroup | null;
  /** The first page, for its totals; undefined before the first read. */
  head: EntryLines | undefined;
  version: number;
  error: string | null;
  retry: () => void;
} {
  const { sort, group, folds } = useArrangement();
  const key = JSON.stringify({ filter, sort, group, folds } satisfies Asked);
  const wanted = useMemo(() => openWindow(JSON.parse(key) as Asked), [key]);
  const asked = useMemo(() => ({ window: wanted, group }), [wanted, group]);
  const snapshot = useSyncExternalStore(wanted.subscribe, wanted.getSnapshot);
  useEffect(() => wanted.show(0, 0), [wanted]);
  useTopics(queryTopics.entryLines, wanted.refresh);

  // Until the first page of what is asked now is here, the former rows stay in sight: a few milliseconds without a flash.
  const former = useRef(asked);
  if (snapshot.head !== null) former.current = asked;
  const shown = snapshot.head === null && snapshot.error === null ? former.current : asked;
  const shownSnapshot = shown.window.getSnapshot();
  return {
    window: shown.window,
    group: shown.group,
    head: shownSnapshot.head ?? undefined,
    version: shownSnapshot.version,
    error: snapshot.error,
    retry: useCallback(() => wanted.refresh(), [wanted]),
  };
}

function openWindow(asked: Asked): EntryWindow {
  return createRowWindow<EntryLine, LinePlace, EntryLines>({
    pageSize,
    keepPages,
    fetchPage: (after, skip, limit) => call('entryLines', { ...asked, after, skip, limit }),
    describe: (problem) => asFailure(problem).message,
  });
}
