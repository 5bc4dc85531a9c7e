import { useCallback, useEffect, useState } from 'react';
import type { EntryView, ReportEntries } from '../../../shared/ipc/views';
import type { ReportRequest, ReportRowKey } from '../../../shared/reports/request';
import { asFailure, call } from '../../state/call';
import { useTopics } from '../../state/use-topics';

const pageLength = 100;
const topics = ['entries', 'conflicts', 'prebill', 'reference', 'settings'] as const;

type Read = { key: string; rows: EntryView[]; next: ReportEntries['next']; isRead: boolean };
const unread = (key: string): Read => ({ key, rows: [], next: null, isRead: false });

/** The entries of one row, a page at a time; read anew, as far as they were shown, when something changed. */
export function useReportEntries(request: ReportRequest, row: ReportRowKey) {
  const key = JSON.stringify([request, row]);
  const [read, setRead] = useState<Read>(unread(key));
  const [error, setError] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  useTopics(
    topics,
    useCallback(() => setVersion((before) => before + 1), []),
  );
  const current = read.key === key ? read : unread(key);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for request and row; `version` says when to read anew
  useEffect(() => {
    let isWanted = true;
    const limit = Math.min(500, Math.max(pageLength, current.rows.length));
    call('reportEntries', {
      request,
      row: { key: row.key, currency: row.currency },
      after: null,
      limit,
    }).then(
      (page) => {
        if (!isWanted) return;
        setRead({ key, rows: page.rows, next: page.next, isRead: true });
        setError(null);
      },
      (thrown: unknown) => {
        if (isWanted) setError(asFailure(thrown).message);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, version]);

  const readMore = (): void => {
    const after = current.next;
    if (after === null) return;
    call('reportEntries', {
      request,
      row: { key: row.key, currency: row.currency },
      after,
      limit: pageLength,
    }).then(
      (page) =>
        setRead((before) =>
          before.key === key && before.next === after
            ? { ...before, rows: [...before.rows, ...page.rows], next: page.next }
            : before,
        ),
      (thrown: unknown) => setError(asFailure(thrown).message),
    );
  };
  return {
    ...current,
    error,
    hasMore: current.next !== null,
    readMore,
    retry: () => setVersion((before) => before + 1),
  };
}
