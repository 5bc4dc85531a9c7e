import { firstOf, type PmsRequest, type Query } from './messages';
import { BadParameter, integerParameter } from './parameters';

/**
 * The vendor's paging. In id order a page token is a cursor: it names the last id, so that records created or removed
 * meanwhile shift nothing. Other orders page by offset, which does shift, and stop at 10,000 records.
 */
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly meta: { readonly paging: { readonly next?: string }; readonly records: number };
};

export type Order<Row> = {
  readonly name: string;
  /** Null: id order. */
  readonly compare: ((a: Row, b: Row) => number) | null;
  readonly descending: boolean;
};

const offsetCeiling = 10_000;

export function pageOf<Row extends { readonly id: number }>(
  request: PmsRequest,
  rows: readonly Row[],
  order: Order<Row>,
  maximum: number,
): Page<Row> {
  const limit = limitOf(request.query, maximum);
  const token = readToken(request.query, order.name);
  const sign = order.descending ? -1 : 1;
  const byId = (a: Row, b: Row): number => (a.id - b.id) * sign;
  const { compare } = order;
  const sorted =
    compare === null
      ? rows.toSorted(byId)
      : rows.toSorted((a, b) => compare(a, b) * sign || a.id - b.id).slice(0, offsetCeiling);

  const from =
    token === null
      ? 0
      : compare === null
        ? firstAfter(sorted, token, order.descending)
        : Math.min(token, sorted.length);
  const shown = sorted.slice(from, from + limit);
  const last = shown.at(-1);
  const more = from + shown.length < sorted.length;
  if (last === undefined || !more) return { rows: shown, meta: { paging: {}, records: rows.length } };
  const position = compare === null ? last.id : from + shown.length;
  return {
    rows: shown,
    meta: { paging: { next: nextUrl(request, `${order.name}.${position}`) }, records: rows.length },
  };
}

function limitOf(query: Query, maximum: number): number {
  const limit = integerParameter(query, 'limit') ?? maximum;
  if (limit < 1 || limit > maximum) throw new BadParameter(`limit must be between 1 and ${maximum}`);
  return limit;
}

function firstAfter<Row extends { readonly id: number }>(
  sorted: readonly Row[],
  id: number,
  descending: boolean,
): number {
  const found = sorted.findIndex((row) => (descending ? row.id < id : row.id > id));
  return found < 0 ? sorted.length : found;
}

/** Tokens are opaque to clients: hex of "order.position". One made for another order is refused. */
function readToken(query: Query, orderName: string): number | null {
  const token = firstOf(query, 'page_token');
  if (token === null) return null;
  const text = fromHex(token);
  const dot = text?.lastIndexOf('.') ?? -1;
  const position = Number(text?.slice(dot + 1));
  if (text === null || dot < 0 || text.slice(0, dot) !== orderName || !Number.isInteger(position)) {
    throw new BadParameter('page_token is not valid');
  }
  return position;
}

function nextUrl(request: PmsRequest, token: string): string {
  const pairs: string[] = [];
  for (const [name, values] of Object.entries(request.query)) {
    if (name === 'page_token') continue;
    for (const value of values) pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  }
  pairs.push(`page_token=${toHex(token)}`);
  return `${request.origin}${request.path}?${pairs.join('&')}`;
}

function toHex(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): string | null {
  if (!/^(?:[0-9a-f]{2})+$/.test(text)) return null;
  return (text.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}
