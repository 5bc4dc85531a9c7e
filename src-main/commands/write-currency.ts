import type { Id } from '../../shared/domain/id';
import type { Currency } from '../../shared/money/money';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import {
  clientCurrencies,
  currencies,
  matterCurrencies,
  putClientCurrency,
  putMatterCurrency,
  ratedLinesOf,
  ratedLinesOfMatter,
} from '../store/currencies';
import type { StoreContext } from '../store/database';
import { requireMatter } from '../store/reference';
import { noteChange, type RowImage } from '../store/undo-steps';
import { changingRates } from './write-rates';

/** Whose currency can be said: a client's holds for its matters, but for those that say their own. */
export type CurrencyOwner = 'client' | 'matter';

type Said = {
  readonly table: 'client_currency' | 'matter_currency';
  readonly said: (store: StoreContext) => ReadonlyMap<Id, Currency>;
  readonly put: (store: StoreContext, id: Id, currency: Currency | null) => void;
  /** What it is billed in now. */
  readonly now: (store: StoreContext, id: Id) => Currency;
  /** What it is billed in where it says nothing. */
  readonly unsaid: (store: StoreContext, id: Id) => Currency;
  /** Its lines on no bill that have a rate in the currency of now. */
  readonly ratedLines: (store: StoreContext, id: Id) => number;
};

const owners: Readonly<Record<CurrencyOwner, Said>> = {
  client: {
    table: 'client_currency',
    said: clientCurrencies,
    put: putClientCurrency,
    now: (store, id) => currencies(store).ofClient(id),
    unsaid: (store) => currencies(store).firm,
    ratedLines: ratedLinesOf,
  },
  matter: {
    table: 'matter_currency',
    said: matterCurrencies,
    put: putMatterCurrency,
    now: (store, id) => currencies(store).ofMatter(id),
    unsaid: (store, id) => currencies(store).ofClient(requireMatter(store, id).clientId),
    ratedLines: ratedLinesOfMatter,
  },
};

const saidOf = (store: StoreContext, owner: CurrencyOwner, id: Id): Currency | null =>
  owners[owner].said(store).get(id) ?? null;

const ownerOf = (image: RowImage): CurrencyOwner | null =>
  image.table === 'client_currency' ? 'client' : image.table === 'matter_currency' ? 'matter' : null;

/**
 * Writes in which currency a client or a matter is billed, with its audit event and its step of undo.
 * @param currency null: it says nothing of its own
 * @throws EngineError 'not_allowed' while work on no bill has a rate in the old one: a number would stay and mean another amount
 */
export function writeCurrency(
  store: StoreContext,
  owner: CurrencyOwner,
  id: Id,
  currency: Currency | null,
  by: { readonly word: 'undo' | 'redo'; readonly label: string } | null = null,
): void {
  const { table, put, now, unsaid, ratedLines } = owners[owner];
  const before = saidOf(store, owner, id);
  if (before === currency) return;
  const present = now(store, id);
  if ((currency ?? unsaid(store, id)) !== present) assertNothingRated(ratedLines(store, id), present);
  changingRates(store, () => put(store, id, currency));
  appendAudit(store, {
    action: by === null ? `${owner}.currency` : `${owner}.currency_${by.word}`,
    subject: owner,
    subjectId: id,
    before: { currency: before },
    after: { currency },
    reason: by?.label ?? null,
  });
  noteChange(store, { before: { table, id, row: before }, after: { table, id, row: currency } });
  store.changed(['guidelines', 'invoices', 'expenses', 'activity']);
}

/** Why a currency can't be brought back to an image, or null. */
export function currencyMoved(store: StoreContext, from: RowImage): string | null {
  const owner = ownerOf(from);
  if (owner === null || saidOf(store, owner, from.id) === from.row) return null;
  return 'the currency has changed since';
}

/** Brings a currency back to an image, as a new change on top. */
export function restoreCurrency(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
): void {
  if (to.table === 'client_currency') writeCurrency(store, 'client', to.id, to.row, { word, label });
  if (to.table === 'matter_currency') writeCurrency(store, 'matter', to.id, to.row, { word, label });
}

function assertNothingRated(lines: number, now: Currency): void {
  if (lines === 0) return;
  const words = lines === 1 ? 'One line has' : `${lines} lines have`;
  throw new EngineError(
    'not_allowed',
    `${words} a rate or a write-down in ${now} and ${lines === 1 ? 'is' : 'are'} on no bill yet, and nothing is converted. Bill that work, or take its rates and write-downs back, before the currency changes.`,
    'currency',
  );
}
