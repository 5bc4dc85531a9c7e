import type { IdMap, PmsAdapter, RetryReason } from '../../shared/pms/port';
import { getEpoch } from '../store/account';
import { inTransaction, type StoreContext } from '../store/database';
import type { RunCounts } from '../store/sync/sync-run';

/** What every step of a cycle works with. */
export type SyncContext = {
  readonly store: StoreContext;
  readonly adapter: PmsAdapter;
  readonly ids: IdMap;
  /** The sign-in that this cycle began in (contract 18). */
  readonly epoch: number;
  /** True once the cycle should end: it stops between two requests and continues where it was (contract 15). */
  readonly stopped: () => boolean;
  /** The number of the cycle in the history; null for what a person does outside any. */
  readonly run: number | null;
  readonly counts: { -readonly [K in keyof RunCounts]: RunCounts[K] };
  /** Damage that is met ends the whole transaction instead of being put aside: who began it does it anew (`pageApart`). */
  readonly asOne?: true;
};

/** Why a step could not go on, in the port's words. */
export type StepEnd = {
  readonly reason: RetryReason | 'signed_out' | 'stopped' | 'app_too_old';
  readonly afterMs: number | null;
  readonly words: string;
  /** It stands in the way of nothing else: the cycle goes on, and ends with it (contract 14). */
  readonly goesOn?: true;
};

/** The account changed hands while a request was on its way: nothing of the answer may be kept. */
export class EpochEnded extends Error {
  constructor() {
    super('The sign-in that this sync began in has ended');
    this.name = 'EpochEnded';
  }
}

export const stoppedEnd: StepEnd = { reason: 'stopped', afterMs: null, words: 'Stopped' };

/**
 * One transaction of sync: every write checks that the account is still the one it began in (contract 18).
 * @throws EpochEnded
 */
export function syncWrite<T>(context: SyncContext, name: string, work: () => T): T {
  return inTransaction(context.store, name, () => {
    if (getEpoch(context.store) !== context.epoch) throw new EpochEnded();
    return work();
  });
}
