import type { OutboxRow } from '../../shared/sync/types';
import type { Instant } from '../../shared/time/work-date';
import { nowInstant } from '../store/database';
import type { SyncContext } from './context';

/** How far back a create is looked for where the server's time at its attempt is not known, or means nothing any more. */
const blindMs = 86_400_000;

/**
 * From when on a record may be what a create without an answer made, by the server's clock: as it was when the attempt
 * began, and so early that none can be missed where that is not known or where the clock was set back since (P2).
 */
export function lookSince({ store, adapter }: SyncContext, row: OutboxRow): Instant {
  const { attemptedServerTime } = row;
  const serverNow = adapter.serverTime();
  const wasSetBack = attemptedServerTime !== null && serverNow !== null && serverNow < attemptedServerTime;
  if (attemptedServerTime !== null && !wasSetBack) return attemptedServerTime;
  const from = wasSetBack ? serverNow : (row.attemptedAt ?? nowInstant(store));
  return new Date(Date.parse(from) - blindMs).toISOString();
}
