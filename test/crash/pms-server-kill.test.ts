import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { controlOf } from '../pms-server/client/control-client';
import { send, signIn, type VendorClient } from '../pms-server/client/vendor-client';

/** The stand-in is ground truth, so it must keep its word through `kill -9` before anything is measured against it. */

const main = fileURLToPath(new URL('../pms-server/main.ts', import.meta.url));
let folder: string;
let child: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-kill-'));
});
afterEach(async () => {
  if (child !== null) await kill(child);
  rmSync(folder, { recursive: true });
});

async function start(): Promise<{ url: string; process: ChildProcess }> {
  const started = spawn(process.execPath, ['--import', 'tsx', main, '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const [line] = (await once(createInterface(started.stdout), 'line')) as [string];
  return { url: (JSON.parse(line) as { url: string }).url, process: started };
}

async function kill(running: ChildProcess): Promise<void> {
  child = null;
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;
}

test('every acknowledged write outlives kill -9 under load, and so do tokens', async () => {
  const first = await start();
  const client = await signIn(first.url, 'ana.rivera@hollisrivera.example');
  const acknowledged: number[] = [];
  const load = Promise.allSettled([0, 1, 2].map((writer) => writeUntilDead(client, writer, acknowledged)));
  while (acknowledged.length < 60) await new Promise((resolve) => setImmediate(resolve));
  await kill(first.process);
  await load;

  const second = await start();
  const truth = await controlOf(second.url).truth();
  const present = new Set(truth.activities.map((entry) => entry.id));
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
  // Writes after the restart get numbers of their own.
  expect(new Set(truth.writes.map((write) => write.requestId)).size).toBe(truth.writes.length);
  const who = await send(`${second.url}/api/v4/users/who_am_i.json`, {
    headers: { authorization: `Bearer ${client.accessToken}` },
  });
  expect(who.status).toBe(200);
});

test('a line that was cut off in the middle is dropped, and what came before stays', async () => {
  const first = await start();
  const [id] = await controlOf(first.url).office({
    do: 'create',
    entry: { date: '2026-11-20', seconds: 360, note: 'kept', matter: '00231-002' },
  });
  await kill(first.process);
  const file = join(folder, 'ground-truth.jsonl');
  appendFileSync(file, '{"changes":[{"put":"activities","row":{"id":77');

  const second = await start();
  const truth = await controlOf(second.url).truth();
  expect(truth.activities.some((entry) => entry.id === id && entry.note === 'kept')).toBe(true);
  expect(truth.activities.some((entry) => entry.id === 77)).toBe(false);
  expect(readFileSync(file, 'utf8')).not.toContain('"id":77}');
});

test('a second process on the same data, or the same port, is turned away and changes nothing', async () => {
  const first = await start();
  const file = join(folder, 'ground-truth.jsonl');
  const before = statSync(file).ino;
  const turnedAway = (args: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['--import', 'tsx', main, '--data', folder, ...args], { encoding: 'utf8' });
  expect(turnedAway([])).toMatchObject({ status: 1, stderr: expect.stringContaining('in use by process') });
  const samePort = turnedAway(['--port', new URL(first.url).port]);
  expect(samePort).toMatchObject({ status: 1, stderr: expect.stringContaining('EADDRINUSE') });
  expect(statSync(file).ino).toBe(before);
  await controlOf(first.url).office({
    do: 'create',
    entry: { date: '2026-11-20', seconds: 360, note: 'still kept', matter: '00231-002' },
  });
  expect(readFileSync(file, 'utf8')).toContain('still kept');
});

/** Posts entries one after the other until the server is gone; notes what was acknowledged. */
async function writeUntilDead(client: VendorClient, writer: number, acknowledged: number[]): Promise<void> {
  const matters = await client.call('GET', '/api/v4/matters.json?query=00231-002');
  const matter = (matters.body as { data: { id: number }[] }).data[0];
  for (let number = 0; ; number += 1) {
    const answer = await client.call('POST', '/api/v4/activities.json', {
      body: {
        data: { type: 'TimeEntry', date: '2026-11-20', quantity: 360, note: `${writer}/${number}`, matter },
      },
    });
    const { data } = answer.body as { data?: { id: number } };
    if (answer.status === 201 && data !== undefined) acknowledged.push(data.id);
    if (answer.status === 429) return;
  }
}
