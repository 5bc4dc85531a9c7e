import { setImmediate } from 'node:timers/promises';
import type { Sync } from '../../../src-main/sync/create-sync';

/** A laptop's sync as a test drives it. */
export type Cycles = {
  /** Resolves once nothing is under way. @throws Error where that takes longer than any cycle */
  idle(): Promise<void>;
  /** One cycle as the engine runs it by itself, to its end. */
  cycle(): Promise<void>;
};

export function cyclesOf(sync: Sync): Cycles {
  const idle = () => settled(() => !sync.state().syncing);
  return {
    idle,
    async cycle() {
      await idle();
      sync.soon('test');
      await idle();
    },
  };
}

/** Waits for a condition, turn by turn of the event loop; real requests may be under way, so no fixed count would do. */
async function settled(condition: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error('The sync did not come to rest');
    await setImmediate();
  }
}
