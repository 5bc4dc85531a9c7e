import type { Matter } from '../../shared/domain/reference';
import { codePolicyOf } from '../../shared/guidelines/code-policy-of';
import { isoToday } from '../../shared/time/calendar';
import { type CodePolicy, mergePolicies } from '../../shared/utbms/code-policy';
import type { StoreContext } from '../store/database';
import { ruleBook } from './rule-book';

/** What is asked of the codes of a matter's lines today, by whoever may ask: the PMS, and the guidelines in force. */
export function codePolicyFor(store: StoreContext, matter: Matter | null): CodePolicy {
  const ofPms: CodePolicy = matter?.requireUtbms ? { requireTask: true, requireActivity: true } : {};
  const today = isoToday(store.clock.now(), store.clock.zone());
  const ruleSet = ruleBook(store).ruleSetFor(matter?.id ?? null, matter?.clientId ?? null, today);
  return mergePolicies(ofPms, codePolicyOf(ruleSet));
}
