import { beforeEach, describe, expect, test } from 'vitest';
import { standInForFile } from '../../helpers/stand-in';
import { untilItHolds } from '../../helpers/until';
import type { ControlClient } from '../../pms-server/client/control-client';
import { signIn, tokenRequest, type VendorClient } from '../../pms-server/client/vendor-client';
import type { FaultRuleInput } from '../../pms-server/faults/rules';
import { phantomId } from '../../pms-server/faults/spoil';
import type { PmsServer } from '../../pms-server/http/server';

/** Each fault does what it says, seen from both ends: what the client gets, and what the PMS has. */

const ana = 'ana.rivera@hollisrivera.example';
const activities = '/api/v4/activities';

const standIn = standInForFile();
let server: PmsServer;
let control: ControlClient;
let client: VendorClient;
let matterId: number;

beforeEach(async () => {
  ({ server, control } = standIn());
  await control.clearFaults();
  await control.network(true);
  await control.clockSkew(0);
  await control.reset();
  client = await signIn(server.url, ana);
  const found = await client.call('GET', '/api/v4/matters.json?query=00231-002');
  matterId = (found.body as { data: { id: number }[] }).data[0]?.id ?? 0;
});

/** Posts one entry with this narrative. */
const post = (note: string) =>
  client.call('POST', `${activities}.json`, {
    body: { data: { type: 'TimeEntry', date: '2026-11-20', quantity: 3600, note, matter: { id: matterId } } },
  });
/** How many records with this narrative the PMS really has. */
const truly = (note: string): number =>
  server.groundTruth().activities.filter((entry) => entry.note === note).length;
const creates: FaultRuleInput['match'] = { method: 'POST', pathPrefix: activities };

describe('a create', () => {
  test.each<[FaultRuleInput['kind'], FaultRuleInput, number]>([
    ['refuse', { kind: 'refuse', match: creates }, 0],
    ['answerLost', { kind: 'answerLost', match: creates }, 1],
    ['cutBody', { kind: 'cutBody', match: creates }, 1],
  ])('%s: the client gets no whole answer', async (_kind, rule, applied) => {
    await control.faults(rule);
    await expect(post('night filing')).rejects.toThrow();
    expect(truly('night filing')).toBe(applied);
    expect((await post('night filing')).status).toBe(201);
    expect(truly('night filing')).toBe(applied + 1);
  });

  test('appliedTwice makes a twin and answers once', async () => {
    await control.faults({ kind: 'appliedTwice', match: creates });
    expect((await post('night filing')).status).toBe(201);
    expect(truly('night filing')).toBe(2);
    const births = server.groundTruth().activities.filter((entry) => entry.note === 'night filing');
    expect(new Set(births.map((entry) => entry.birth.requestId)).size).toBe(2);
  });

  test('appliedLate: the line dies now, the record comes later', async () => {
    await control.faults({ kind: 'appliedLate', ms: 60, match: creates });
    await expect(post('night filing')).rejects.toThrow();
    expect(truly('night filing')).toBe(0);
    await untilItHolds(() => expect(truly('night filing')).toBe(1));
  });

  test.each<[FaultRuleInput, number, unknown, number]>([
    [{ kind: 'htmlPage', match: creates }, 200, expect.stringContaining('Guest Wi-Fi'), 0],
    [{ kind: 'emptyBody', match: creates }, 200, null, 1],
    [{ kind: 'status', status: 500, match: creates }, 500, expect.anything(), 0],
    [{ kind: 'status', status: 503, retryAfterSeconds: 7, match: creates }, 503, expect.anything(), 0],
    [{ kind: 'status', status: 429, retryAfterSeconds: 3, match: creates }, 429, expect.anything(), 0],
    [{ kind: 'status', status: 403, match: creates }, 403, expect.anything(), 0],
  ])('%o answers %i', async (rule, status, body, applied) => {
    await control.faults(rule);
    const answer = await post('night filing');
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(body);
    expect(truly('night filing')).toBe(applied);
    if ('retryAfterSeconds' in rule) {
      expect(answer.headers.get('retry-after')).toBe(String(rule.retryAfterSeconds));
    }
  });

  test('slow is applied at once and answered late', async () => {
    await control.faults({ kind: 'slow', ms: 120, match: creates });
    const started = performance.now();
    const under = post('night filing');
    await untilItHolds(() => expect(truly('night filing')).toBe(1));
    expect((await under).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThan(110);
  });
});

test('a rule meets as many requests as it says, and only those that fit', async () => {
  await control.faults({ kind: 'status', status: 503, times: 2, match: creates });
  const me = '/api/v4/users/who_am_i.json';
  expect((await client.call('GET', me)).status).toBe(200);
  expect([(await post('a')).status, (await post('b')).status, (await post('c')).status]).toEqual([
    503, 503, 201,
  ]);
});

describe('a list', () => {
  const list = async () => {
    const answer = await client.call('GET', `${activities}.json?limit=3&fields=id,type,quantity`);
    return (answer.body as { data: Record<string, unknown>[] }).data;
  };

  test('unknownField adds to a record that exists', async () => {
    await control.faults({ kind: 'unknownField', match: { pathPrefix: activities } });
    expect((await list())[0]).toHaveProperty('surcharge');
    expect((await list())[0]).not.toHaveProperty('surcharge');
  });

  test.each([
    ['unknownEnum', 'type', 'RetainerDrawdown'],
    ['wrongType', 'quantity', 'half an hour'],
  ] as const)('%s adds one record that cannot be read', async (kind, field, value) => {
    await control.faults({ kind, match: { pathPrefix: activities } });
    const spoilt = await list();
    expect(spoilt).toHaveLength(4);
    expect(spoilt.at(-1)).toMatchObject({ id: phantomId, [field]: value });
    expect(await list()).toHaveLength(3);
  });
});

describe('access', () => {
  const me = '/api/v4/users/who_am_i.json';

  test('expireToken ends the token; the refresh token still works', async () => {
    await control.faults({ kind: 'expireToken' });
    expect((await client.call('GET', me)).status).toBe(401);
    expect((await client.call('GET', me)).status).toBe(401);
    const again = await tokenRequest(server.url, {
      grant_type: 'refresh_token',
      refresh_token: client.refreshToken,
    });
    expect(again.status).toBe(200);
  });

  test('tokens: expire leaves the refresh token, revoke ends both', async () => {
    const refresh = () =>
      tokenRequest(server.url, { grant_type: 'refresh_token', refresh_token: client.refreshToken });
    await control.tokens('expire');
    expect((await client.call('GET', me)).status).toBe(401);
    expect((await refresh()).status).toBe(200);
    await control.tokens('revoke');
    expect((await refresh()).status).toBe(400);
  });

  test('offline destroys every connection of the vendor, and the office stays open', async () => {
    await control.network(false);
    await expect(client.call('GET', me)).rejects.toThrow();
    await expect(tokenRequest(server.url, {})).rejects.toThrow();
    expect((await fetch(`${server.url}/office`)).status).toBe(200);
    await control.network(true);
    expect((await client.call('GET', me)).status).toBe(200);
  });

  test('clock skew moves the server, its stamps and its Date header', async () => {
    await control.clockSkew(-2 * 3_600_000);
    const made = await client.call('POST', `${activities}.json?fields=created_at`, {
      body: { data: { type: 'TimeEntry', date: '2026-11-20', matter: { id: matterId } } },
    });
    const stamp = Date.parse((made.body as { data: { created_at: string } }).data.created_at);
    expect(Math.abs(stamp - (Date.now() - 2 * 3_600_000))).toBeLessThan(60_000);
    expect(Date.parse(made.headers.get('date') ?? '')).toBe(stamp);
  });

  test('a limit set from outside holds', async () => {
    await control.settings({ requestsPerMinute: 1 });
    expect((await client.call('GET', me)).status).toBe(429);
  });
});

describe('the control endpoint', () => {
  test('needs its header, refuses what it does not know, and is not part of the API', async () => {
    const bare = await fetch(`${server.url}/control/network`, { method: 'POST', body: '{"online":false}' });
    expect(bare.status).toBe(403);
    expect((await control.state()).online).toBe(true);
    const unknown = { kind: 'meteor' } as unknown as FaultRuleInput;
    await expect(control.faults(unknown)).rejects.toThrow();
    await expect(control.office({ do: 'setMatterStatus', matter: '1', status: 'Open' })).rejects.toThrow(
      'No matter',
    );
    expect((await client.call('GET', '/api/v4/control/truth')).status).toBe(404);
  });

  test('refuses a name that is not the loopback address', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number>((resolve, reject) => {
      request(
        `${server.url}/control/truth`,
        { headers: { host: 'rebound.example', 'x-control': '1' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
