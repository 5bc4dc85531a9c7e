import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type PmsServer, startPmsServer } from '../../pms-server/http/server';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { appProcess } from './app-process';
import { buildApp } from './build-app';
import { endsWithUs } from './ends-with-us';
import { explained, ForAPerson } from './explained';
import { type Desktop, prepareDesktop } from './prepare-desktop';
import {
  clearSampleFolder,
  defaultSampleFolder,
  openSampleFolder,
  runningStart,
  type SampleFolder,
  tellRunning,
} from './sample-folder';
import { say } from './say';
import { whenToldToEnd } from './when-told-to-end';

/**
 * `npm start`: builds the app, starts the stand-in PMS with its sample firm, and opens the app signed in to it.
 * `npm start -- --fresh --data <folder> --port <number> --own-browser`
 */
const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    data: { type: 'string' },
    port: { type: 'string' },
    'own-browser': { type: 'boolean', default: false },
  },
});
const USUAL_PORT = 4180;
const FAREWELL_MS = 10_000;
const HELPERS_MS = 3_000;

await explained(start);

async function start(): Promise<number> {
  // A folder that somebody named may hold what is dear to them.
  if (values.fresh && values.data !== undefined) {
    throw new ForAPerson('--fresh clears the sample firm only; a folder named by --data is yours to empty.');
  }
  const folder = openSampleFolder(resolve(values.data ?? defaultSampleFolder()));
  const earlier = await runningStart(folder);
  if (earlier !== null && values.fresh) {
    throw new ForAPerson('Daybook is open on the sample firm: close it, then start it afresh.');
  }
  if (values.fresh) clearSampleFolder(folder);

  const desktop = await prepareDesktop();
  try {
    return await (earlier === null ? open(desktop, folder) : raise(desktop, folder, earlier));
  } finally {
    await desktop.stop();
  }
}

async function open(desktop: Desktop, folder: SampleFolder): Promise<number> {
  buildApp();
  const pms = await standIn(folder.pms);
  const untell = tellRunning(folder, pms.url);
  try {
    say(`the office, where you play the colleague: ${pms.url}/office`);
    say(`signing in as ${signInAs() ?? 'whom you choose in your browser'}`);
    say(`data: ${folder.path}`);
    say('Daybook is open. Close its window or press Ctrl+C here to stop.');
    const code = await runApp(desktop, folder, pms.url);
    say('stopped');
    return code;
  } finally {
    untell();
    await pms.close();
  }
}

/** The app finds itself running on this folder already, brings that window to the front, and ends. */
async function raise(desktop: Desktop, folder: SampleFolder, pmsUrl: string): Promise<number> {
  const code = await runApp(desktop, folder, pmsUrl);
  say('Daybook was open already, from an earlier `npm start`: its window is in front now.');
  say(`the office, which that start keeps open for as long as it runs: ${pmsUrl}/office`);
  return code;
}

async function runApp(desktop: Desktop, { laptop }: SampleFolder, pmsUrl: string): Promise<number> {
  const { command, args, env } = appProcess(
    { executable: desktop.electron.executable, switches: desktop.switches, env: desktop.env },
    { dataFolder: laptop, pmsUrl, signInAs: signInAs(), signIn: true },
  );
  const [program = command, ...rest] = [...endsWithUs(), command, ...args];
  const app = spawn(program, rest, { env, stdio: ['ignore', 'inherit', 'pipe'] });
  // Chromium complains about a missing message bus on bare machines; that is no news to anybody.
  app.stderr.on('data', (chunk: Buffer) => process.stderr.write(withoutNoise(chunk.toString())));
  whenToldToEnd(() => {
    app.kill('SIGTERM');
    setTimeout(() => app.kill('SIGKILL'), FAREWELL_MS).unref();
  });
  const closed = once(app, 'close');
  const [code] = (await once(app, 'exit')) as [number | null];
  // Its helpers still use the display for a moment; a browser that it opened may hold the pipe for hours.
  await Promise.race([closed, delay(HELPERS_MS, undefined, { ref: false })]);
  return code ?? 0;
}

/** The stand-in on the usual port, or on a free one when another program has that. */
async function standIn(dataFolder: string): Promise<PmsServer> {
  const port = values.port === undefined ? USUAL_PORT : Number(values.port);
  try {
    return await startPmsServer({ port, dataFolder });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (values.port !== undefined) throw new ForAPerson(`Port ${port} is taken: choose another by --port.`);
    say(`port ${port} is taken by another program: the stand-in uses a free one`);
    return startPmsServer({ port: 0, dataFolder });
  }
}

/** Who is signed in without being asked, by e-mail address; null leaves it to a person in the system's browser. */
function signInAs(): string | null {
  return values['own-browser'] ? null : loadSampleFirm().scenario.signedInAs;
}

function withoutNoise(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/:ERROR:(bus|object_proxy)\.cc|^DevTools listening/.test(line))
    .join('\n');
}
