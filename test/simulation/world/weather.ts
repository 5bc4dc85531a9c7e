import type { HttpRequest } from '../../../src-main/ports';
import type { Dice } from './dice';

/** What stands on the road between a laptop and the vendor. */
export const faults = [
  /** Nothing leaves. */
  'refused',
  /** Applied; no answer ever comes. */
  'lost',
  /** Applied; the connection breaks before the answer. */
  'reset',
  /** Takes effect when the client has long given it up, within the vendor's declared bound. */
  'late',
  /** A proxy sends it twice. */
  'twice',
  /** Applied; the answer stops in its middle, is empty, or is no JSON. */
  'cut',
  'empty',
  'garbage',
  /** Not applied; somebody's page with status 200. */
  'page',
  /** 502 or 504, with and without effect. */
  'gateway_applied',
  'gateway',
  /** 503 and 429, with or without `Retry-After`; nothing is applied. */
  'unavailable',
  'limited',
  'limited_bare',
  /** Refused for its content, its version, its sign-in, although nothing is wrong with it. */
  'unprocessable',
  'moved',
  'unauthorised',
  /** Refused by a proxy that wants a password. */
  'proxy',
] as const;
export type Fault = (typeof faults)[number];

/** The kinds of requests that may be clogged apart from the others. */
export const endpoints = ['list', 'get', 'create', 'update', 'delete', 'token', 'reference'] as const;
export type Endpoint = (typeof endpoints)[number];

export function endpointOf({ method, url }: Pick<HttpRequest, 'method' | 'url'>): Endpoint {
  if (url.includes('/oauth/')) return 'token';
  if (!url.includes('/activities')) return 'reference';
  if (method === 'POST') return 'create';
  if (method === 'PATCH') return 'update';
  if (method === 'DELETE') return 'delete';
  return url.includes('/activities.json') ? 'list' : 'get';
}

/** Faults that make sense for writes only, or would end a run that needs its sign-in. */
const forWritesOnly: readonly Fault[] = ['twice', 'moved', 'unprocessable', 'late'];

/** Everything that is out of order at a moment, beside the chance of a single request. */
export type Weather = {
  /** Faults have stopped for good. */
  isCalm: boolean;
  /** Added to the vendor's clock. */
  serverSkewMs: number;
  /** Until when the vendor answers everything with 429, and whether it says for how long. */
  stormUntil: number;
  stormSays: boolean;
  /** Until when requests of a kind get nowhere. */
  readonly clogged: Map<Endpoint, number>;
  /** Until when a laptop has no network, and until when a page stands before everything. */
  readonly offline: Map<string, number>;
  readonly portal: Map<string, number>;
  /** What the next creates of a laptop meet, one after the other, before chance is asked. */
  readonly creates: Map<string, Meets[]>;
};

export const newWeather = (serverSkewMs: number): Weather => ({
  isCalm: false,
  serverSkewMs,
  stormUntil: 0,
  stormSays: true,
  clogged: new Map(),
  offline: new Map(),
  portal: new Map(),
  creates: new Map(),
});

/** All faults stop: the road is free, and the vendor's clock goes on from where it is. */
export function clearUp(weather: Weather): void {
  weather.isCalm = true;
  weather.stormUntil = 0;
  weather.clogged.clear();
  weather.offline.clear();
  weather.portal.clear();
  weather.creates.clear();
}

export type Meets = Fault | 'offline' | 'none';

/** What a request of this laptop meets now. */
export function meets(
  weather: Weather,
  request: HttpRequest,
  where: { readonly laptop: string; readonly now: number; readonly hostility: number },
  dice: Dice,
): Meets {
  if (weather.isCalm) return 'none';
  if (isUntil(weather.offline, where.laptop, where.now)) return 'offline';
  if (isUntil(weather.portal, where.laptop, where.now)) return 'page';
  if (weather.stormUntil > where.now) return weather.stormSays ? 'limited' : 'limited_bare';
  const foreseen = endpointOf(request) === 'create' ? weather.creates.get(where.laptop)?.shift() : undefined;
  if (foreseen !== undefined) return foreseen;
  if (!dice.chance(where.hostility)) return 'none';
  const fault = dice.one(faults);
  if (request.method === 'GET' && forWritesOnly.includes(fault)) return 'none';
  if (fault === 'moved' && request.method !== 'PATCH') return 'none';
  // The vendor does not refuse a sign-in for its content.
  if (endpointOf(request) === 'token' && (fault === 'unprocessable' || fault === 'unauthorised'))
    return 'none';
  return fault;
}

const isUntil = <T>(times: ReadonlyMap<T, number>, key: T, now: number): boolean =>
  (times.get(key) ?? 0) > now;
