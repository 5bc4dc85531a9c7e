import type { Handlers } from '../shared/ipc/contract';
import { approvePrebill } from './commands/prebill-approve';
import { holdPrebill } from './commands/prebill-hold';
import { returnPrebill } from './commands/prebill-return';
import { splitPrebill } from './commands/prebill-split';
import { submitPrebill } from './commands/prebill-submit';
import { withdrawPrebill } from './commands/prebill-withdraw';
import { writeDownPrebill } from './commands/prebill-write-down';
import { entryView, entryViews } from './queries/entry-view';
import { prebillGet } from './queries/prebill';
import { prebillMatters } from './queries/prebill-matters';
import { pushDryRun } from './queries/push-dry-run';
import type { StoreContext } from './store/database';

type PrebillCalls = Pick<
  Handlers,
  | 'prebillMatters'
  | 'prebillGet'
  | 'prebillSubmit'
  | 'prebillApprove'
  | 'prebillWithdraw'
  | 'prebillReturn'
  | 'prebillHold'
  | 'prebillWriteDown'
  | 'prebillSplit'
  | 'pushDryRun'
>;

/**
 * The calls of the pre-bill.
 * @param syncSoon asks for a sync at once, without waiting for it: what was approved may go
 */
export function prebillHandlers(store: StoreContext, syncSoon: (reason: string) => void) {
  return {
    prebillMatters: () => prebillMatters(store),
    prebillGet: (input) => prebillGet(store, input),
    pushDryRun: () => pushDryRun(store),
    prebillSubmit: (input) => submitPrebill(store, input),
    prebillApprove: (input) => {
      const result = approvePrebill(store, input);
      if (result.approved > 0) syncSoon('approved');
      return result;
    },
    prebillWithdraw: (input) => withdrawPrebill(store, input),
    prebillReturn: (input) => returnPrebill(store, input),
    prebillHold: (input) => holdPrebill(store, input),
    prebillWriteDown: (input) => {
      writeDownPrebill(store, input);
      return entryView(store, input.id);
    },
    prebillSplit: (input) => entryViews(store, splitPrebill(store, input)),
  } satisfies PrebillCalls;
}
