import type { Id } from '../../shared/domain/id';
import { assignmentsBy } from '../../shared/guidelines/assignment';
import { codePolicyOf } from '../../shared/guidelines/code-policy-of';
import { standardRuleSet } from '../../shared/guidelines/standard';
import type { MatterRow } from '../../shared/ipc/views';
import { isoToday } from '../../shared/time/calendar';
import { type CodePolicy, mergePolicies } from '../../shared/utbms/code-policy';
import { getAccount } from '../store/account';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { assignmentRows } from '../store/guidelines';
import { type MatterFacts, matterFacts } from '../store/matter-facts';
import { factsContext } from '../store/reference';
import { matterBudgets } from './matter-budgets';
import { ruleBook } from './rule-book';

/** Matters as a list shows them, in the order asked. */
export function matterRows(store: StoreContext, ids: readonly Id[]): MatterRow[] {
  const me = getAccount(store).timekeeperId;
  const { rateFor } = factsContext(store);
  const { ofMatter } = currencies(store);
  const today = isoToday(store.clock.now(), store.clock.zone());
  const book = ruleBook(store);
  const chosenFor = whoseGuideline(store, today);
  return matterFacts(store, ids).map((matter) => {
    const ruleSet = book.ruleSetFor(matter.id, matter.clientId, today);
    const budgets = matterBudgets(store, matter, ruleSet, today);
    return {
      id: matter.id,
      clientName: matter.clientName,
      responsibleName: matter.responsibleName,
      currency: ofMatter(matter.id),
      myRateMinor: me === null ? null : rateFor(matter.id, me, today),
      codesRequired: requiredKinds(
        mergePolicies(
          matter.requireUtbms === 1 ? { requireTask: true, requireActivity: true } : {},
          codePolicyOf(ruleSet),
        ),
      ),
      guideline: {
        ruleSet: ruleSet.name,
        version: ruleSet.version,
        by: ruleSet.name === standardRuleSet.name ? 'standard' : chosenFor(matter),
      },
      budget: budgets.find(({ what }) => what === 'The matter') ?? null,
    };
  });
}

function requiredKinds({ requireTask, requireActivity, requireExpense }: CodePolicy): string[] {
  return [
    ...(requireTask ? ['Task'] : []),
    ...(requireActivity ? ['Activity'] : []),
    ...(requireExpense ? ['Expense'] : []),
  ];
}

/** For whom the guideline in force was chosen: asked as the rule book asks, from the nearest outwards. */
function whoseGuideline(store: StoreContext, today: string) {
  const assigned = assignmentsBy(assignmentRows(store));
  return ({ id, clientId }: MatterFacts): 'matter' | 'client' | 'firm' => {
    const ofClient = assigned(null, clientId, today);
    if (!same(assigned(id, clientId, today), ofClient)) return 'matter';
    return same(ofClient, assigned(null, null, today)) ? 'firm' : 'client';
  };
}

const same = (
  one: { readonly name: string; readonly version: number } | null,
  other: { readonly name: string; readonly version: number } | null,
): boolean => one?.name === other?.name && one?.version === other?.version;
