import { z } from 'zod';
import { Currency } from '../../../shared/money/money';
import type { PmsBillingSettings } from '../../../shared/pms/port';
import { prepared, type StoreContext } from '../database';
import { jsonColumn } from './json-column';

/** How the PMS bills, as last read: its currency, and its own rounding, so that time isn't rounded twice (contract 26). */
const name = 'pms.billing';
const Column = jsonColumn(z.strictObject({ roundingMinutes: z.number().min(0), currency: Currency }));

/** Null until a PMS has told. */
export function getPmsBilling(store: StoreContext): PmsBillingSettings | null {
  const value = prepared(store.db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name);
  const parsed = Column.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export function putPmsBilling(store: StoreContext, billing: PmsBillingSettings): void {
  prepared(
    store.db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(billing));
  store.changed(['reference', 'status']);
}
