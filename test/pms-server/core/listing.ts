import { json } from './answers';
import { type Call, selectFields } from './call';
import type { PmsAnswer, Query } from './messages';
import { type Order, pageOf } from './paging';
import { choiceParameter, idsParameter, instantParameter } from './parameters';
import type { Stamped } from './rows';
import { settingsOf } from './state';
import { render, type View, type ViewContext } from './views/view';

/** How one collection is listed: its rows, its own filters, the orders it offers. */
export type Listing<Row extends Stamped> = {
  readonly view: View<Row>;
  readonly maximum: number;
  readonly rows: (call: Call) => Iterable<Row>;
  /** Throws BadParameter; returns whether a row stays. */
  readonly filter: (query: Query, call: Call) => (row: Row) => boolean;
  /** By the vendor's name, without "(asc)". `id` is always there. */
  readonly orders?: Readonly<Record<string, (a: Row, b: Row) => number>>;
  readonly extra?: (query: Query, call: Call) => Partial<ViewContext>;
};

export function list<Row extends Stamped>(call: Call, listing: Listing<Row>): PmsAnswer {
  const { query } = call.request;
  const selection = selectFields(call.request, listing.view);
  if (!selection.ok) return selection.answer;
  const common = commonFilter<Row>(query, call);
  const own = listing.filter(query, call);
  const rows: Row[] = [];
  for (const row of listing.rows(call)) if (common(row) && own(row)) rows.push(row);

  const page = pageOf(call.request, rows, orderOf(query, listing), listing.maximum);
  const context = { state: call.state, viewer: call.viewer, ...listing.extra?.(query, call) };
  return json(200, {
    data: page.rows.map((row) => render(listing.view, row, selection.tree, context)),
    meta: page.meta,
  });
}

/** `ids[]`, `updated_since` and `created_since`, which every collection takes. */
function commonFilter<Row extends Stamped>(query: Query, call: Call): (row: Row) => boolean {
  const ids = idsParameter(query);
  const updatedSince = instantParameter(query, 'updated_since');
  const createdSince = instantParameter(query, 'created_since');
  const inclusive = settingsOf(call.state).behaviour.updatedSinceInclusive;
  const after = (ms: number, since: number | null): boolean =>
    since === null || ms > since || (inclusive && ms === since);
  return (row) =>
    (ids === null || ids.has(row.id)) &&
    after(row.updatedAtMs, updatedSince) &&
    after(row.createdAtMs, createdSince);
}

function orderOf<Row extends Stamped>(query: Query, listing: Listing<Row>): Order<Row> {
  const names = ['id', ...Object.keys(listing.orders ?? {})].flatMap((name) => [
    `${name}(asc)`,
    `${name}(desc)`,
  ]);
  const name = choiceParameter(query, 'order', names) ?? 'id(asc)';
  const field = name.slice(0, name.indexOf('('));
  return { name, compare: listing.orders?.[field] ?? null, descending: name.endsWith('(desc)') };
}

export const byText =
  <Row>(read: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0;

/** Case-blind "contains", which is what the vendor calls a wildcard search. */
export function contains(text: string | null, wanted: string | null): boolean {
  return wanted === null || (text ?? '').toLowerCase().includes(wanted.toLowerCase());
}
