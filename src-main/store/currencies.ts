import type { Id } from '../../shared/domain/id';
import { Currency } from '../../shared/money/money';
import { prepared, type StoreContext } from './database';
import { remembered } from './remembered';
import { getPmsBilling } from './sync/pms-billing';

/** Until the PMS has told its own. */
const defaultCurrency: Currency = 'USD';

/** What the firm bills in, and in which the PMS keeps all that it has. */
export function firmCurrency(store: StoreContext): Currency {
  return getPmsBilling(store)?.currency ?? defaultCurrency;
}

/** Which currency a line is billed in: its matter's where one was said, else its client's, else the firm's. */
export type Currencies = {
  readonly firm: Currency;
  ofClient(clientId: Id | null): Currency;
  ofMatter(matterId: Id | null): Currency;
};

export function currencies(store: StoreContext): Currencies {
  const firm = firmCurrency(store);
  const said = remembered(store, 'client currencies', () => clientCurrencies(store));
  const saidOfMatters = remembered(store, 'matter currencies', () => matterCurrencies(store));
  const ofClient = (clientId: Id | null): Currency => said.get(clientId ?? '') ?? firm;
  return {
    firm,
    ofClient,
    // Hardly any firm has a second currency: then no matter is looked up.
    ofMatter: (matterId) =>
      saidOfMatters.get(matterId ?? '') ?? (said.size === 0 ? firm : ofClient(clientOf(store, matterId))),
  };
}

/** What a rate card may be in: its matter's or client's currency, or for anybody's card any in which somebody is billed. */
export function cardCurrencies(
  store: StoreContext,
  { clientId, matterId }: { readonly clientId: Id | null; readonly matterId: Id | null },
): Currency[] {
  const { firm, ofClient, ofMatter } = currencies(store);
  if (matterId !== null) return [ofMatter(matterId)];
  if (clientId !== null) return [ofClient(clientId)];
  return [...new Set([firm, ...clientCurrencies(store).values(), ...matterCurrencies(store).values()])];
}

const clientOf = (store: StoreContext, matterId: Id | null): Id | null =>
  (prepared(store.db, 'SELECT client_id FROM matter WHERE id = ?').pluck().get(matterId) as Id | null) ??
  null;

/** The currencies that were said for clients. */
export function clientCurrencies(store: StoreContext): ReadonlyMap<Id, Currency> {
  const rows = prepared(store.db, 'SELECT client_id AS id, currency FROM client_currency').all() as {
    id: Id;
    currency: unknown;
  }[];
  return new Map(
    rows.flatMap(({ id, currency }) => {
      const parsed = Currency.safeParse(currency);
      return parsed.success ? [[id, parsed.data] as const] : [];
    }),
  );
}

/** The currencies that were said for matters. */
export function matterCurrencies(store: StoreContext): ReadonlyMap<Id, Currency> {
  const rows = prepared(store.db, 'SELECT matter_id AS id, currency FROM matter_currency').all() as {
    id: Id;
    currency: unknown;
  }[];
  return new Map(
    rows.flatMap(({ id, currency }) => {
      const parsed = Currency.safeParse(currency);
      return parsed.success ? [[id, parsed.data] as const] : [];
    }),
  );
}

/** @param currency null: its client's */
export function putMatterCurrency(store: StoreContext, matterId: Id, currency: Currency | null): void {
  prepared(store.db, 'DELETE FROM matter_currency WHERE matter_id = ?').run(matterId);
  if (currency === null) return;
  prepared(store.db, 'INSERT INTO matter_currency (matter_id, currency) VALUES (?, ?)').run(
    matterId,
    currency,
  );
}

/** @param currency null: the firm's */
export function putClientCurrency(store: StoreContext, clientId: Id, currency: Currency | null): void {
  prepared(store.db, 'DELETE FROM client_currency WHERE client_id = ?').run(clientId);
  if (currency === null) return;
  prepared(store.db, 'INSERT INTO client_currency (client_id, currency) VALUES (?, ?)').run(
    clientId,
    currency,
  );
}

/** Lines that the PMS doesn't have, that carry money of their own, a rate or a write-down, and went out on no bill. */
const ratedLines = `SELECT count(*) FROM matter m JOIN entry e ON e.matter_id = m.id
  WHERE e.deleted_at IS NULL AND (e.rate_minor IS NOT NULL OR e.adjustment_minor <> 0)
    AND NOT EXISTS (SELECT 1 FROM base b WHERE b.entry_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
      WHERE l.entry_id = e.id AND l.released_at IS NULL AND i.state = 'exported')`;

/** How many of them a client has, on matters that are billed as their client. */
export function ratedLinesOf(store: StoreContext, clientId: Id): number {
  const sql = `${ratedLines} AND m.client_id = ? AND m.id NOT IN (SELECT matter_id FROM matter_currency)`;
  return Number(prepared(store.db, sql).pluck().get(clientId));
}

/** Lines of a client or a matter that the PMS doesn't have, that say no rate of their own and went out on no bill: another currency gives them another rate. */
export function unratedLinesOf(
  store: StoreContext,
  of: 'client' | 'matter',
  id: Id,
): readonly { readonly matterId: Id; readonly timekeeperId: Id; readonly workDate: string }[] {
  return prepared(
    store.db,
    `SELECT e.matter_id AS matterId, e.timekeeper_id AS timekeeperId, e.work_date AS workDate
     FROM matter m JOIN entry e ON e.matter_id = m.id
     WHERE ${of === 'matter' ? 'm.id = ?' : 'm.client_id = ? AND m.id NOT IN (SELECT matter_id FROM matter_currency)'}
       AND e.deleted_at IS NULL AND e.rate_minor IS NULL
       AND NOT EXISTS (SELECT 1 FROM base b WHERE b.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
         WHERE l.entry_id = e.id AND l.released_at IS NULL AND i.state = 'exported')`,
  ).all(id) as { matterId: Id; timekeeperId: Id; workDate: string }[];
}

/** How many of them a matter has. */
export function ratedLinesOfMatter(store: StoreContext, matterId: Id): number {
  return Number(prepared(store.db, `${ratedLines} AND m.id = ?`).pluck().get(matterId));
}

/** What `entry e` is billed in by its matter, else by its client. Needs `@currency`, the firm's. */
export const saidCurrencySql = `coalesce((SELECT mc.currency FROM matter_currency mc WHERE mc.matter_id = e.matter_id),
  (SELECT c.currency FROM client_currency c
  JOIN matter cm ON cm.client_id = c.client_id WHERE cm.id = e.matter_id), @currency)`;

/**
 * The currency of `entry e`: that of its approval in force; else the firm's where the PMS has it, since the PMS knows no other; else
 * what was said of its matter or client. Needs `@currency`, the firm's. Looked for only where there is any other (`isMixed`), which hardly any firm has.
 */
export const currencySql = (isMixed: boolean): string =>
  isMixed
    ? `coalesce((SELECT coalesce(a.currency, @currency) FROM approval a WHERE a.entry_id = e.id AND a.revision = e.revision),
        (SELECT @currency FROM base cb WHERE cb.entry_id = e.id), ${saidCurrencySql})`
    : '@currency';

/** Columns and end of a statement that sums `entry e` by currency; without another one, everything is one row and nothing is grouped. */
export function byCurrency(store: StoreContext): {
  readonly column: string;
  readonly end: string;
  readonly isMixed: boolean;
} {
  const mixed = isMixed(store);
  return { column: `${currencySql(mixed)} AS currency`, end: mixed ? 'GROUP BY 1' : '', isMixed: mixed };
}

const anyOther = `SELECT EXISTS (SELECT 1 FROM approval WHERE currency < @currency)
  OR EXISTS (SELECT 1 FROM approval WHERE currency > @currency)
  OR EXISTS (SELECT 1 FROM client_currency WHERE currency <> @currency)
  OR EXISTS (SELECT 1 FROM matter_currency WHERE currency <> @currency)`;

/** Whether any line may be in another currency than the firm's. */
export function isMixed(store: StoreContext): boolean {
  return (
    prepared(store.db, anyOther)
      .pluck()
      .get({ currency: firmCurrency(store) }) === 1
  );
}

/** The currency of each entry, by the same law as `currencySql`. */
export function lineCurrencies(store: StoreContext): (entry: { readonly id: Id }) => Currency {
  const firm = firmCurrency(store);
  if (!isMixed(store)) return () => firm;
  const ask = prepared(store.db, `SELECT ${currencySql(true)} FROM entry e WHERE e.id = @id`).pluck();
  return ({ id }) => Currency.safeParse(ask.get({ id, currency: firm })).data ?? firm;
}
