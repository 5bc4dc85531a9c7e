import { useCallback, useState } from 'react';
import type { ActivityView } from '../../../shared/ipc/views';
import { asFailure, call } from '../../state/call';

type AuditEvent = ActivityView['audit'][number];

/** The audit trail, newest first: the page that follows along, and the older ones read on demand. */
export function useAuditPages(newest: readonly AuditEvent[]) {
  const [older, setOlder] = useState<readonly AuditEvent[]>([]);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const events = joined(newest, older);
  const oldest = events.at(-1)?.sequence ?? 1;
  const readMore = useCallback(async () => {
    if (isReading || oldest <= 1) return;
    setReading(true);
    try {
      const page = await call('activityGet', { auditBefore: oldest });
      setOlder((former) => joined(former, page.audit));
      setError(null);
    } catch (thrown) {
      setError(asFailure(thrown).message);
    }
    setReading(false);
  }, [isReading, oldest]);
  return { events, isReading, error, hasMore: oldest > 1, readMore };
}

/**
 * Two runs of the trail as one, newest first, each event once. When more than a page of new events came, the two no
 * longer touch: what lies behind the gap is left out and read again, so that no event is skipped unseen.
 */
export function joined(newer: readonly AuditEvent[], older: readonly AuditEvent[]): readonly AuditEvent[] {
  const last = newer.at(-1)?.sequence;
  if (last === undefined) return older;
  const rest = older.filter(({ sequence }) => sequence < last);
  const touches = rest[0] === undefined || rest[0].sequence === last - 1;
  return touches ? [...newer, ...rest] : newer;
}
