import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Loopback, listenForSignIn } from '../../../src-main/desktop/loopback';

/** A request with headers that `fetch` would not let through. @returns the status */
const ask = (port: number, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });

const open: Loopback[] = [];
const listen = async (patienceMs = 5_000): Promise<Loopback> => {
  const loopback = await listenForSignIn(patienceMs);
  open.push(loopback);
  return loopback;
};
afterEach(() => {
  for (const loopback of open.splice(0)) loopback.close();
});

describe('the loopback address of a sign-in', () => {
  it('hands over the code that comes back with our state', async () => {
    const { redirectUri, state, code } = await listen();
    const page = await fetch(`${redirectUri}?code=abc&state=${state}`);
    expect(await code).toBe('abc');
    expect(await page.text()).toContain('You are signed in');
  });

  it('listens on this machine only', async () => {
    expect(new URL((await listen()).redirectUri).hostname).toBe('127.0.0.1');
  });

  it('takes nothing from whoever does not know the state', async () => {
    const { redirectUri, state, code } = await listen();
    const forged = await fetch(`${redirectUri}?code=evil&state=guess`);
    expect(forged.status).toBe(404);
    await fetch(`${redirectUri}?code=ours&state=${state}`);
    expect(await code).toBe('ours');
  });

  it('takes no stolen code from a page of another origin, though it knows the state', async () => {
    const { redirectUri, state, code } = await listen();
    const { port } = new URL(redirectUri);
    const stolen = `/signed-in?code=stolen&state=${state}`;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { host: `evil.example:${port}` },
      { 'sec-fetch-mode': 'no-cors' },
    ];
    for (const headers of foreign) {
      expect(await ask(Number(port), stolen, headers)).toBe(404);
    }
    expect(
      await ask(Number(port), `/signed-in?code=ours&state=${state}`, { 'sec-fetch-mode': 'navigate' }),
    ).toBe(200);
    expect(await code).toBe('ours');
    // Sent once more, it changes nothing.
    await ask(Number(port), stolen, {});
    expect(await code).toBe('ours');
  });

  it('tells apart a person who says no', async () => {
    const { redirectUri, state, code } = await listen();
    const page = await fetch(`${redirectUri}?error=access_denied&state=${state}`);
    await expect(code).rejects.toThrow('not allowed');
    expect(await page.text()).toContain('Not signed in');
  });

  it('gives up after its patience', async () => {
    await expect((await listen(20)).code).rejects.toThrow('too long');
  });
});
