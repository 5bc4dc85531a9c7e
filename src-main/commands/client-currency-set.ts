import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import type { Currency } from '../../shared/money/money';
import { EngineError } from '../engine-error';
import { firmCurrency } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allClients } from '../store/reference';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { writeCurrency } from './write-currency';

/**
 * Says in which currency a client is billed; null: as the firm. Nothing is converted, so it is refused while work on no bill has a
 * rate in the old one: a number would stay and mean another amount.
 * @throws EngineError 'not_allowed' with how many lines stand in the way
 */
export function setClientCurrency(
  store: StoreContext,
  { clientId, currency }: CallParsed<'clientCurrencySet'>,
): void {
  runCommand(store, { name: 'client.currency', label: 'Currency of a client' }, () =>
    setCurrencyOfClient(store, clientId, currency),
  );
}

/** In the running transaction. @throws EngineError as `setClientCurrency` does */
export function setCurrencyOfClient(store: StoreContext, clientId: Id, currency: Currency | null): void {
  assertHolds(store, 'changeRules');
  if (!allClients(store).some(({ id }) => id === clientId))
    throw new EngineError('not_found', 'There is no such client on this laptop.', 'clientId');
  const next = currency === firmCurrency(store) ? null : currency;
  writeCurrency(store, 'client', clientId, next);
}
