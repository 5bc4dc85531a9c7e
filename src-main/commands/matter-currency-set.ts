import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import type { Currency } from '../../shared/money/money';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { writeCurrency } from './write-currency';

/**
 * Says in which currency a matter is billed; null: as its client. Nothing is converted, so it is refused while its work on no bill
 * has a rate in the old one.
 * @throws EngineError 'not_allowed' with how many lines stand in the way
 */
export function setMatterCurrency(
  store: StoreContext,
  { matterId, currency }: CallParsed<'matterCurrencySet'>,
): void {
  runCommand(store, { name: 'matter.currency', label: 'Currency of a matter' }, () =>
    setCurrencyOfMatter(store, matterId, currency),
  );
}

/** In the running transaction. @throws EngineError as `setMatterCurrency` does */
export function setCurrencyOfMatter(store: StoreContext, matterId: Id, currency: Currency | null): void {
  assertHolds(store, 'changeRules');
  const { clientId } = requireMatter(store, matterId);
  // As its client: then it follows its client.
  const next = currency === currencies(store).ofClient(clientId) ? null : currency;
  writeCurrency(store, 'matter', matterId, next);
}
