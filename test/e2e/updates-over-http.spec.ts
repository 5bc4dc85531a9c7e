import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { createUpdates } from '../../src-main/updates/updates';
import { silentLogger } from '../helpers/engine/quiet';
import { testClock } from '../helpers/engine/store';
import { buildProbe, launchUpdateProbe } from '../helpers/launch-probe';
import { signList } from '../helpers/supply/sign-list';
import type {} from '../helpers/update-probe';

/** Newer versions from a real server over HTTP, by electron-updater in a real Electron, as the law of updates decides. */

const current = '1.4.0';
const release = generateKeyPairSync('ed25519');
const publicKey = release.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const whole = Buffer.alloc(300_000, 'Daybook ');

/** What the server says now. */
let list = '';
let body: Buffer = whole;
/** The connection breaks after so many bytes; null: it doesn't. */
let breaksAfter: number | null = null;
let asked: string[] = [];
let server: Server;
let app: ElectronApplication;
let folder: string;
let url: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-updates-'));
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(path);
    if (path.endsWith('.yml')) return void response.end(list);
    if (!path.endsWith('.AppImage')) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': body.length });
    if (breaksAfter === null) return void response.end(body);
    response.write(body.subarray(0, breaksAfter), () => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(
    join(folder, 'app-update.yml'),
    `provider: generic\nurl: ${url}\nupdaterCacheDirName: daybook-updater\n`,
  );
  const installed = join(folder, 'Daybook.AppImage');
  writeFileSync(installed, 'the version that is here');
  await buildProbe('update-probe');
  app = await launchUpdateProbe({ APPIMAGE: installed });
});

test.afterAll(async () => {
  await app.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function offer(version: string, more = '', key: KeyObject = release.privateKey): void {
  const sha512 = createHash('sha512').update(whole).digest('base64');
  const file = `Daybook-${version}.AppImage`;
  list = signList(
    `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${whole.length}\npath: ${file}\nsha512: ${sha512}\n${more}releaseDate: '2026-11-21T00:00:00.000Z'\n`,
    key,
  );
  body = whole;
  breaksAfter = null;
  asked = [];
}

const downloads = () => asked.filter((path) => path.endsWith('.AppImage')).length;

/** A laptop whose law of updates asks the feed in Electron. */
async function laptop(channel: 'stable' | 'early' = 'stable') {
  rmSync(join(folder, 'daybook-updater'), { recursive: true, force: true });
  const done: string[] = [];
  const facts = { timerRuns: false, inCourt: false, unsynced: 0 };
  const opened = { server: url, publicKey, current, channel, folder };
  await app.evaluate((_electron, to) => globalThis.updateProbe.open(to), opened);
  const updates = createUpdates({
    feed: {
      look: () => app.evaluate(() => globalThis.updateProbe.look()),
      download: () => app.evaluate(() => globalThis.updateProbe.download()),
      install: () => void done.push('install'),
    },
    current,
    channel,
    facts: async () => facts,
    async backUp() {
      done.push('back up');
    },
    clock: testClock(),
    logger: silentLogger,
    onChanged: () => undefined,
  });
  return { updates, facts, done };
}

/** What lies whole in the updater's folder. */
const fetched = (): Buffer[] => {
  const pending = join(folder, 'daybook-updater/pending');
  if (!existsSync(pending)) return [];
  return readdirSync(pending)
    .filter((name) => name.endsWith('.AppImage'))
    .map((name) => readFileSync(join(pending, name)));
};

test('a newer version that is signed is fetched whole, and waits for a timer and a review; then it is backed up before', async () => {
  offer('1.5.0');
  const { updates, facts, done } = await laptop();
  expect(await updates.look()).toMatchObject({ step: 'install', version: '1.5.0', failed: false });
  expect(fetched().map((bytes) => bytes.equals(whole))).toEqual([true]);
  facts.timerRuns = true;
  facts.unsynced = 3;
  expect(await updates.install()).toMatchObject({ step: 'wait', why: 'timer' });
  facts.timerRuns = false;
  updates.review(true);
  expect(await updates.install()).toMatchObject({ step: 'wait', why: 'review' });
  expect(done).toEqual([]);
  updates.review(false);
  await updates.install();
  expect(done).toEqual(['back up', 'install']);
});

test('what another key signed, an older version and an early one are not even fetched', async () => {
  const { updates } = await laptop();
  offer('1.5.0', '', generateKeyPairSync('ed25519').privateKey);
  expect(await updates.look()).toMatchObject({ step: 'refuse', why: 'not_signed' });
  expect(downloads()).toBe(0);
  offer('1.3.9');
  expect(await updates.look()).toMatchObject({ step: 'up_to_date' });
  expect(downloads()).toBe(0);
  offer('1.5.0-early.1');
  expect((await updates.look()).step).toMatch(/^(refuse|up_to_date)$/);
  expect(downloads()).toBe(0);
  const early = await laptop('early');
  expect(await early.updates.look()).toMatchObject({ step: 'install', version: '1.5.0-early.1' });
});

test('a list whose version was changed after it was signed is refused', async () => {
  offer('1.5.0');
  list = list.replaceAll('1.5.0', '1.6.0');
  const { updates } = await laptop();
  expect(await updates.look()).toMatchObject({ step: 'refuse', why: 'not_signed', version: '1.6.0' });
  expect(downloads()).toBe(0);
});

test('an altered file and one that breaks off are not kept; the next look fetches it whole', async () => {
  offer('1.5.0');
  body = Buffer.from(whole);
  body[7] = 0;
  const { updates, done } = await laptop();
  expect(await updates.look()).toMatchObject({ step: 'download', failed: true });
  expect(fetched()).toEqual([]);
  await updates.install();
  offer('1.5.0');
  breaksAfter = 120_000;
  expect(await updates.look()).toMatchObject({ step: 'download', failed: true });
  expect(fetched()).toEqual([]);
  await updates.install();
  expect(done).toEqual([]);
  offer('1.5.0');
  expect(await updates.look()).toMatchObject({ step: 'install', failed: false });
  expect(fetched().map((bytes) => bytes.equals(whole))).toEqual([true]);
});

test('a release that is staged for nobody yet is not offered', async () => {
  offer('1.5.0', 'stagingPercentage: 0\n');
  const { updates } = await laptop();
  expect(await updates.look()).toMatchObject({ step: 'up_to_date', failed: false });
  expect(downloads()).toBe(0);
});
