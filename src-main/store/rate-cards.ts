import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { classOfRole, type Role } from '../../shared/domain/reference';
import { cardRate, createRateTable, RateCard, type RateTable } from '../../shared/money/rate-card';
import { type Database, prepared, type StoreContext } from './database';

/** The firm's rate cards, in the order in which they were made. Rows are added and never changed. */

const Rows = z.array(z.unknown());

export function addRateCard(store: StoreContext, card: RateCard): void {
  prepared(
    store.db,
    `INSERT INTO rate_card (id, kind, matter_id, client_id, timekeeper_id, class_code, from_date, to_date, rate_minor,
       discount_basis, currency, note)
     VALUES (@id, @kind, @matterId, @clientId, @timekeeperId, @classCode, @from, @to, @rateMinor, @discountBasis,
       @currency, @note)`,
  ).run(card);
}

/** All cards that were not taken back, oldest first; one that can't be read is reported and left out. */
export function allRateCards(store: StoreContext): RateCard[] {
  const rows = Rows.parse(
    prepared(
      store.db,
      `SELECT id, kind, matter_id AS matterId, client_id AS clientId, timekeeper_id AS timekeeperId,
         class_code AS classCode, from_date AS "from", to_date AS "to", rate_minor AS rateMinor,
         discount_basis AS discountBasis, currency, note FROM rate_card
       WHERE NOT coalesce((SELECT t.taken_back FROM rate_card_taken_back t WHERE t.card_id = rate_card.id
         ORDER BY t.number DESC LIMIT 1), 0) ORDER BY number`,
    ).all(),
  );
  return rows.flatMap((row) => {
    const parsed = RateCard.safeParse(row);
    if (parsed.success) return [parsed.data];
    store.logger.error('rate_card.damaged');
    return [];
  });
}

const tables = new WeakMap<Database, { readonly last: unknown; readonly table: RateTable }>();
const none = createRateTable([]);

/** Whether a card was taken back by undo and not given again. */
export function isCardTakenBack(store: StoreContext, id: Id): boolean {
  const last = prepared(
    store.db,
    'SELECT taken_back FROM rate_card_taken_back WHERE card_id = ? ORDER BY number DESC LIMIT 1',
  )
    .pluck()
    .get(id);
  return last === 1;
}

/** Takes a card back, or gives it again; the rows that say so are never changed either. */
export function setCardTakenBack(store: StoreContext, id: Id, isTakenBack: boolean): void {
  prepared(
    store.db,
    'INSERT INTO rate_card_taken_back (card_id, taken_back) VALUES (?, CAST(? AS INTEGER))',
  ).run(id, isTakenBack ? 1 : 0);
}

/** The cards as a table, kept until there is another: since no row is ever changed, the last ones tell. */
export function rateTable(store: StoreContext): RateTable {
  const last = prepared(
    store.db,
    `SELECT (SELECT id FROM rate_card ORDER BY number DESC LIMIT 1) ||
       coalesce((SELECT max(number) FROM rate_card_taken_back), '')`,
  )
    .pluck()
    .get();
  const known = tables.get(store.db);
  if (known !== undefined && known.last === last) return known.table;
  const table = last === null ? none : createRateTable(allRateCards(store));
  tables.set(store.db, { last, table });
  return table;
}

const defined = new WeakSet<Database>();

/**
 * Lets statements of this connection ask the cards. SQLite can't be read from inside one of its functions, so whoever runs
 * such a statement has the table read beforehand (`moneyParameters`).
 */
export function defineCardRate(db: Database): void {
  if (defined.has(db)) return;
  defined.add(db);
  const ask = (...values: unknown[]): number | null => {
    const table = tables.get(db)?.table ?? none;
    const [matterId, clientId, timekeeperId, role, saidClass, workDate, currency] = values;
    const found = cardRate(table, {
      matterId: textOf(matterId),
      clientId: textOf(clientId),
      timekeeperId: textOf(timekeeperId) ?? '',
      classCode: textOf(saidClass) ?? classOfRole[role as Role] ?? null,
      workDate: textOf(workDate) ?? '',
      currency: textOf(currency) ?? '',
    });
    return found === null ? null : found.rateMinor;
  };
  db.function('card_rate', { varargs: true, directOnly: true }, (...values: unknown[]) => {
    const rate = ask(...values);
    // A number would arrive as a float and turn integer arithmetic into another one.
    return rate === null ? null : BigInt(rate);
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
