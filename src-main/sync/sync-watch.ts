import type { Clock } from '../ports';
import { connectionAfter } from './connectivity';
import type { StepEnd } from './context';

/** For how long sync has not gone through although something answers (P5), and why the last try did not. */
export type FailingSync = {
  /** By the clock that doesn't jump. */
  readonly failingForMs: number;
  /** Null where this run of the app has seen no good sync. */
  readonly sinceGoodMs: number | null;
  readonly reason: StepEnd['reason'];
  readonly words: string;
};

export type SyncWatcher = {
  /** A cycle has ended; null: it went through. */
  ended(end: StepEnd | null): void;
  /** The laptop slept: what failed before that says nothing about now. */
  woke(): void;
  /** Null while sync goes through, and while nothing answers. */
  failing(): FailingSync | null;
};

/** Watches the ends of cycles on the clock that doesn't jump. */
export function watchSync(clock: Pick<Clock, 'monotonic'>): SyncWatcher {
  let goodMs: number | null = null;
  let failingSinceMs: number | null = null;
  let last: StepEnd | null = null;
  return {
    ended(end) {
      if (end?.reason === 'stopped') return;
      if (end === null) goodMs = clock.monotonic();
      last = end;
      failingSinceMs = end !== null && isAnswered(end) ? (failingSinceMs ?? clock.monotonic()) : null;
    },
    woke() {
      failingSinceMs = null;
    },
    failing() {
      if (failingSinceMs === null || last === null) return null;
      const now = clock.monotonic();
      return {
        failingForMs: now - failingSinceMs,
        sinceGoodMs: goodMs === null ? null : now - goodMs,
        reason: last.reason,
        words: last.words,
      };
    },
  };
}

/** Something answered, be it a proxy or a page of the network: then it is no plain absence of a network (contract 19). */
function isAnswered(end: StepEnd): boolean {
  const { connection } = connectionAfter(end, { connection: 'never_tried', connectionWords: '' });
  return connection === 'online' || connection === 'trouble';
}
