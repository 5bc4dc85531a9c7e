import { useCallback, useEffect, useState } from 'react';
import type { SyncRunView } from '../../../shared/ipc/views';
import { asFailure, call } from '../../state/call';
import { useQuery } from '../../state/use-query';

/** The sync log, newest first: the page that follows along, and the older ones read on demand. */
export function useRunPages(onlyTrouble: boolean) {
  const first = useQuery('runsPage', { before: null, onlyTrouble });
  const [older, setOlder] = useState<readonly SyncRunView[]>([]);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isEnd, setEnd] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other runs are wanted, so those read for the former wish go
  useEffect(() => {
    setOlder([]);
    setEnd(false);
  }, [onlyTrouble]);
  const newest = first.isOld ? undefined : first.data;
  const runs = newest === undefined ? undefined : joined(newest.runs, older);
  const oldest = runs?.at(-1)?.id ?? null;
  const hasMore = (newest?.hasMore ?? false) && !isEnd;
  const readMore = useCallback(async () => {
    if (isReading || oldest === null || !hasMore) return;
    setReading(true);
    try {
      const page = await call('runsPage', { before: oldest, onlyTrouble });
      setOlder((former) => joined(former, page.runs));
      setEnd(!page.hasMore);
      setError(null);
    } catch (thrown) {
      setError(asFailure(thrown).message);
    }
    setReading(false);
  }, [isReading, oldest, hasMore, onlyTrouble]);
  return { runs, isReading, failure: first.error, retry: first.retry, error, hasMore, readMore };
}

/** Two pages as one, newest first, each run once. */
function joined(newer: readonly SyncRunView[], older: readonly SyncRunView[]): readonly SyncRunView[] {
  const last = newer.at(-1)?.id ?? Number.POSITIVE_INFINITY;
  return [...newer, ...older.filter(({ id }) => id < last)];
}
