import type { Handlers } from '../../shared/ipc/contract';
import { setClientCurrency } from '../commands/client-currency-set';
import { tryCurrency } from '../commands/currency-try';
import { setMatterCurrency } from '../commands/matter-currency-set';
import { actOnLines, tryOnLines } from '../commands/prebill-act';
import { approvePrebill } from '../commands/prebill-approve';
import { commentLine } from '../commands/prebill-comment';
import { holdPrebill } from '../commands/prebill-hold';
import { returnPrebill } from '../commands/prebill-return';
import { splitPrebill } from '../commands/prebill-split';
import { submitPrebill } from '../commands/prebill-submit';
import { withdrawPrebill } from '../commands/prebill-withdraw';
import { writeDownPrebill } from '../commands/prebill-write-down';
import { addCard } from '../commands/rate-card-add';
import { entryView, entryViews } from '../queries/entry-view';
import { prebillGet } from '../queries/prebill';
import { prebillMatters } from '../queries/prebill-matters';
import { pushDryRun } from '../queries/push-dry-run';
import type { StoreContext } from '../store/database';
import { lineCommentsOf } from '../store/line-comments';

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
  | 'prebillAct'
  | 'prebillTry'
  | 'prebillComment'
  | 'prebillComments'
  | 'clientCurrencySet'
  | 'currencyTry'
  | 'matterCurrencySet'
  | 'rateCardAdd'
>;

/**
 * The calls of the pre-bill. Approving asks for no sync at once: what was approved goes with the next regular one, so
 * that the dry run can be read and the approval undone before it.
 */
export function prebillHandlers(store: StoreContext) {
  return {
    prebillMatters: () => prebillMatters(store),
    prebillGet: (input) => prebillGet(store, input),
    pushDryRun: () => pushDryRun(store),
    prebillSubmit: (input) => submitPrebill(store, input),
    prebillApprove: (input) => approvePrebill(store, input),
    prebillWithdraw: (input) => withdrawPrebill(store, input),
    prebillReturn: (input) => returnPrebill(store, input),
    prebillHold: (input) => holdPrebill(store, input),
    prebillWriteDown: (input) => {
      writeDownPrebill(store, input);
      return entryView(store, input.id);
    },
    prebillAct: (act) => actOnLines(store, act),
    prebillTry: (act) => tryOnLines(store, act),
    prebillComment: (input) => {
      commentLine(store, input);
      return {};
    },
    currencyTry: (input) => tryCurrency(store, input),
    matterCurrencySet(input) {
      setMatterCurrency(store, input);
      return {};
    },
    clientCurrencySet(input) {
      setClientCurrency(store, input);
      return {};
    },
    rateCardAdd: (input) => addCard(store, input),
    prebillComments: ({ entryId }) => lineCommentsOf(store, entryId),
    prebillSplit: (input) => entryViews(store, splitPrebill(store, input)),
  } satisfies PrebillCalls;
}
