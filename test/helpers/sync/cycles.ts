import type { Sync } from '../../../src-main/sync/create-sync';
import { until } from '../until';

/** A laptop's sync as a test drives it. */
export type Cycles = {
  /** Resolves once nothing is under way. @throws Error where that takes longer than any cycle */
  idle(): Promise<void>;
  /** One cycle as the engine runs it by itself, to its end. */
  cycle(): Promise<void>;
};

export function cyclesOf(sync: Sync): Cycles {
  const idle = () => until(() => !sync.state().syncing, 'The sync did not come to rest');
  return {
    idle,
    async cycle() {
      await idle();
      sync.soon('test');
      await idle();
    },
  };
}
