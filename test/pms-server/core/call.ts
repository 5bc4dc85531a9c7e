import type { Author } from './activities/change';
import { badRequest, invalidFields, json } from './answers';
import { etagOf, ifNoneMatchHolds } from './etag';
import { type FieldTree, parseFields } from './fields';
import { firstOf, type PmsAnswer, type PmsContext, type PmsRequest } from './messages';
import type { UserRow } from './rows';
import type { PmsState } from './state';
import { httpDate } from './timestamps';
import { defaultFields, render, unknownField, type View, type ViewContext } from './views/view';
import type { Actor, Writer } from './writer';

/** One authenticated request on its way through the vendor's API. */
export type Call = {
  readonly state: PmsState;
  readonly request: PmsRequest;
  readonly context: PmsContext;
  readonly viewer: UserRow;
  readonly writer: Writer;
  readonly actor: Actor;
  /** From `:id` in the route. */
  readonly id: number;
};

export function authorOf(call: Call): Author {
  return {
    viewer: call.viewer,
    actor: call.actor,
    origin: {
      nowMs: call.context.nowMs,
      method: call.request.method,
      path: call.request.path,
      ifMatch: call.request.headers['if-match'] ?? null,
    },
  };
}

export type Selection =
  | { readonly ok: true; readonly tree: FieldTree }
  | { readonly ok: false; readonly answer: PmsAnswer };

/** Reads `fields` against what the view has. */
export function selectFields<Row>(request: PmsRequest, view: View<Row>): Selection {
  const text = firstOf(request.query, 'fields');
  if (text === null || text === '') return { ok: true, tree: defaultFields };
  const parsed = parseFields(text);
  if (!parsed.ok) return { ok: false, answer: invalidFields(parsed.why) };
  const wrong = unknownField(view, parsed.tree);
  return wrong === null
    ? { ok: true, tree: parsed.tree }
    : { ok: false, answer: invalidFields(`'${wrong}' is not a valid field`) };
}

type Versioned = { readonly id: number; readonly version: number; readonly updatedAtMs: number };

/** A single record with its ETag and Last-Modified; 304 where the client already holds this version. */
export function showOne<Row extends Versioned>(
  call: Call,
  collection: string,
  view: View<Row>,
  row: Row,
  options: { status?: number; extra?: Partial<ViewContext> } = {},
): PmsAnswer {
  const selection = selectFields(call.request, view);
  if (!selection.ok) return selection.answer;
  const etag = etagOf(collection, row);
  const headers = { etag, 'last-modified': httpDate(row.updatedAtMs) };
  if (call.request.method === 'GET' && isFresh(call.request, etag, row.updatedAtMs)) {
    return { status: 304, headers, body: '' };
  }
  const context = { state: call.state, viewer: call.viewer, ...options.extra };
  return json(options.status ?? 200, { data: render(view, row, selection.tree, context) }, headers);
}

function isFresh(request: PmsRequest, etag: string, updatedAtMs: number): boolean {
  const noneMatch = request.headers['if-none-match'];
  if (noneMatch !== undefined) return ifNoneMatchHolds(noneMatch, etag);
  const since = request.headers['if-modified-since'];
  const sinceMs = since === undefined ? Number.NaN : Date.parse(since);
  return !Number.isNaN(sinceMs) && updatedAtMs <= sinceMs;
}

/** The object inside `{"data": …}`, or the answer that says what is wrong with it. */
export function readData(body: string): { ok: true; data: object } | { ok: false; answer: PmsAnswer } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return { ok: false, answer: badRequest('The request body is not valid JSON') };
  }
  const data = isObject(parsed) && 'data' in parsed ? parsed.data : undefined;
  return isObject(data)
    ? { ok: true, data }
    : { ok: false, answer: badRequest('The request body must be an object with the key data') };
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
