import type { Handlers } from '../../shared/ipc/contract';
import { takeAdjustment } from '../commands/adjustment-take';
import { waiveFlag, withdrawWaiver } from '../commands/flag-waive';
import { setAdmission, setPeriod } from '../commands/guideline-fact-set';
import { assignRuleSet } from '../commands/rule-set-assign';
import { saveRuleSet } from '../commands/rule-set-save';
import type { ChosenFiles } from '../exchange/chosen-files';
import { readRuleSetFile } from '../exchange/guidelines/read-file';
import { writeWhole } from '../exchange/write-whole';
import { billingPeriodGet } from '../queries/billed-before';
import { tryEntry } from '../queries/entry-try';
import { entryView } from '../queries/entry-view';
import { guidelinesGet } from '../queries/guidelines-get';
import { tryRuleSet } from '../queries/rule-set-try';
import { timekeeperClasses } from '../store/code-habits';
import { codeMapping, mappedClientIds } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { admissions, saidPeriods } from '../store/guideline-facts';
import { ruleBookContent } from '../store/guidelines';

type GuidelineCalls = Pick<
  Handlers,
  | 'guidelinesGet'
  | 'ruleBookGet'
  | 'ruleSetSave'
  | 'admissionSet'
  | 'billingPeriodSet'
  | 'billingPeriodGet'
  | 'ruleSetRead'
  | 'ruleSetWrite'
  | 'ruleSetAssign'
  | 'ruleSetTry'
  | 'entryTry'
  | 'flagWaive'
  | 'flagTake'
  | 'waiverWithdraw'
>;

/** The calls of clients' guidelines. */
export function guidelineHandlers(store: StoreContext, files: ChosenFiles) {
  return {
    guidelinesGet: () => guidelinesGet(store),
    ruleBookGet: () => ({
      ...ruleBookContent(store),
      classes: timekeeperClasses(store),
      admissions: admissions(store),
      periods: saidPeriods(store),
      mappings: mappedClientIds(store).map((clientId) => ({ clientId, rows: codeMapping(store, clientId) })),
    }),
    ruleSetRead: ({ chosen }) => readRuleSetFile(files.path(chosen, 'rules_in')),
    async ruleSetWrite({ chosen, text }) {
      const path = files.path(chosen, 'rules_out');
      await writeWhole(path, Buffer.from(text, 'utf8'));
      return { path };
    },
    admissionSet(input) {
      setAdmission(store, input);
      return {};
    },
    billingPeriodSet(input) {
      setPeriod(store, input);
      return {};
    },
    billingPeriodGet: ({ matterId }) => billingPeriodGet(store, matterId),
    ruleSetSave: (input) => saveRuleSet(store, input),
    ruleSetAssign(input) {
      assignRuleSet(store, input);
      return {};
    },
    ruleSetTry: (input) => tryRuleSet(store, input),
    entryTry: (input) => tryEntry(store, input),
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
