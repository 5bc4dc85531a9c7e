import { application } from './core/auth/application';
import { type PmsAnswer, type PmsRequest, parseTarget } from './core/messages';
import type { PmsState } from './core/state';
import { type Exchange, exchange, openWorld, settleLate, type World } from './faults/world';
import type { OfficeActionInput } from './office/action';
import { OfficeAction } from './office/action';
import { type Performed, perform } from './office/perform';
import type { SampleFirmData } from './sample-firm/data';
import { diceOf } from './sample-firm/dice';
import { type SampleFirmOptions, sampleState } from './sample-firm/generate';

/** The stand-in without HTTP, on a clock of the caller's: for the simulation and for tests of the core. */
export type InProcessPms = {
  readonly world: World;
  readonly state: PmsState;
  /** One request over the road, faults included. `target` is path and query. */
  send(
    method: string,
    target: string,
    options?: { headers?: Record<string, string>; body?: string },
  ): Exchange;
  /** Lets late requests that are due take effect. */
  settle(): void;
  office(action: OfficeActionInput): Performed;
  /** Signs somebody in by the whole code flow; returns the access token. */
  signIn(email: string): { accessToken: string; refreshToken: string };
};

export type InProcessOptions = Omit<SampleFirmOptions, 'nowMs'> & {
  readonly data: SampleFirmData;
  /** Milliseconds since the epoch, asked at every request. */
  readonly clock: () => number;
};

const origin = 'http://pms.test';
const redirectUri = 'http://127.0.0.1:49152/callback';

export function createInProcessPms(options: InProcessOptions): InProcessPms {
  const { data, clock, ...firm } = options;
  const state = sampleState(data, { ...firm, nowMs: clock() });
  const world = openWorld(state);
  const dice = diceOf((options.seed ?? 1) ^ 0x5eed);
  const context = () => ({ nowMs: clock(), random: dice.next });

  const send: InProcessPms['send'] = (method, target, { headers = {}, body = '' } = {}) => {
    settleLate(world, context());
    const request: PmsRequest = { method, ...parseTarget(target), headers, body, origin };
    return exchange(world, request, context());
  };

  function form(target: string, values: Record<string, string>): PmsAnswer {
    const body = Object.entries(values)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
    const { outcome } = send('POST', target, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    if (outcome.kind !== 'answered') throw new Error('Sign-in got no answer.');
    return outcome.answer;
  }

  return {
    world,
    state,
    send,
    settle: () => {
      settleLate(world, context());
    },
    office: (action) =>
      perform(state, OfficeAction.parse(action), {
        nowMs: clock() + world.clockSkewMs,
        via: 'office',
        defaultColleague: data.scenario.colleague,
      }),
    signIn(email) {
      const asked = { response_type: 'code', client_id: application.clientId, redirect_uri: redirectUri };
      const located = form('/oauth/authorize', { ...asked, login_hint: email }).headers.location ?? '';
      const granted = form('/oauth/token', {
        grant_type: 'authorization_code',
        code: parseTarget(located).query.code?.[0] ?? '',
        redirect_uri: redirectUri,
        client_id: application.clientId,
        client_secret: application.clientSecret,
      });
      const tokens = JSON.parse(granted.body) as { access_token: string; refresh_token: string };
      return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token };
    },
  };
}
