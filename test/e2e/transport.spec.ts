import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { buildProbe, launchProbe, sendThrough } from '../helpers/launch-probe';

/** The product's transport in a real Electron against servers that misbehave. */

let app: ElectronApplication;
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.beforeAll(async () => {
  await buildProbe();
  app = await launchProbe();
});

test.afterAll(async () => {
  await app.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

for (const method of ['POST', 'PATCH', 'DELETE'] as const) {
  test(`a ${method} whose answer is lost leaves once, also after the connection was used before (P2)`, async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(request.method ?? '');
      if (request.method === 'GET') response.end('{}');
      else request.resume().on('end', () => request.socket.destroy());
    });
    await sendThrough(app, { url });
    await sendThrough(app, { url });
    const body = method === 'DELETE' ? null : '{}';
    const result = await sendThrough(app, { method, url, body });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'reset', sent: true } });
    // A second one would come on a new connection within the same request; let the server answer a last one first.
    await sendThrough(app, { url });
    expect(seen.filter((one) => one === method)).toHaveLength(1);
  });
}

test('an answer comes back whole, with its headers in lower case', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(412, { ETag: '"abc-1"', 'X-RateLimit-Remaining': '49' }).end('{"a":"é"}');
  });
  const result = await sendThrough(app, { url });
  expect(result).toMatchObject({
    ok: true,
    answer: {
      status: 412,
      body: '{"a":"é"}',
      headers: { etag: '"abc-1"', 'x-ratelimit-remaining': '49' },
    },
  });
});

test('the request carries exactly what it was given', async () => {
  let seen = {};
  const url = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen = {
        method: request.method,
        match: request.headers['if-match'],
        cookie: request.headers.cookie,
        body,
      };
      response.setHeader('set-cookie', 'tracked=1').end('{}');
    });
  });
  const asked = {
    method: 'PATCH',
    url,
    headers: { 'if-match': '"abc-1"' },
    body: '{"quantity":360}',
  } as const;
  await sendThrough(app, asked);
  await sendThrough(app, asked);
  expect(seen).toEqual({ method: 'PATCH', match: '"abc-1"', cookie: undefined, body: '{"quantity":360}' });
});

test('a redirect is an answer and is not followed', async () => {
  let visited = false;
  const elsewhere = await serve((_request, response) => {
    visited = true;
    response.end();
  });
  const url = await serve((_request, response) => response.writeHead(302, { location: elsewhere }).end());
  const result = await sendThrough(app, { method: 'POST', url, body: '{}' });
  expect(result).toMatchObject({ ok: true, answer: { status: 302, headers: { date: expect.any(String) } } });
  expect(visited).toBe(false);
});

test('nobody listening: refused, and nothing left', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  const result = await sendThrough(app, { method: 'POST', url: `http://127.0.0.1:${port}`, body: '{}' });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'refused_connection', sent: false } });
});

test('no answer in time: may have been sent', async () => {
  const url = await serve(() => {});
  const result = await sendThrough(app, { method: 'POST', url, body: '{}', timeoutMs: 200 });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'timeout', sent: true } });
});

test('an answer cut in half: may have been sent', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(201, { 'content-length': '100' });
    response.write('{"data":', () => response.destroy());
  });
  const result = await sendThrough(app, { method: 'POST', url, body: '{}' });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'reset', sent: true } });
});

test('a request can be stopped on the way', async () => {
  const url = await serve(() => {});
  expect(await sendThrough(app, { url }, 100)).toMatchObject({
    ok: false,
    failure: { kind: 'aborted', sent: true },
  });
});

test('a proxy that wants a password is named, and nothing left', async () => {
  const proxy = await serve((_request, response) => {
    response.writeHead(407, { 'proxy-authenticate': 'Basic realm="firm"' }).end();
  });
  const behindProxy = await launchProbe(`--proxy-server=${proxy}`);
  const result = await sendThrough(behindProxy, {
    method: 'POST',
    url: 'http://pms.example/api',
    body: '{}',
  });
  await behindProxy.close();
  expect(result).toMatchObject({ ok: false, failure: { kind: 'proxy', sent: false } });
});
