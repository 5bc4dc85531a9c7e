import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { readOutcome } from '../../src-main/pms/http/outcome';
import { largestAnswer } from '../../src-main/ports';
import { buildProbe, launchProbe, sendThrough } from '../helpers/launch-probe';
import { type Elsewhere, elsewhere } from './elsewhere';

/** A PMS that answers with malice, met by the product’s own transport in a real Electron. */

let probe: ElectronApplication;
const open: Elsewhere[] = [];

test.beforeAll(async () => {
  await buildProbe();
  probe = await launchProbe();
});
test.afterAll(async () => {
  await probe.close();
  for (const one of open) await one.close();
});

async function hostile(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Elsewhere> {
  const one = await elsewhere(answer);
  open.push(one);
  return one;
}

test.describe('the token goes to one address', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    for (const method of ['GET', 'POST'] as const) {
      test(`${method} answered with ${status} to another host`, async () => {
        const stranger = await hostile((_request, response) => void response.end('{}'));
        const pms = await hostile((_request, response) => {
          response.writeHead(status, { location: `${stranger.url}/caught` }).end();
        });
        const body = method === 'POST' ? '{}' : null;
        const headers = { authorization: 'Bearer secret-token' };
        const result = await sendThrough(probe, { method, url: pms.url, headers, body });
        expect(stranger.reached).toEqual([]);
        expect(stranger.tokens).toEqual([]);
        expect(pms.reached).toEqual([`${method} /`]);
        expect(readOutcome(result)).toMatchObject({ kind: 'failed', reason: 'captive_portal' });
      });
    }
  }

  for (const target of [
    'file:///etc/passwd',
    'app://daybook/index.html',
    'data:application/json,{}',
    'javascript:1',
  ]) {
    test(`a redirect to ${target.split(':')[0]}:`, async () => {
      const pms = await hostile(
        (_request, response) => void response.writeHead(302, { location: target }).end(),
      );
      const outcome = readOutcome(await sendThrough(probe, { url: pms.url }));
      expect(outcome.kind).toBe('failed');
      expect(JSON.stringify(outcome)).not.toContain('root:');
    });
  }

  test('a cookie set by the PMS is not sent again', async () => {
    const cookies: (string | undefined)[] = [];
    const pms = await hostile((request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader('set-cookie', 'track=1; Path=/').end('{}');
    });
    for (let round = 0; round < 3; round += 1) await sendThrough(probe, { url: pms.url });
    expect(cookies).toEqual([undefined, undefined, undefined]);
  });

  const splits = [
    'x\r\nx-injected: 1',
    'x\nx-injected: 1',
    'x\u0000y',
    'x\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n',
  ];
  for (const [index, value] of splits.entries()) {
    test(`a token or etag that would be a second header (${index + 1})`, async () => {
      const seen: IncomingMessage['headers'][] = [];
      const pms = await hostile((request, response) => {
        seen.push(request.headers);
        response.end('{}');
      });
      const headers = { authorization: value, 'if-match': value };
      const result = await sendThrough(probe, { method: 'PATCH', url: pms.url, headers, body: '{}' });
      expect(seen.filter((one) => 'x-injected' in one)).toEqual([]);
      expect(pms.reached.filter((line) => line.includes('smuggled'))).toEqual([]);
      // Refused before it left, so that nothing is in doubt (contract 9).
      if (pms.reached.length === 0) expect(result).toMatchObject({ ok: false, failure: { sent: false } });
    });
  }

  test('an address that is none', async () => {
    for (const url of ['http://', 'not an address', 'file:///etc/passwd', 'http://127.0.0.1:99999/']) {
      const result = await sendThrough(probe, { url });
      expect(readOutcome(result).kind).toBe('failed');
      expect(JSON.stringify(result)).not.toContain('root:');
    }
  });
});

test.describe('an answer takes no more than its share', () => {
  const endless = (chunk: Buffer) => (_request: IncomingMessage, response: ServerResponse) => {
    const push = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', push);
    };
    push();
  };
  const memory = () => probe.evaluate(() => process.memoryUsage().rss);

  test('an answer without an end', async () => {
    const pms = await hostile(endless(Buffer.alloc(1 << 20, '[')));
    const before = await memory();
    const result = await sendThrough(probe, { url: pms.url, timeoutMs: 60_000 });
    const outcome = readOutcome(result);
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: 'bad_answer',
      message: 'The answer was too large to be read',
    });
    expect((await memory()) - before).toBeLessThan(12 * largestAnswer);
  });

  test('an answer that unpacks to gigabytes', async () => {
    const packed = gzipSync(Buffer.alloc(256 << 20));
    const pms = await hostile((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(Buffer.concat([packed, packed, packed, packed]));
    });
    const outcome = readOutcome(await sendThrough(probe, { url: pms.url, timeoutMs: 60_000 }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'bad_answer' });
  });

  test('an answer nested a million deep', async () => {
    const pms = await hostile((_request, response) => void response.end('['.repeat(1e6) + ']'.repeat(1e6)));
    const outcome = readOutcome(await sendThrough(probe, { url: pms.url }));
    expect(['answered', 'failed']).toContain(outcome.kind);
  });

  test('an answer that drips a byte at a time for ever', async () => {
    const pms = await hostile((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const result = await sendThrough(probe, { url: pms.url, timeoutMs: 1_000 });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'timeout', sent: true } });
  });

  test('headers without an end', async () => {
    const pms = await hostile((_request, response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\n${`x-long: ${'x'.repeat(60_000)}\r\n`.repeat(20)}`);
    });
    const result = await sendThrough(probe, { url: pms.url, timeoutMs: 2_000 });
    expect(result.ok).toBe(false);
  });
});
