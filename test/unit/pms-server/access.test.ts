import { beforeEach, expect, test } from 'vitest';
import { application, isAllowedRedirect } from '../../pms-server/core/auth/application';
import { type Desk, openDesk } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
const me = '/users/who_am_i.json';

function oauth(path: string, values: Record<string, string>, headers: Record<string, string> = {}) {
  const { outcome } = desk.pms.send('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(values).toString(),
  });
  if (outcome.kind !== 'answered') throw new Error('No answer.');
  return outcome.answer;
}
const client = { client_id: application.clientId, client_secret: application.clientSecret };

test('an expired token is refused in the RFC 6750 shape, and a refresh gives a new one without a new refresh token', () => {
  desk.nowMs += 31 * 86_400_000;
  const expired = desk.call('GET', me);
  expect(expired.status).toBe(401);
  expect(expired.body).toEqual({ error: 'invalid_token', error_description: 'The access token expired' });
  expect(expired.headers['www-authenticate']).toContain('error="invalid_token"');
  expect(expired.headers).not.toHaveProperty('x-ratelimit-limit');

  const refresh = { grant_type: 'refresh_token', refresh_token: desk.refreshToken, ...client };
  for (let time = 0; time < 2; time += 1) {
    const answer = oauth('/oauth/token', refresh);
    expect(answer.status).toBe(200);
    const { access_token: token, ...rest } = JSON.parse(answer.body) as Record<string, unknown>;
    expect(rest).toEqual({ token_type: 'bearer', expires_in: 30 * 86_400 });
    expect(desk.call('GET', me, undefined, { authorization: `Bearer ${String(token)}` }).status).toBe(200);
  }
});

test('a missing header is refused in the object shape', () => {
  const answer = desk.call('GET', me, undefined, { authorization: '' });
  expect(answer.status).toBe(401);
  expect(answer.body.error.type).toBe('UnauthorizedError');
});

test('deauthorize ends access and refresh', () => {
  const answer = oauth('/oauth/deauthorize', {}, { authorization: `Bearer ${desk.token}` });
  expect(answer.status).toBe(200);
  expect(desk.call('GET', me).status).toBe(401);
  const refresh = oauth('/oauth/token', {
    grant_type: 'refresh_token',
    refresh_token: desk.refreshToken,
    ...client,
  });
  expect(refresh.status).toBe(400);
  expect(JSON.parse(refresh.body)).toMatchObject({ error: 'invalid_grant' });
});

test('a code is good once, for its address, for ten minutes', () => {
  const redirectUri = 'http://127.0.0.1:50123/done';
  const asked = { response_type: 'code', client_id: application.clientId, redirect_uri: redirectUri };
  const code = (): string => {
    const answer = oauth('/oauth/authorize', {
      ...asked,
      login_hint: 'ana.rivera@hollisrivera.example',
      state: 's 1',
    });
    const back = new URL(answer.headers.location ?? '');
    expect(back.searchParams.get('state')).toBe('s 1');
    return back.searchParams.get('code') ?? '';
  };
  const exchange = (given: string, uri = redirectUri) =>
    oauth('/oauth/token', { grant_type: 'authorization_code', code: given, redirect_uri: uri, ...client })
      .status;
  const first = code();
  expect(exchange(first, 'http://127.0.0.1:50124/done')).toBe(400);
  expect(exchange(first)).toBe(200);
  expect(exchange(first)).toBe(400);
  const second = code();
  desk.nowMs += 11 * 60_000;
  expect(exchange(second)).toBe(400);
  expect(
    oauth('/oauth/token', { grant_type: 'authorization_code', client_id: application.clientId }).status,
  ).toBe(401);
});

test('the sign-in page lists the timekeepers and escapes what it was given', () => {
  const page = (query: Record<string, string>) => {
    const { outcome } = desk.pms.send('GET', `/oauth/authorize?${new URLSearchParams(query)}`);
    return outcome.kind === 'answered' ? outcome.answer : null;
  };
  const asked = {
    response_type: 'code',
    client_id: application.clientId,
    redirect_uri: 'http://127.0.0.1:1/',
  };
  const shown = page({ ...asked, state: '"><script>' });
  expect(shown?.status).toBe(200);
  expect(shown?.body).toContain('Ana Rivera');
  expect(shown?.body).not.toContain('<script>');
  expect(page({ ...asked, client_id: 'other' })?.status).toBe(400);
  const elsewhere = page({ ...asked, redirect_uri: 'https://evil.example/' });
  expect(elsewhere?.status).toBe(400);
  expect(elsewhere?.headers).not.toHaveProperty('location');
});

test.each([
  ['http://127.0.0.1:1234/callback', true],
  ['http://127.0.0.1/', true],
  ['http://127.0.0.1.evil.example/', false],
  ['http://127.0.0.1@evil.example/', false],
  ['https://127.0.0.1/', false],
  ['http://localhost:80/', false],
])('redirect to %s: %s', (uri, allowed) => {
  expect(isAllowedRedirect(uri)).toBe(allowed);
});

test('the limit counts per token, says when it ends, and ends', () => {
  const settings = desk.pms.state.tables.settings.get(1);
  if (settings === undefined) throw new Error('No settings.');
  desk.pms.state.tables.settings.set(1, {
    ...settings,
    behaviour: { ...settings.behaviour, requestsPerMinute: 2 },
  });
  expect(desk.call('GET', me).headers).toMatchObject({
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': '1',
  });
  desk.nowMs += 10_000;
  expect(desk.call('GET', me).headers['x-ratelimit-remaining']).toBe('0');
  const refused = desk.call('GET', me);
  expect(refused.status).toBe(429);
  expect(refused.headers['retry-after']).toBe('50');
  expect(Number(refused.headers['x-ratelimit-reset']) * 1000).toBe(desk.nowMs + 50_000);
  const other = desk.pms.signIn('daniel.cole@hollisrivera.example').accessToken;
  expect(desk.call('GET', me, undefined, { authorization: `Bearer ${other}` }).status).toBe(200);
  desk.nowMs += 50_000;
  expect(desk.call('GET', me).status).toBe(200);
});

test.each([
  ['4.0.13', 200],
  ['4.0.4', 200],
  ['4.0.3', 410],
  ['5', 410],
  ['nonsense', 410],
])('version %s answers %i', (version, status) => {
  const answer = desk.call('GET', me, undefined, { 'x-api-version': version });
  expect(answer.status).toBe(status);
  expect(answer.headers['x-api-version']).toBe(status === 200 ? version : undefined);
});
