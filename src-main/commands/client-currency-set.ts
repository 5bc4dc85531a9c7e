import type { Id } from '../../shared/domain/id';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { Currency } from '../../shared/money/money';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import {
  clientCurrencies,
  currencies,
  firmCurrency,
  putClientCurrency,
  ratedLinesOf,
  unratedLinesOf,
} from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allClients, factsContext } from '../store/reference';
import { noteChange, type RowImage } from '../store/undo-steps';
import { assertHolds } from './right-guard';
import { runCommand, tryCommand } from './run-command';
import { changingRates } from './write-rates';

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
  writeCurrency(store, clientId, next, { action: 'client.currency', reason: null });
}

/** Why a client's currency can't be brought back to an image, or null. */
export function currencyMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'client_currency') return null;
  return currencyOf(store, from.id) === from.row ? null : 'the currency has changed since';
}

/** Brings a client's currency back to an image, as a new change on top. */
export function restoreCurrency(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table === 'client_currency')
    writeCurrency(store, to.id, to.row, { action: `client.currency_${word}`, reason: label });
}

/**
 * @param lines how many are on no bill and have a rate in the currency that is to change
 * @throws EngineError 'not_allowed' where there is any: a number would stay and mean another amount
 */
export function assertNothingRated(lines: number, now: Currency): void {
  if (lines === 0) return;
  const words = lines === 1 ? 'One line has' : `${lines} lines have`;
  throw new EngineError(
    'not_allowed',
    `${words} a rate or a write-down in ${now} and ${lines === 1 ? 'is' : 'are'} on no bill yet, and nothing is converted. Bill that work, or take its rates and write-downs back, before the currency changes.`,
    'currency',
  );
}

const currencyOf = (store: StoreContext, clientId: Id): Currency | null =>
  clientCurrencies(store).get(clientId) ?? null;

function writeCurrency(
  store: StoreContext,
  clientId: Id,
  currency: Currency | null,
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  const before = currencyOf(store, clientId);
  if (before === currency) return;
  assertNothingRated(ratedLinesOf(store, clientId), currencies(store).ofClient(clientId));
  changingRates(store, () => putClientCurrency(store, clientId, currency));
  appendAudit(store, {
    action,
    subject: 'client',
    subjectId: clientId,
    before: { currency: before },
    after: { currency },
    reason,
  });
  noteChange(store, {
    before: { table: 'client_currency', id: clientId, row: before },
    after: { table: 'client_currency', id: clientId, row: currency },
  });
  store.changed(['guidelines', 'invoices', 'expenses', 'activity']);
}
