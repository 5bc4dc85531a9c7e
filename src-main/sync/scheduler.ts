import { crowdDelayMs, paceAfter, pacePolicy, retryDelayMs } from '../../shared/sync/retry';
import type { Cancel, Clock, Ids } from '../ports';
import type { CycleEnd } from './cycle';

export type Scheduler = {
  /** Runs a cycle now, or another one as soon as the running one ends. */
  soon(): void;
  /** No more cycles; resolves when the running one has come to rest. */
  pause(): Promise<void>;
  /** Cycles may run again; the next one at once. */
  resume(): void;
  running(): boolean;
  /** When the next cycle is due, in milliseconds since the epoch; null where none is. */
  nextAt(): number | null;
};

export type SchedulerParts = {
  readonly clock: Clock;
  readonly ids: Ids;
  /** One cycle; never rejects. */
  cycle(stopped: () => boolean): Promise<CycleEnd>;
  /** Whether anything waits to be sent or settled: then no cycle is left out for the sake of the pace. */
  hasWork(): boolean;
  /** Gives up requests that are under way. */
  abort(): void;
  onChange(): void;
};

const everySpreadMs = 5_000;

/** Decides when a cycle runs; one at a time, and one timer at most. */
export function createScheduler(parts: SchedulerParts): Scheduler {
  const { clock, ids } = parts;
  let cancel: Cancel | null = null;
  let dueAt: number | null = null;
  let current: Promise<void> | null = null;
  let isPaused = true;
  let isWanted = false;
  let failures = 0;
  let paceMs: number = pacePolicy.usualMs;
  let endedAt = 0;

  /** The timer has run down: a cycle, unless there is nothing to send and others need the room (contract 20). */
  function tick(): void {
    const idleMs = clock.monotonic() - endedAt;
    if (idleMs < paceMs && failures === 0 && !parts.hasWork()) plan(usualDelay());
    else soon();
  }

  /** So much is added by chance that laptops that started together drift apart (contract 20). */
  const usualDelay = () => pacePolicy.usualMs + Math.floor(ids.jitter() * everySpreadMs);

  function plan(delayMs: number | null): void {
    cancel?.();
    cancel = null;
    dueAt = null;
    if (delayMs === null || isPaused) return;
    dueAt = clock.now() + delayMs;
    cancel = clock.after(delayMs, () => {
      cancel = null;
      dueAt = null;
      tick();
    });
  }

  function delayAfter(end: CycleEnd): number | null {
    endedAt = clock.monotonic();
    const isCrowded =
      end?.reason === 'rate_limit' || (end?.reason === 'server_error' && end.afterMs !== null);
    if (end === null || isCrowded) paceMs = paceAfter(paceMs, isCrowded);
    if (end === null) {
      failures = 0;
      return usualDelay();
    }
    // Only a person can change that: signing in starts the next cycle.
    if (end.reason === 'signed_out') return null;
    failures += 1;
    const delayMs =
      isCrowded && end.afterMs !== null
        ? crowdDelayMs(failures, ids.jitter(), end.afterMs)
        : retryDelayMs(failures, ids.jitter(), end.afterMs);
    return Math.max(1_000, delayMs);
  }

  async function run(): Promise<void> {
    do {
      isWanted = false;
      plan(null);
      parts.onChange();
      const end = await parts.cycle(() => isPaused);
      plan(delayAfter(end));
    } while (isWanted && !isPaused);
  }

  function soon(): void {
    if (isPaused) return;
    isWanted = true;
    if (current !== null) return;
    current = run().finally(() => {
      current = null;
      parts.onChange();
    });
  }

  return {
    soon,
    async pause() {
      isPaused = true;
      plan(null);
      parts.abort();
      await current;
      parts.onChange();
    },
    resume() {
      isPaused = false;
      failures = 0;
      soon();
    },
    running: () => current !== null,
    nextAt: () => dueAt,
  };
}
