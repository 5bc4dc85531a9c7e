import type {
  HttpAnswer,
  HttpRequest,
  Transport,
  TransportFailure,
  TransportResult,
} from '../../../src-main/ports';
import type { RecordWords, ReplacedVersion } from '../../helpers/promises/history';
import { captivePortal } from '../../pms-server/faults/captive-portal';
import type { Dice } from './dice';
import type { Knobs } from './knobs';
import type { Recorder } from './recorder';
import type { Timeline } from './timeline';
import type { OfficeRecord, SimulatedVendor } from './vendor';
import { endpointOf, type Meets, meets, type Weather } from './weather';

/** The road that all laptops share. */
export type Road = {
  readonly timeline: Timeline;
  readonly recorder: Recorder;
  readonly vendor: SimulatedVendor;
  readonly weather: Weather;
  readonly knobs: Knobs;
  readonly faults: Dice;
  readonly latency: Dice;
  /** Whether a process ends upon an answer, and how soon. */
  readonly ends: Dice;
};

/** The process at the near end: once it is dead nothing reaches it any more, though what it sent may still arrive. */
export type NearEnd = {
  readonly laptop: string;
  readonly isDead: boolean;
  /** @returns forgets it again */
  onDeath(run: () => void): () => void;
  /** The process ends at the n-th failpoint from now. */
  lightFuse(failpoints: number): void;
};

/** The transport of one process over the road. The vendor applies a request when it arrives, whatever becomes of the answer. */
export function lineOf(road: Road, near: NearEnd): Transport {
  return (request, signal) => new Promise((resolve) => travel(road, near, request, signal, resolve));
}

function travel(
  road: Road,
  near: NearEnd,
  request: HttpRequest,
  signal: AbortSignal | undefined,
  resolve: (result: TransportResult) => void,
): void {
  const { timeline, recorder, vendor, weather, faults } = road;
  const { laptop } = near;
  const id = recorder.nextRequest();
  const { method } = request;
  recorder.record({
    kind: 'request',
    at: timeline.now(),
    laptop,
    request: id,
    method,
    path: pathOf(request.url),
    account: vendor.accountOf(request),
  });
  const fate = meets(
    weather,
    request,
    { laptop, now: timeline.now(), hostility: road.knobs.hostility },
    faults,
  );
  if (fate !== 'none') recorder.probe(`fault: ${fate}`);

  let isOver = false;
  let arrival: { readonly due: number; cancel(): void } | null = null;
  const over = (result: TransportResult, words: string): void => {
    if (isOver) return;
    isOver = true;
    cancelTimeout();
    signal?.removeEventListener('abort', aborted);
    survived();
    const status = result.ok ? result.answer.status : null;
    recorder.record({ kind: 'answer', at: timeline.now(), laptop, request: id, status, words });
    if (near.isDead) return;
    if (isWrite && status !== null && status < 400) endSoon(road, near);
    resolve(result);
  };
  // A sign-in changes no record.
  const isWrite = method !== 'GET' && endpointOf(request) !== 'token';
  const apply = (): HttpAnswer => {
    const before = isWrite ? recordIn(vendor, request) : null;
    const answer = vendor.handle(inPages(road, named(request, laptop)));
    if (isWrite && answer.status < 400) {
      const took = effectOf(vendor, request, before, answer);
      recorder.record({ kind: 'applied', at: timeline.now(), laptop, request: id, ...took });
    }
    return answer;
  };
  const arrive = (milliseconds: number, run: () => void): void => {
    const cancel = timeline.after(milliseconds, () => {
      arrival = null;
      run();
    });
    arrival = { due: timeline.now() + milliseconds, cancel };
  };
  /** Whoever waited has gone. What is still on its way takes effect within the vendor's word, or never. */
  const giveUp = (kind: TransportFailure['kind'], sent = true): void => {
    if (isOver) return;
    if (arrival !== null && fate !== 'refused') {
      const boundMs = vendor.capabilities.lateEffectSeconds * 1000;
      if (arrival.due > timeline.now() + boundMs) {
        arrival.cancel();
        recorder.probe('late effect');
        arrive(faults.below(boundMs), () => void apply());
      }
    }
    over({ ok: false, failure: { kind, sent, message: `the line failed (${kind})` } }, kind);
  };
  const aborted = (): void => giveUp('aborted');
  const cancelTimeout = timeline.after(request.timeoutMs, () => giveUp('timeout'));
  signal?.addEventListener('abort', aborted);
  const survived = near.onDeath(aborted);
  if (signal?.aborted === true) {
    giveUp('aborted', false);
    return;
  }

  const there = latencyOf(road);
  const back = (answer: HttpAnswer, words = ''): void => {
    timeline.after(latencyOf(road), () => over({ ok: true, answer }, words));
  };
  if (fate === 'offline') return void timeline.after(2, () => giveUp('offline', false));
  if (fate === 'refused') return void timeline.after(there, () => giveUp('refused_connection', false));
  if (fate === 'late') {
    const afterGivingUp = faults.below(vendor.capabilities.lateEffectSeconds * 1000);
    recorder.probe('late effect');
    arrive(request.timeoutMs + afterGivingUp, () => void apply());
    return;
  }
  const unapplied = unappliedAnswer(road, fate);
  const cloggedUntil = weather.isCalm ? 0 : (weather.clogged.get(endpointOf(request)) ?? 0);
  const waiting = Math.max(0, cloggedUntil - timeline.now());
  arrive(there + waiting, () => {
    if (unapplied !== null) return back(unapplied, fate);
    const answer = apply();
    if (fate === 'twice') return back(apply(), fate);
    if (fate === 'lost') return;
    if (fate === 'reset') return void timeline.after(5, () => giveUp('reset'));
    back(spoilt(answer, fate), fate === 'none' ? '' : fate);
  });
}

/** What an answer brings is written in one go or not at all: now and then a process ends in the midst of it (P1, contract 17). */
function endSoon({ knobs, weather, ends, recorder }: Road, near: NearEnd): void {
  if (!knobs.crashes || weather.isCalm || !ends.chance(0.08)) return;
  recorder.probe('a fuse lit by an answer');
  near.lightFuse(ends.between(1, 6));
}

const calmLatencyMs = [5, 40] as const;

function recordIn(vendor: SimulatedVendor, { url }: HttpRequest): OfficeRecord | null {
  const id = /\/activities\/(\d+)\.json/.exec(url)?.[1];
  return id === undefined ? null : vendor.record(Number(id));
}

/** What an accepted write did at the vendor, for the judge. */
function effectOf(
  vendor: SimulatedVendor,
  { method, url }: HttpRequest,
  before: OfficeRecord | null,
  { body }: HttpAnswer,
): { made?: { recordId: string; note: string }; replaced?: ReplacedVersion } {
  if (before !== null) {
    const after = method === 'DELETE' ? null : vendor.record(before.id);
    const replaced = { recordId: String(before.id), ...wordsOf(before) };
    return { replaced: after === null ? replaced : { ...replaced, after: wordsOf(after) } };
  }
  if (method !== 'POST' || !url.includes('/activities.json')) return {};
  const { data } = JSON.parse(body) as { data: { id: number } };
  const note = vendor.record(data.id)?.note ?? '';
  return { made: { recordId: String(data.id), note } };
}

const wordsOf = ({ note, seconds, date }: OfficeRecord): RecordWords => ({ note, seconds, date });

function latencyOf({ knobs, latency, weather }: Road): number {
  const [low, high] = weather.isCalm ? calmLatencyMs : knobs.latencyMs;
  return latency.between(low, high);
}

/** The vendor notes who made a record by what its sender calls itself. */
const named = (request: HttpRequest, laptop: string): HttpRequest => ({
  ...request,
  headers: { ...request.headers, 'user-agent': laptop },
});

const pathOf = (url: string): string => {
  const from = url.indexOf('/', 'https://'.length);
  const to = url.indexOf('?');
  return url.slice(from, to < 0 ? undefined : to);
};

/** The vendor's pages are as small as the world wants them. Records asked for by id come whole, as its documents say. */
function inPages({ knobs }: Road, request: HttpRequest): HttpRequest {
  const { url, method } = request;
  if (knobs.pageSize === null || method !== 'GET' || !url.includes('/activities.json?')) return request;
  if (url.includes('ids[]=') || url.includes('limit=')) return request;
  return { ...request, url: `${url}&limit=${knobs.pageSize}` };
}

function unappliedAnswer({ timeline, weather, faults }: Road, fate: Meets): HttpAnswer | null {
  const date = new Date(timeline.now() + weather.serverSkewMs).toUTCString();
  const answer = (status: number, error: string, more: Record<string, string> = {}): HttpAnswer => ({
    status,
    headers: { 'content-type': 'application/json', date, ...more },
    body: JSON.stringify({ error: { type: error, message: `${error}, by the weather` } }),
  });
  switch (fate) {
    case 'page':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: captivePortal };
    case 'proxy':
      return { status: 407, headers: {}, body: '' };
    case 'gateway':
      return { status: faults.one([502, 504, 500]), headers: {}, body: 'Bad gateway' };
    case 'unavailable':
      return answer(
        503,
        'Unavailable',
        faults.chance(0.5) ? { 'retry-after': String(faults.between(1, 40)) } : {},
      );
    case 'limited':
      return answer(429, 'RateLimited', { 'retry-after': String(faults.between(1, 60)) });
    case 'limited_bare':
      return answer(429, 'RateLimited');
    case 'unprocessable':
      return answer(422, 'UnprocessableEntity');
    case 'moved':
      return answer(412, 'PreconditionFailed');
    case 'unauthorised':
      return answer(401, 'UnauthorizedError');
    default:
      return null;
  }
}

function spoilt(answer: HttpAnswer, fate: Meets): HttpAnswer {
  switch (fate) {
    case 'cut':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case 'empty':
      return { ...answer, body: '' };
    case 'garbage':
      return { ...answer, body: `${answer.body}}{` };
    case 'gateway_applied':
      return { status: 504, headers: {}, body: 'Gateway timeout' };
    default:
      return answer;
  }
}
