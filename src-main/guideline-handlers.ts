import type { Handlers } from '../shared/ipc/contract';
import { takeAdjustment } from './commands/adjustment-take';
import { waiveFlag, withdrawWaiver } from './commands/flag-waive';
import { assignRuleSet } from './commands/rule-set-assign';
import { saveRuleSet } from './commands/rule-set-save';
import { entryView } from './queries/entry-view';
import { guidelinesGet } from './queries/guidelines-get';
import { tryRuleSet } from './queries/rule-set-try';
import { timekeeperClasses } from './store/code-habits';
import type { StoreContext } from './store/database';
import { ruleBookContent } from './store/guidelines';

type GuidelineCalls = Pick<
  Handlers,
  | 'guidelinesGet'
  | 'ruleBookGet'
  | 'ruleSetSave'
  | 'ruleSetAssign'
  | 'ruleSetTry'
  | 'flagWaive'
  | 'flagTake'
  | 'waiverWithdraw'
>;

/** The calls of clients' guidelines. */
export function guidelineHandlers(store: StoreContext) {
  return {
    guidelinesGet: () => guidelinesGet(store),
    ruleBookGet: () => ({ ...ruleBookContent(store), classes: timekeeperClasses(store) }),
    ruleSetSave: (input) => saveRuleSet(store, input),
    ruleSetAssign(input) {
      assignRuleSet(store, input);
      return {};
    },
    ruleSetTry: (input) => tryRuleSet(store, input),
    flagWaive(input) {
      waiveFlag(store, input);
      return entryView(store, input.entryId);
    },
    flagTake(input) {
      takeAdjustment(store, input);
      return entryView(store, input.entryId);
    },
    waiverWithdraw: ({ id }) => entryView(store, withdrawWaiver(store, id)),
  } satisfies GuidelineCalls;
}
