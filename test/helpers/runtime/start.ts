import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPmsServer } from '../../pms-server/http/server';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { appProcess } from './app-process';
import { buildApp } from './build-app';
import { explained } from './explained';
import { prepareDesktop } from './prepare-desktop';
import { say } from './say';

/**
 * `npm start`: builds the app, starts the stand-in PMS with its sample firm, and opens the app signed in to it.
 * `npm start -- --data <folder> --port <number> --own-browser`
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '4180' },
    'own-browser': { type: 'boolean', default: false },
  },
});

await explained(start);

async function start(): Promise<number> {
  const folder = resolve(values.data ?? sampleFolder());
  const [pmsFolder, dataFolder] = [join(folder, 'pms'), join(folder, 'laptop')];
  for (const needed of [pmsFolder, dataFolder]) mkdirSync(needed, { recursive: true });

  const desktop = await prepareDesktop();
  try {
    buildApp();
    const pms = await standIn(pmsFolder);
    const { signedInAs } = loadSampleFirm().scenario;
    const { command, args, env } = appProcess(
      { executable: desktop.electron.executable, switches: desktop.switches, env: desktop.env },
      { dataFolder, pmsUrl: pms.url, signInAs: values['own-browser'] ? null : signedInAs, signIn: true },
    );
    say(`the office, where you play the colleague: ${pms.url}/office`);
    say(`signing in as ${values['own-browser'] ? 'whom you choose in your browser' : signedInAs}`);
    say(`data: ${folder}`);
    say('Daybook is open. Close its window or press Ctrl+C here to stop.');

    const app = spawn(command, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
    // Chromium complains about a missing message bus on bare machines; that is no news to anybody.
    app.stderr.on('data', (chunk: Buffer) => process.stderr.write(withoutNoise(chunk.toString())));
    // Ctrl+C reaches us more than once: from the terminal, and passed on by those who started us.
    const stop = (): void => void app.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    const [code] = (await once(app, 'exit')) as [number | null];
    await pms.close();
    say('stopped');
    return code ?? 0;
  } finally {
    await desktop.stop();
  }
}

/** The stand-in, or the one that a first `npm start` is already running: then its window is raised. */
async function standIn(dataFolder: string): Promise<{ url: string; close(): Promise<void> }> {
  const port = Number(values.port);
  try {
    return await startPmsServer({ port, dataFolder });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    say(
      `port ${port} is in use: taking it for the stand-in of an earlier start (else choose another by --port)`,
    );
    return { url: `http://127.0.0.1:${port}`, close: async () => {} };
  }
}

function sampleFolder(): string {
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'daybook-sample');
}

function withoutNoise(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/:ERROR:(bus|object_proxy)\.cc|^DevTools listening/.test(line))
    .join('\n');
}
