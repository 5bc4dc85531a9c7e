import type { Instant } from '../../../shared/time/work-date';
import type { Clock, HttpRequest, Transport } from '../../ports';
import { type HttpOutcome, readOutcome } from './outcome';
import { createRateLimit } from './rate-limit';
import { createServerTime } from './server-time';

export type HttpClient = {
  /** One request under the shared limit. Resolves always; never retries by itself. */
  send(request: Omit<HttpRequest, 'timeoutMs'>): Promise<HttpOutcome>;
  serverTime(): Instant | null;
  /** When an answer with these headers was made, by the server's clock. */
  timeOf(headers: Readonly<Record<string, string>>): Instant;
  /** Gives up whatever is under way; each request resolves as stopped. Later requests go as usual. */
  abort(): void;
};

/** Longer than any list takes, short enough that a dead line doesn't hold a cycle up. */
const timeoutMs = 30_000;

/** Wraps a transport with the vendor's limit, the server's clock and the reading of what came back. */
export function createHttpClient(transport: Transport, clock: Clock): HttpClient {
  const limit = createRateLimit(clock);
  const serverTime = createServerTime(clock);
  let stop = new AbortController();
  return {
    async send(request) {
      const waitMs = limit.take();
      if (waitMs > 0) {
        // Nothing waits in here: the run ends, says why, and comes back on time.
        return {
          kind: 'failed',
          reason: 'rate_limit',
          applied: 'no',
          afterMs: waitMs,
          message: 'The limit of requests to the PMS is used up for the moment',
        };
      }
      const result = await transport({ ...request, timeoutMs }, stop.signal);
      const outcome = readOutcome(result);
      if (result.ok) {
        limit.learn(result.answer.headers);
        if (outcome.kind === 'answered') serverTime.learn(result.answer.headers);
      }
      if (outcome.kind === 'failed' && outcome.afterMs !== null) limit.pause(outcome.afterMs);
      return outcome;
    },
    serverTime: serverTime.now,
    timeOf: serverTime.learn,
    abort() {
      stop.abort();
      stop = new AbortController();
    },
  };
}
