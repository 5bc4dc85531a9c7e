import type { LockView } from '../../shared/ipc/lock-calls';
import { EngineError } from '../engine-error';
import type { Cancel, Clock } from '../ports';
import { guessDelay } from './guess-delay';

export type LockWorld = {
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** Milliseconds since the last key or move of the mouse; null: the system doesn't say. */
  readonly idleMs: () => number | null;
  /** After so many minutes it locks; 0: never. */
  readonly minutes: () => number;
  readonly hasPassphrase: () => boolean;
  readonly verifyPassphrase: (text: string) => Promise<boolean>;
  /** Something that the page shows has changed. */
  changed(): void;
};

export type AppLock = {
  view(): LockView;
  /** Locks at once, where a passphrase is set. */
  lock(): LockView;
  /** The laptop sleeps, or its screen was locked: so does Daybook, unless it never locks by itself. */
  left(): void;
  /** @throws EngineError 'invalid' for a wrong passphrase; 'not_allowed' while none is tried */
  open(passphrase: string): Promise<LockView>;
  /** Why a call is refused for now; null: it is not. */
  refusal(call: string): string | null;
  start(): void;
  stop(): void;
};

/** How often it is asked how long nobody has touched anything. */
const lookMs = 15_000;
/** What was being typed is saved as the cover comes up; so long its calls still go through. */
const graceMs = 2_000;
/** The cover itself, and what has to do with the database's key before and after. */
const always: ReadonlySet<string> = new Set(['lockGet', 'lockNow', 'lockOpen', 'vaultGet', 'vaultOpen']);

/**
 * Locks Daybook while it runs. It covers the page and refuses its calls; the engine behind goes on, so that timers run and
 * sync is done. It asks no network and never ends by itself, whatever the wall clock says.
 */
export function createAppLock(world: LockWorld): AppLock {
  const { clock } = world;
  const delay = guessDelay(() => clock.monotonic());
  let lockedAt: number | null = null;
  let cancel: Cancel | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const view = (): LockView => ({
    isLocked: lockedAt !== null,
    hasPassphrase: world.hasPassphrase(),
    waitSeconds: lockedAt === null ? 0 : delay.waitSeconds(),
  });

  function lock(): LockView {
    if (lockedAt === null && world.hasPassphrase()) {
      lockedAt = clock.monotonic();
      world.changed();
    }
    return view();
  }

  function look(): void {
    const minutes = world.minutes();
    const idle = world.idleMs();
    if (minutes > 0 && idle !== null && idle >= minutes * 60_000) lock();
    cancel = clock.after(lookMs, look);
  }

  async function tryOpen(passphrase: string): Promise<LockView> {
    if (lockedAt === null) return view();
    const seconds = delay.waitSeconds();
    if (seconds > 0) {
      throw new EngineError(
        'not_allowed',
        `It was wrong several times. It can be tried again in ${seconds} seconds.`,
      );
    }
    if (!(await world.verifyPassphrase(passphrase))) {
      delay.wasWrong();
      world.changed();
      throw new EngineError('invalid', 'This is not the passphrase. Nothing was changed.', 'passphrase');
    }
    delay.wasRight();
    lockedAt = null;
    world.changed();
    return view();
  }

  return {
    view,
    lock,
    left() {
      if (world.minutes() > 0) lock();
    },
    open(passphrase) {
      // One after the other: many at once must not slip past the pause.
      const turn = queue.then(() => tryOpen(passphrase));
      queue = turn.catch(() => undefined);
      return turn;
    },
    refusal(call) {
      if (lockedAt === null || always.has(call)) return null;
      return clock.monotonic() - lockedAt < graceMs ? null : 'Daybook is locked.';
    },
    start: () => look(),
    stop: () => cancel?.(),
  };
}
