import type { ReferenceView } from '../../shared/ipc/views';
import type { Currency } from '../../shared/money/money';
import { getAccount } from '../store/account';
import { timekeeperClasses } from '../store/code-habits';
import { clientCurrencies, firmCurrency, matterCurrencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allRateCards } from '../store/rate-cards';
import {
  allClients,
  allCodes,
  allMatterRates,
  allMatters,
  allTimekeepers,
  cacheReadAt,
  recentMatterIds,
} from '../store/reference';

const recents = 20;

/** What the firm bills in. */
export function currencyOf(store: StoreContext): Currency {
  return firmCurrency(store);
}

/** The reference cache with its age, and the matters worked on last. */
export function referenceGet(store: StoreContext): ReferenceView {
  const me = getAccount(store).timekeeperId;
  return {
    matters: allMatters(store),
    clients: allClients(store),
    timekeepers: allTimekeepers(store),
    codes: allCodes(store),
    rates: allMatterRates(store),
    rateCards: allRateCards(store),
    classes: timekeeperClasses(store),
    recentMatterIds: me === null ? [] : recentMatterIds(store, me, recents),
    readAt: {
      matters: cacheReadAt(store, 'matters'),
      timekeepers: cacheReadAt(store, 'timekeepers'),
      codes: cacheReadAt(store, 'codes'),
    },
    meId: me,
    currency: currencyOf(store),
    matterCurrencies: [...matterCurrencies(store)].map(([matterId, currency]) => ({ matterId, currency })),
    clientCurrencies: [...clientCurrencies(store)].map(([clientId, currency]) => ({ clientId, currency })),
  };
}
