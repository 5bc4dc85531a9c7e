import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { unratedLinesOf } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { factsContext } from '../store/reference';
import { setCurrencyOfClient } from './client-currency-set';
import { setCurrencyOfMatter } from './matter-currency-set';
import { tryCommand } from './run-command';

/**
 * What another currency of a client or a matter would do to work that says no rate of its own, found by doing it and taking it
 * back.
 * @throws EngineError as `setClientCurrency` and `setMatterCurrency` do
 */
export function tryCurrency(
  store: StoreContext,
  { of, id, currency }: CallParsed<'currencyTry'>,
): CallOutput<'currencyTry'> {
  const lines = unratedLinesOf(store, of, id);
  const rates = (): (number | null)[] => {
    const { rateFor } = factsContext(store);
    return lines.map((line) => rateFor(line.matterId, line.timekeeperId, line.workDate));
  };
  const before = rates();
  const after = tryCommand(store, 'currency.try', () => {
    if (of === 'client') setCurrencyOfClient(store, id, currency);
    else setCurrencyOfMatter(store, id, currency);
    return rates();
  });
  const rated = before.flatMap((rate, at) => (rate === null ? [] : [after[at] ?? null]));
  const losing = rated.filter((rate) => rate === null).length;
  return { lines: lines.length, losing, moving: rated.length - losing };
}
