import type { Instant } from '../../../shared/time/work-date';
import type { Clock, HttpRequest, Transport } from '../../ports';
import { type HttpOutcome, readOutcome } from './outcome';
import { createRateLimit } from './rate-limit';
import { createServerTime } from './server-time';

export type HttpClient = {
  /** One request under the shared limit. Resolves always; never retries by itself. */
  send(request: Omit<HttpRequest, 'timeoutMs'>): Promise<HttpOutcome>;
  serverTime(): Instant | null;
  /** When an answer with these headers was made, by the server's clock; null where it never told the time. */
  timeOf(headers: Readonly<Record<string, string>>): Instant | null;
  /** Gives up whatever is under way; each request resolves as stopped. Later requests go as usual. */
  abort(): void;
};

/** Longer than any list takes, short enough that a dead line doesn't hold a cycle up. */
const timeoutMs = 30_000;

/** A limit counts by the minute: longer than this is no wait for room but a refusal. */
const patienceMs = 60_000;

/** Wraps a transport with the vendor's limit, the server's clock and the reading of what came back. */
export function createHttpClient(transport: Transport, clock: Clock): HttpClient {
  const limit = createRateLimit(clock);
  const serverTime = createServerTime(clock);
  let stop = new AbortController();

  /**
   * Waits for room under the limit; what is left to wait, 0 for go. Only a read waits in here, since a long list that began
   * anew each time would never end; a write ends the run, which says why and comes back on time.
   */
  async function roomFor(request: Pick<HttpRequest, 'method'>, signal: AbortSignal): Promise<number> {
    const kind = request.method === 'GET' ? 'read' : 'write';
    let waitMs = limit.take(kind);
    while (waitMs > 0 && waitMs <= patienceMs && request.method === 'GET' && !signal.aborted) {
      await pause(clock, waitMs, signal);
      waitMs = limit.take(kind);
    }
    return waitMs;
  }

  return {
    async send(request) {
      const { signal } = stop;
      const waitMs = await roomFor(request, signal);
      if (waitMs > 0) {
        return {
          kind: 'failed',
          reason: limit.isPaused() ? 'rate_limit' : 'own_limit',
          applied: 'no',
          afterMs: waitMs,
          message: 'The limit of requests to the PMS is used up for the moment',
        };
      }
      const result = await transport({ ...request, timeoutMs }, signal);
      const pauseMs = limit.done(result.ok ? result.answer : null);
      const outcome = readOutcome(result);
      if (result.ok && outcome.kind === 'answered') serverTime.learn(result.answer.headers);
      return outcome.kind === 'failed' ? { ...outcome, afterMs: pauseMs } : outcome;
    },
    serverTime: serverTime.now,
    timeOf: serverTime.learn,
    abort() {
      stop.abort();
      stop = new AbortController();
    },
  };
}

function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, resolve);
    signal.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });
}
