import type { Instant } from '../../../shared/time/work-date';
import type { Clock } from '../../ports';

/** The server's time, learnt from the `Date` of its answers. Its clock counts for cursor and search, never ours (contract 1). */
export type ServerTime = {
  /** Takes the `Date` of an answer and returns it; where there is none, what earlier ones told, if any. */
  learn(headers: Readonly<Record<string, string>>): Instant | null;
  /** Not later than the server's time now; null before the first answer. */
  now(): Instant | null;
};

export function createServerTime(clock: Pick<Clock, 'monotonic'>): ServerTime {
  let known: { serverMs: number; atMs: number } | null = null;
  // `Date` has whole seconds and is set before the answer travels, so this never runs ahead of the server.
  const now = () =>
    known === null ? null : new Date(known.serverMs + (clock.monotonic() - known.atMs)).toISOString();
  return {
    learn(headers) {
      const serverMs = Date.parse(headers.date ?? '');
      if (!Number.isNaN(serverMs)) {
        known = { serverMs, atMs: clock.monotonic() };
        return new Date(serverMs).toISOString();
      }
      return now();
    },
    now,
  };
}
