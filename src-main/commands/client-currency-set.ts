import type { Id } from '../../shared/domain/id';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { Currency } from '../../shared/money/money';
import { EngineError } from '../engine-error';
import { firmCurrency, unratedLinesOf } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allClients, factsContext } from '../store/reference';
import { assertHolds } from './right-guard';
import { runCommand, tryCommand } from './run-command';
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
    setCurrency(store, clientId, currency),
  );
}

/**
 * What that would do to work that says no rate of its own, found by doing it and taking it back.
 * @throws EngineError as `setClientCurrency` does
 */
export function tryClientCurrency(
  store: StoreContext,
  { clientId, currency }: CallParsed<'clientCurrencyTry'>,
): CallOutput<'clientCurrencyTry'> {
  const lines = unratedLinesOf(store, clientId);
  const rates = (): (number | null)[] => {
    const { rateFor } = factsContext(store);
    return lines.map((line) => rateFor(line.matterId, line.timekeeperId, line.workDate));
  };
  const before = rates();
  const after = tryCommand(store, 'client.currency_try', () => {
    setCurrency(store, clientId, currency);
    return rates();
  });
  const rated = before.flatMap((rate, at) => (rate === null ? [] : [after[at] ?? null]));
  const losing = rated.filter((rate) => rate === null).length;
  return { lines: lines.length, losing, moving: rated.length - losing };
}

function setCurrency(store: StoreContext, clientId: Id, currency: Currency | null): void {
  assertHolds(store, 'changeRules');
  if (!allClients(store).some(({ id }) => id === clientId))
    throw new EngineError('not_found', 'There is no such client on this laptop.', 'clientId');
  const next = currency === firmCurrency(store) ? null : currency;
  writeCurrency(store, 'client', clientId, next);
}
