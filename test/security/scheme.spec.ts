import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { repositoryRoot } from '../helpers/runtime/build-app';

/** Our own scheme gives the built page, and no other file of the machine, whatever an address looks like. */

let daybook: Daybook;
let outside: string;
const link = join(repositoryRoot, 'out/renderer/assets/link-for-a-test.js');

test.beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'daybook-outside-'));
  writeFileSync(join(outside, 'secret.js'), 'what nobody may read');
  rmSync(link, { force: true });
  symlinkSync(join(outside, 'secret.js'), link);
  daybook = await launchDaybook();
});
test.afterAll(async () => {
  await daybook.close();
  rmSync(link, { force: true });
  rmSync(outside, { recursive: true, force: true });
});

/** Asked by main itself, which no policy binds: only the scheme stands between the address and the file. */
const ask = (url: string) =>
  daybook.app.evaluate(async ({ net }, address) => {
    try {
      const answer = await net.fetch(address, { bypassCustomProtocolHandlers: false });
      return { status: answer.status, text: await answer.text() };
    } catch (error) {
      return { status: 0, text: String(error) };
    }
  }, url);

test.describe('our scheme gives the page’s files alone', () => {
  test('the page itself is given, under its policy', async () => {
    const answer = await ask('app://daybook/index.html');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Daybook</title>');
    expect(answer.text).not.toContain('__CSP_NONCE__');
  });

  const tricks: [name: string, url: () => string][] = [
    ['dots', () => 'app://daybook/../../package.json'],
    ['encoded dots', () => 'app://daybook/%2e%2e/%2e%2e/package.json'],
    ['encoded slashes', () => 'app://daybook/..%2f..%2fpackage.json'],
    ['both encoded', () => 'app://daybook/%2e%2e%2f%2e%2e%2fpackage.json'],
    ['encoded twice', () => 'app://daybook/%252e%252e%252fpackage.json'],
    ['backslashes', () => 'app://daybook/..\\..\\package.json'],
    ['encoded backslashes', () => 'app://daybook/..%5c..%5cpackage.json'],
    ['main’s own code', () => 'app://daybook/..%2fmain/main.js'],
    ['a folder with the same beginning', () => 'app://daybook/..%2frenderer-other/x.js'],
    ['an absolute path', () => `app://daybook/${outside}/secret.js`],
    ['an absolute path, encoded', () => `app://daybook/${encodeURIComponent(`${outside}/secret.js`)}`],
    ['an absolute path with two slashes', () => `app://daybook//${outside}/secret.js`],
    ['a link to elsewhere', () => 'app://daybook/assets/link-for-a-test.js'],
    ['another host', () => 'app://elsewhere/index.html'],
    ['no host', () => 'app:///etc/passwd'],
    ['a zero byte', () => 'app://daybook/index.html%00.js'],
    ['what is no encoding', () => 'app://daybook/%E0%A4%A'],
    ['a folder', () => 'app://daybook/assets/'],
    ['a very long address', () => `app://daybook/${'a/'.repeat(60_000)}`],
    ['a file: address inside', () => 'app://daybook/file:///etc/passwd'],
  ];
  for (const [name, url] of tricks) {
    test(name, async () => {
      const { status, text } = await ask(url());
      expect([404, 0]).toContain(status);
      expect(text).not.toMatch(/what nobody may read|"name": "daybook"|root:x:|import /);
    });
  }
});
