import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { EntryFilter, EntryPage, EntryView } from '../../../shared/ipc/views';
import { asFailure, call } from '../../state/call';
import { queryTopics } from '../../state/query-topics';
import { useTopics } from '../../state/use-topics';
import { createRowWindow, type RowWindow } from './row-window';

/** Rows per page: some screens of rows, so that scrolling asks rarely and an answer stays small. */
const pageSize = 100;
const keepPages = 3;

export type EntryWindow = RowWindow<EntryView, EntryPage>;

/** The entries under a filter, paged from the store; only pages near sight are held. */
export function useEntryWindow(filter: EntryFilter): {
  window: EntryWindow;
  /** The first page, for its totals; undefined before the first read. */
  head: EntryPage | undefined;
  version: number;
  error: string | null;
  retry: () => void;
} {
  const key = JSON.stringify(filter);
  const wanted = useMemo(() => openWindow(JSON.parse(key) as EntryFilter), [key]);
  const snapshot = useSyncExternalStore(wanted.subscribe, wanted.getSnapshot);
  useEffect(() => wanted.show(0, 0), [wanted]);
  useTopics(queryTopics.entriesPage, wanted.refresh);

  // Until the new filter's first page is here, the former rows stay in sight: a few milliseconds without a flash.
  const former = useRef(wanted);
  if (snapshot.head !== null) former.current = wanted;
  const shown = snapshot.head === null && snapshot.error === null ? former.current : wanted;
  const shownSnapshot = shown.getSnapshot();
  return {
    window: shown,
    head: shownSnapshot.head ?? undefined,
    version: shownSnapshot.version,
    error: snapshot.error,
    retry: useCallback(() => wanted.refresh(), [wanted]),
  };
}

function openWindow(filter: EntryFilter): EntryWindow {
  return createRowWindow<EntryView, NonNullable<EntryPage['next']>, EntryPage>({
    pageSize,
    keepPages,
    fetchPage: (after, limit) => call('entriesPage', { filter, after, limit }),
    describe: (problem) => asFailure(problem).message,
  });
}
