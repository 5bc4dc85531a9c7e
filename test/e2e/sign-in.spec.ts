import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchDaybook } from '../helpers/launch-daybook';
import { type PmsServer, startPmsServer } from '../pms-server/http/server';
import { loadSampleFirm } from '../pms-server/sample-firm/data';

/** Signing in by the real code flow: browser, loopback address, tokens at rest. */

const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
const dataFolder = join(folder, 'laptop');
const { signedInAs } = loadSampleFirm().scenario;
let pms: PmsServer;

test.beforeAll(async () => {
  pms = await startPmsServer({ dataFolder: join(folder, 'pms') });
});
test.afterAll(() => pms.close());

const status = async (page: Page) => {
  const result = await page.evaluate(() => window.daybook.statusGet({}));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

test('the first start signs in and fetches the firm', async () => {
  const { page, close } = await launchDaybook({ dataFolder, pmsUrl: pms.url, signInAs: signedInAs });
  await expect.poll(async () => (await status(page)).lastGoodSyncAt, { timeout: 20_000 }).not.toBeNull();
  expect(await status(page)).toMatchObject({ connection: 'online', firmName: 'Hollis, Rivera & Cole LLP' });
  expect((await status(page)).me?.name).toBe('Ana Rivera');
  await close();
});

test('the sign-in is kept for this user alone, says how, and is in no log', async () => {
  const file = join(dataFolder, 'sign-in.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { kind, payload } = JSON.parse(readFileSync(file, 'utf8')) as { kind: string; payload: string };
  const log = readFileSync(join(dataFolder, 'logs/daybook.log'), 'utf8');
  if (kind === 'none') {
    const { accessToken } = JSON.parse(Buffer.from(payload, 'base64').toString()) as { accessToken: string };
    expect(log).not.toContain(accessToken);
  }
  expect(log).not.toMatch(/Bearer|access_token|Rivera/);
});

test('a later start needs no browser, and one without the PMS works all the same', async () => {
  const again = await launchDaybook({ dataFolder, pmsUrl: pms.url });
  await expect.poll(async () => (await status(again.page)).connection, { timeout: 20_000 }).toBe('online');
  const diagnostics = await again.page.evaluate(() => window.daybook.diagnosticsGet({}));
  expect(diagnostics).toMatchObject({
    ok: true,
    value: { journalMode: 'wal', tokenProtection: expect.stringMatching(/keychain/) },
  });
  await again.close();

  const { port } = pms;
  await pms.close();
  const offline = await launchDaybook({ dataFolder, pmsUrl: `http://127.0.0.1:${port}` });
  await expect.poll(async () => (await status(offline.page)).connection, { timeout: 20_000 }).toBe('offline');
  const reference = await offline.page.evaluate(() => window.daybook.referenceGet({}));
  expect(reference.ok && reference.value.matters.length).toBeGreaterThan(50);
  await offline.close();
});
