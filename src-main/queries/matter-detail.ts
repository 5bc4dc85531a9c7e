import type { Id } from '../../shared/domain/id';
import type { MatterDetail } from '../../shared/ipc/views';
import { cardRate } from '../../shared/money/rate-card';
import { pmsName } from '../../shared/pms/pms-name';
import { isoToday } from '../../shared/time/calendar';
import { EngineError } from '../engine-error';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { matterWork, pmsRates } from '../store/matter-facts';
import { rateTable } from '../store/rate-cards';
import { cacheReadAt, getMatter, rateQuestion } from '../store/reference';
import { codePolicyFor } from './code-policy';
import { matterBudgets } from './matter-budgets';
import { matterRows } from './matter-rows';
import { sumsOfMatter } from './matter-sums';
import { cardWords } from './rate-words';
import { ruleBook } from './rule-book';

/** Everything that is known of a matter. @throws EngineError 'not_found' */
export function matterDetail(store: StoreContext, id: Id): MatterDetail {
  const matter = getMatter(store, id);
  const [row] = matterRows(store, [id]);
  if (matter === null || row === undefined)
    throw new EngineError('not_found', 'There is no such matter on this laptop.');
  const today = isoToday(store.clock.now(), store.clock.zone());
  const ruleSet = ruleBook(store).ruleSetFor(id, matter.clientId, today);
  const sums = sumsOfMatter(store, id);
  return {
    ...row,
    matter,
    rates: ratesOf(store, id, today),
    policy: codePolicyFor(store, matter),
    budgets: matterBudgets(store, matter, ruleSet, today),
    sum: sums.find(({ currency }) => currency === row.currency) ?? null,
    otherSums: sums.filter(({ currency }) => currency !== row.currency),
    ...matterWork(store, id),
    readAt: cacheReadAt(store, 'matters'),
  };
}

/** Who is billed at what today, and who says so: the PMS before the firm's cards (contract 25). */
function ratesOf(store: StoreContext, matterId: Id, today: string): MatterDetail['rates'] {
  const table = rateTable(store);
  const { firm, ofMatter } = currencies(store);
  const currency = ofMatter(matterId);
  // The PMS keeps one currency: its rates say nothing of a client that is billed in another.
  const isPms = currency === firm;
  return pmsRates(store, matterId).map(({ timekeeperId, name, onMatter, ofTimekeeper }) => {
    if (isPms && onMatter !== null)
      return { timekeeperId, name, rateMinor: onMatter, words: `this matter, in ${pmsName}` };
    if (isPms && ofTimekeeper !== null)
      return { timekeeperId, name, rateMinor: ofTimekeeper, words: `the timekeeper, in ${pmsName}` };
    const card = table.isEmpty
      ? null
      : cardRate(table, rateQuestion(store, { matterId, timekeeperId, workDate: today }));
    return card === null
      ? {
          timekeeperId,
          name,
          rateMinor: null,
          words: isPms ? 'no rate is known' : `no rate in ${currency} is known`,
        }
      : {
          timekeeperId,
          name,
          rateMinor: card.rateMinor,
          words: `by your rate cards, ${cardWords(card, currency)}`,
        };
  });
}
