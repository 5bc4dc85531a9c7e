import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import type { Currency } from '../../shared/money/money';
import { appendAudit } from '../store/audit';
import { currencies, matterCurrencies, putMatterCurrency, ratedLinesOfMatter } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { noteChange, type RowImage } from '../store/undo-steps';
import { assertNothingRated } from './client-currency-set';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { changingRates } from './write-rates';

/**
 * Says in which currency a matter is billed; null: as its client. Nothing is converted, so it is refused while its work on no bill
 * has a rate in the old one.
 * @throws EngineError 'not_allowed' with how many lines stand in the way
 */
export function setMatterCurrency(
  store: StoreContext,
  { matterId, currency }: CallParsed<'matterCurrencySet'>,
): void {
  runCommand(store, { name: 'matter.currency', label: 'Currency of a matter' }, () => {
    assertHolds(store, 'changeRules');
    const { clientId } = requireMatter(store, matterId);
    // As its client: then it follows its client.
    const next = currency === currencies(store).ofClient(clientId) ? null : currency;
    writeCurrency(store, matterId, next, { action: 'matter.currency', reason: null });
  });
}

/** Why a matter's currency can't be brought back to an image, or null. */
export function matterCurrencyMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'matter_currency') return null;
  return saidOf(store, from.id) === from.row ? null : 'the currency has changed since';
}

/** Brings a matter's currency back to an image, as a new change on top. */
export function restoreMatterCurrency(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table === 'matter_currency')
    writeCurrency(store, to.id, to.row, { action: `matter.currency_${word}`, reason: label });
}

const saidOf = (store: StoreContext, matterId: Id): Currency | null =>
  matterCurrencies(store).get(matterId) ?? null;

function writeCurrency(
  store: StoreContext,
  matterId: Id,
  currency: Currency | null,
  { action, reason }: { readonly action: string; readonly reason: string | null },
): void {
  const before = saidOf(store, matterId);
  if (before === currency) return;
  const { ofMatter, ofClient } = currencies(store);
  const next = currency ?? ofClient(requireMatter(store, matterId).clientId);
  if (next !== ofMatter(matterId))
    assertNothingRated(ratedLinesOfMatter(store, matterId), ofMatter(matterId));
  changingRates(store, () => putMatterCurrency(store, matterId, currency));
  appendAudit(store, {
    action,
    subject: 'matter',
    subjectId: matterId,
    before: { currency: before },
    after: { currency },
    reason,
  });
  noteChange(store, {
    before: { table: 'matter_currency', id: matterId, row: before },
    after: { table: 'matter_currency', id: matterId, row: currency },
  });
  store.changed(['guidelines', 'invoices', 'expenses', 'activity']);
}
