import { timekeeperClassOf } from '../../shared/guidelines/timekeeper-class-of';
import type { ReferenceView } from '../../shared/ipc/views';
import { createRateTable, type RateResult, type RateTable, rateFor } from '../../shared/money/rate-card';

type Known = Pick<
  ReferenceView,
  | 'rates'
  | 'timekeepers'
  | 'matters'
  | 'rateCards'
  | 'classes'
  | 'currency'
  | 'clientCurrencies'
  | 'matterCurrencies'
>;

const tables = new WeakMap<ReferenceView['rateCards'], RateTable>();

function tableOf(cards: ReferenceView['rateCards']): RateTable {
  const known = tables.get(cards);
  if (known) return known;
  const table = createRateTable(cards);
  tables.set(cards, table);
  return table;
}

/** What a client is billed in. */
export function clientCurrencyOf(
  { currency, clientCurrencies }: Pick<ReferenceView, 'currency' | 'clientCurrencies'>,
  clientId: string | null,
): string {
  return clientCurrencies.find((one) => one.clientId === clientId)?.currency ?? currency;
}

/** What a matter is billed in: as was said of it, else as its client. */
export function matterCurrencyOf(
  reference: Pick<ReferenceView, 'currency' | 'clientCurrencies' | 'matterCurrencies'>,
  matterId: string | null,
  clientId: string | null,
): string {
  const said = reference.matterCurrencies.find((one) => one.matterId === matterId);
  return said?.currency ?? clientCurrencyOf(reference, clientId);
}

/** The rate of a timekeeper's work of a day on a matter, by the same law that main uses, and where it comes from. */
export function rateOf(
  reference: Known,
  line: { readonly matterId: string | null; readonly timekeeperId: string | null; readonly workDate: string },
): RateResult {
  const { matterId, timekeeperId, workDate } = line;
  const timekeeper = reference.timekeepers.find(({ id }) => id === timekeeperId);
  const special = reference.rates.find(
    (rate) => rate.matterId === matterId && rate.timekeeperId === timekeeperId,
  );
  const clientId = reference.matters.find(({ id }) => id === matterId)?.clientId ?? null;
  const classCode =
    timekeeper === undefined ? null : timekeeperClassOf(reference.classes, timekeeper, clientId);
  const currency = matterCurrencyOf(reference, matterId, clientId);
  // The PMS keeps one currency: its rates say nothing of a client that is billed in another.
  const isPms = currency === reference.currency;
  const known = {
    entryMinor: null,
    pmsMatterMinor: isPms ? (special?.rateMinor ?? null) : null,
    pmsTimekeeperMinor: isPms ? (timekeeper?.rateMinor ?? null) : null,
  };
  return rateFor(
    { matterId, clientId, timekeeperId: timekeeperId ?? '', classCode, workDate, currency },
    known,
    tableOf(reference.rateCards),
  );
}
