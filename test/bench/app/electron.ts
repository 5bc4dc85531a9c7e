import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { appProcess } from '../../helpers/runtime/app-process';
import { preparedDesktop } from '../../helpers/runtime/prepared-desktop';

const bareFolder = fileURLToPath(new URL('./bare', import.meta.url));

/** The compiler of these files calls it in every function that is handed to a page. */
const namesFunctions = 'globalThis.__name = (named) => named';

/** A running Electron, which nothing watches until it is looked at. */
export type Running = {
  readonly pid: number;
  /** Milliseconds since 1970, as it was started. */
  readonly startedAt: number;
  /** Its first page. Whoever looks while it starts keeps it waiting. */
  look(): Promise<{ page: Page; cdp: CDPSession }>;
  /** Ends it as a person would. */
  end(): Promise<void>;
};

/** Daybook as it was built, on a data folder, without a PMS. @param switches of Chromium */
export function startDaybook(dataFolder: string, switches: readonly string[] = []): Promise<Running> {
  // An address where nobody listens: nothing may leave this machine.
  const settings = { dataFolder, pmsUrl: 'http://127.0.0.1:9', signInAs: null, signIn: false };
  const { command, args, env } = appProcess(preparedDesktop(), settings);
  return start(command, [...switches, ...args], env);
}

/** One window on a static page, in the same Electron. @param profile its folder, which it keeps from start to start */
export function startBare(profile: string, switches: readonly string[] = []): Promise<Running> {
  const { executable, switches: needed, env } = preparedDesktop();
  const args = [...switches, ...needed, bareFolder, `--data=${profile}`];
  return start(executable, args, { ...process.env, ...env });
}

async function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(command, ['--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await addressTold(child);
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron has no process');
  let browser: Browser | null = null;
  return {
    pid,
    startedAt,
    async look() {
      browser ??= await chromium.connectOverCDP(address);
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      if (page === undefined) throw new Error('there is no page');
      await page.evaluate(namesFunctions);
      await page.addInitScript({ content: namesFunctions });
      return { page, cdp: await page.context().newCDPSession(page) };
    },
    async end() {
      const gone = child.exitCode === null ? once(child, 'exit') : null;
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Electron says where it can be looked at, among other things. */
function addressTold(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Electron ended at once (${code})\n${text}`)));
  });
}
