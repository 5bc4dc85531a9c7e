import type { HttpAnswer, HttpRequest } from '../../../../../src-main/ports';
import type { PmsState } from '../../../../pms-server/core/state';
import type { OfficeActionInput } from '../../../../pms-server/office/action';

/** A vendor's server as its traits see it: what lies below answers, and the trait changes what goes in and comes out. */
export type Server = {
  readonly state: PmsState;
  /** Milliseconds since the epoch, by the vendor's clock. */
  readonly clock: () => number;
  handle(request: HttpRequest): HttpAnswer;
  office(action: OfficeActionInput): readonly string[];
};

/** Something that one vendor can and another can't, as a layer around its server. */
export type Trait = (below: Server) => Server;

/** The server with its traits; the first one is the outermost. */
export function withTraits(server: Server, ...traits: readonly Trait[]): Server {
  return traits.reduceRight<Server>((below, trait) => trait(below), server);
}

/** A record of the vendor's wire format, or whatever else stands in an answer. */
export type Wire = Record<string, unknown>;

/** What a request to the collection of activities asks for; null where it asks for something else. */
export type ActivityAsk = {
  readonly method: HttpRequest['method'];
  readonly id: number | null;
  readonly query: URLSearchParams;
  /** The request with another query. */
  withQuery(query: URLSearchParams): HttpRequest;
};

const activities = /^(https?:\/\/[^/]+\/api\/v4\/activities(?:\/(\d+))?\.json)(?:\?(.*))?$/;

export function activityAsk(request: HttpRequest): ActivityAsk | null {
  const found = activities.exec(request.url);
  if (found === null) return null;
  const [, path = '', id, query = ''] = found;
  return {
    method: request.method,
    id: id === undefined ? null : Number(id),
    query: new URLSearchParams(query),
    withQuery: (changed) => ({ ...request, url: `${path}?${changed.toString()}` }),
  };
}

/** The parsed envelope of a successful answer; null for refusals and empty answers. */
export function envelopeOf(answer: HttpAnswer): { data: unknown; meta?: Wire } | null {
  if (answer.status >= 300 || answer.body === '') return null;
  return JSON.parse(answer.body);
}

/** The answer with each of its records changed, and with more in its meta. */
export function reshaped(
  answer: HttpAnswer,
  change: (record: Wire) => Wire,
  meta: Wire | null = null,
): HttpAnswer {
  const envelope = envelopeOf(answer);
  if (envelope === null) return answer;
  const { data } = envelope;
  const whole = {
    ...envelope,
    data: Array.isArray(data) ? data.map(change) : change(data as Wire),
    ...(meta === null ? {} : { meta: { ...envelope.meta, ...meta } }),
  };
  return { ...answer, body: JSON.stringify(whole) };
}

/** The writable part of a request's body, changed. */
export function withData(request: HttpRequest, change: (data: Wire) => Wire): HttpRequest {
  if (request.body === null || request.body === '') return request;
  const body = JSON.parse(request.body) as { data: Wire };
  return { ...request, body: JSON.stringify({ ...body, data: change(body.data) }) };
}

export function refusal(status: number, type: string, message: string): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ error: { type, message } }),
  };
}

/** The access token that a request carries; null where it carries none. */
export function bearerIn(request: HttpRequest): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Whose token it is, where it is good now; null where the server below has to refuse it. */
export function userOf({ state, clock }: Server, request: HttpRequest): number | null {
  const bearer = bearerIn(request);
  const token = bearer === null ? undefined : state.tables.accessTokens.get(bearer);
  const isGood = token !== undefined && !token.revoked && token.expiresAtMs > clock();
  return isGood && state.tables.users.get(token.userId)?.enabled === true ? token.userId : null;
}
