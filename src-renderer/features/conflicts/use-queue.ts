import { useCallback, useMemo, useRef } from 'react';
import type { ConflictSummary } from '../../../shared/ipc/views';
import { useMinute } from '../../state/clock';
import { useUi } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { nextAfter, type QueueFilter, queueFilters, queueUnder } from './queue-filter';

/** The queue under a filter, and which of its rows is open. */
export function useQueue(filter: QueueFilter) {
  const list = useQuery('conflictsList', { show: 'all' });
  const now = useMinute();
  const wantedId = useUi((state) => state.conflictId);
  const all = list.data;

  // A third change replaces the open conflict by a new one for the same entry: that one is then looked at.
  const lastEntryId = useRef<string | null>(null);
  const wanted =
    all?.find((row) => row.id === wantedId) ??
    all?.find((row) => row.decided === null && wantedId !== null && row.entryId === lastEntryId.current) ??
    null;
  const shownFilter = filterFor(filter, wanted);
  const nowInstant = new Date(now).toISOString();
  const rows = useMemo(() => queueUnder(all ?? [], shownFilter, nowInstant), [all, shownFilter, nowInstant]);
  const counts = useMemo(
    () =>
      Object.fromEntries(
        queueFilters.map((name) => [name, queueUnder(all ?? [], name, nowInstant).length]),
      ) as Record<QueueFilter, number>,
    [all, nowInstant],
  );
  const current = rows.find((row) => row.id === wanted?.id) ?? rows[0] ?? null;
  lastEntryId.current = current?.entryId ?? null;
  const select = useCallback((conflictId: string | null) => useUi.setState({ conflictId }), []);
  const moveOn = useCallback(
    (id: string, others: readonly string[] = []) => select(nextAfter(rows, id, others)),
    [rows, select],
  );
  return { list, now, rows, counts, current, filter: shownFilter, select, moveOn };
}

/** A conflict that was opened from elsewhere is shown where it is, whatever the filter was. */
function filterFor(filter: QueueFilter, wanted: ConflictSummary | null): QueueFilter {
  if (wanted === null) return filter;
  if (wanted.decided !== null) return 'decided';
  return queueUnder([wanted], filter, '').length === 0 ? 'all' : filter;
}
