import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sampleFolderOf } from '../../src-main/sample/sample-folder';
import { logTime, seeStatus, seeSynced } from '../e2e/demo/person';
import { approveAndSend } from '../e2e/helpers/review';
import { readBook } from '../helpers/promises/book';
import { judgeSnapshot } from '../helpers/promises/judge';
import type { AppSettings } from '../helpers/runtime/app-process';
import { heldAgain, launchPacked, runnableCopy } from '../helpers/runtime/launch-packed';
import type { PackedApp } from '../helpers/runtime/pack-app';
import { preparedDesktop } from '../helpers/runtime/prepared-desktop';
import { controlOf } from '../pms-server/client/control-client';
import { type PmsServer, startPmsServer } from '../pms-server/http/server';
import { loadSampleFirm } from '../pms-server/sample-firm/data';

/** The main job with the app as it is installed: from its archive, with the fuses of production. */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
const words = 'Draft reply in support of motion to compel';
const afterwards = 'Telephone conference with opposing counsel';

let folder: string;
let executable: string;
let pms: PmsServer;
let settings: AppSettings;

test.beforeAll(async () => {
  const packed = JSON.parse(process.env.DAYBOOK_PACKED ?? 'null') as PackedApp;
  folder = mkdtempSync(join(tmpdir(), 'daybook-packed-'));
  executable = runnableCopy(packed, join(folder, 'app'));
  pms = await startPmsServer({ dataFolder: join(folder, 'pms') });
  settings = {
    dataFolder: join(folder, 'laptop'),
    pmsUrl: pms.url,
    signInAs: loadSampleFirm().scenario.signedInAs,
    signIn: true,
  };
});

test.afterAll(async () => {
  await pms.close();
  rmSync(folder, { recursive: true, force: true });
});

test('signs in, takes time down, survives a kill, reviews and sends, once', async () => {
  const first = await launchPacked(executable, preparedDesktop(), settings);
  await seeSynced(first.page);
  await logTime(first.page, `1.1 ${matter.number} ${words} #L350 /A103`);
  await first.kill9();

  const again = await launchPacked(executable, preparedDesktop(), settings);
  await seeSynced(again.page);
  await seeStatus(again.page, { waiting: 1, conflicts: 0 });
  await approveAndSend(again.page, matter.caption, words);
  await seeStatus(again.page, { waiting: 0, conflicts: 0 });
  await logTime(again.page, `.4 ${matter.number} ${afterwards}`);
  await again.close();

  const truth = await controlOf(pms.url).truth();
  const records = truth.activities.filter(({ note }) => note === words);
  expect(records).toMatchObject([{ seconds: 3960, task: 'L350', activity: 'A103' }]);
  const book = readBook(join(settings.dataFolder, 'daybook.db'));
  const findings = judgeSnapshot({ book, said: [words, afterwards] }, truth);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
});

test('goes into the sample firm in one press, and out of it, deleted, in another; the own work is as it was', async () => {
  test.setTimeout(180_000);
  const dataFolder = join(folder, 'trial');
  const alone = { dataFolder, pmsUrl: null, signInAs: null, signIn: false };
  const port = await freePort();
  const own = await launchPacked(executable, preparedDesktop(), alone, {
    args: [`--remote-debugging-port=${port}`],
  });
  const ended = new Promise((resolve) => own.process.once('exit', resolve));
  await own.page.getByRole('button', { name: 'Try the sample firm' }).click();
  await ended;

  const sampleFolder = sampleFolderOf(dataFolder);
  const sample = await heldAgain(port);
  await expect(sample.page.getByText('Sample firm: nothing here is billed.')).toBeVisible();
  await logTime(sample.page, '.5 smith v. jones try it out');
  expect(readBook(join(sampleFolder, 'daybook.db')).entries.length).toBeGreaterThan(80);
  await sample.page.getByRole('button', { name: 'Leave and delete it' }).click();

  await expect.poll(() => existsSync(sampleFolder), { timeout: 60_000 }).toBe(false);
  const back = await heldAgain(port);
  await expect(back.page.getByRole('button', { name: 'Try the sample firm' })).toBeVisible();
  expect(readBook(join(dataFolder, 'daybook.db')).entries).toHaveLength(0);
  await back.close();
});

test('every picture that it shows is in the package', async () => {
  const daybook = await launchPacked(executable, preparedDesktop(), settings);
  await seeSynced(daybook.page);
  await daybook.close();
  const main = readFileSync(join(process.cwd(), 'out/main/main.js'), 'utf8');
  const named = [...main.matchAll(/import\.meta\.dirname, "\.\.\/\.\.\/([^"]+)"/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(0);
  const archive = readFileSync(join(folder, 'app/resources/app.asar'))
    .subarray(0, 1_000_000)
    .toString('latin1');
  expect(named.filter((path) => !archive.includes(`"${path?.split('/').at(-1)}"`))).toEqual([]);
});

test('no environment makes it Node, and no argument opens Node to a debugger', async () => {
  const asNode = await outcomeOf({ ELECTRON_RUN_AS_NODE: '1' }, ['-e', 'process.exit(77)']);
  expect(asNode).not.toBe(77);

  const daybook = await launchPacked(executable, preparedDesktop(), settings, {
    args: ['--inspect=0', '--inspect-brk=0'],
    env: { NODE_OPTIONS: '--inspect=0' },
  });
  await seeSynced(daybook.page);
  expect(daybook.said()).not.toContain('Debugger listening');
  expect(await daybook.page.evaluate(() => ['require', 'process'].filter((name) => name in window))).toEqual(
    [],
  );
  await daybook.close();
});

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** How it ends when it is started so; `running` when it is a window after all, which is then closed. */
function outcomeOf(env: Record<string, string>, args: string[]): Promise<number | 'running' | null> {
  const { switches, env: desktopEnv } = preparedDesktop();
  const data = `--data=${join(folder, 'as-node')}`;
  const child = spawn(executable, [...args, ...switches, data, '--remote-debugging-port=0'], {
    env: { ...process.env, ...desktopEnv, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.stderr.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('DevTools listening')) return;
      resolve('running');
      child.kill('SIGTERM');
    });
  });
}
