import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { type AppSettings, appProcess } from './app-process';
import type { PackedApp } from './pack-app';
import type { PreparedDesktop } from './prepared-desktop';

const MODULES = ['better-sqlite3', 'bindings', 'file-uri-to-path'];

/**
 * On the development runtime the packed SQLite cannot be loaded (it wants a newer Electron), so a copy of the package gets the
 * runtime's own in its place. Nothing else of the copy differs from what was packed, fuses included.
 */
export function runnableCopy({ folder, electron }: PackedApp, target: string): string {
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true });
  if (electron.kind === 'substitute') {
    const resources = join(target, 'resources');
    const own = join(resources, 'own-sqlite/node_modules');
    mkdirSync(own, { recursive: true });
    const theirs = join(dirname(electron.executable), 'resources/app/node_modules');
    for (const name of MODULES) cpSync(join(theirs, name), join(own, name), { recursive: true });
    const entry = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/lib/index.js');
    if (!existsSync(entry)) throw new Error('the package holds no SQLite outside its archive');
    writeFileSync(
      entry,
      `module.exports = require(require('node:path').join(process.resourcesPath, 'own-sqlite/node_modules/better-sqlite3'));\n`,
    );
  }
  const executable = join(target, 'daybook');
  // cp keeps the modes, but a copy across file systems may not.
  if (!existsSync(executable)) copyFileSync(join(folder, 'daybook'), executable);
  return executable;
}

export interface PackedDaybook {
  process: ChildProcess;
  page: Page;
  /** What it wrote to its standard error so far. */
  said(): string;
  kill9(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a packed app and holds on to its page. Its fuses keep Node's inspector shut, so Playwright speaks to Chromium alone,
 * by a port on this machine that only the command line can open.
 */
export async function launchPacked(
  executable: string,
  desktop: PreparedDesktop,
  settings: AppSettings,
  more: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<PackedDaybook> {
  const { args, env } = appProcess(desktop, settings);
  const own = args.filter((argument) => argument.startsWith('--'));
  const [program = executable, ...before] = underPolicy(executable);
  const running = spawn(program, [...before, ...own, '--remote-debugging-port=0', ...(more.args ?? [])], {
    env: { ...env, ...more.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const address = Promise.withResolvers<string>();
  createInterface({ input: running.stderr }).on('line', (line) => {
    said += `${line}\n`;
    const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (found !== undefined) address.resolve(found);
  });
  const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  void gone.then(() => address.reject(new Error(`the packed app ended at once\n${said}`)));
  const browser = await chromium.connectOverCDP(await address.promise);
  const page = await pageOf(browser);
  return {
    process: running,
    page,
    said: () => said,
    async kill9() {
      running.kill('SIGKILL');
      await gone;
    },
    async close() {
      running.kill('SIGTERM');
      await gone;
    },
  };
}

/** Only what hangs takes so long: one app ends and another starts. */
const startsWithin = { timeout: 60_000 };

/**
 * Holds on to a packed app that started itself again.
 * @param port that it was launched with by `--remote-debugging-port`: its own of the first start nobody could learn
 * @returns its page, and the way to end it
 */
export async function heldAgain(port: number): Promise<Pick<PackedDaybook, 'page' | 'close'>> {
  const held: Browser[] = [];
  await expect
    .poll(async () => {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
      if (browser !== null) held.push(browser);
      return held.length;
    }, startsWithin)
    .toBe(1);
  const [browser] = held;
  if (browser === undefined) throw new Error('nobody answers at the port');
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return {
    page: await pageOf(browser),
    async close() {
      const session = await browser.newBrowserCDPSession();
      // Its own end may come before its answer.
      await session.send('Browser.close').catch(() => undefined);
      await gone;
    },
  };
}

/** The main window's page, which may come after the port. */
async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the packed app has no browser context');
  const isOurs = (page: Page): boolean => page.url().startsWith('app://daybook/');
  const page = context.pages().find(isOurs) ?? (await context.waitForEvent('page', isOurs));
  await page.waitForLoadState('domcontentloaded');
  return page;
}

/**
 * A package runs in the clear only where the firm's policy allows it, and takes no policy but the system's. The substitute
 * runtime's SQLite can't encrypt, so the app is started where the system has such a policy: under a layer over /etc that
 * this process alone sees, and that ends with it.
 */
function underPolicy(executable: string): string[] {
  if (!existsSync(join(dirname(executable), 'resources/own-sqlite'))) return [executable];
  const layer = join(dirname(executable), '../policy-layer');
  mkdirSync(layer, { recursive: true });
  const script = [
    'mount -t tmpfs tmpfs "$0" && mkdir "$0/upper" "$0/work"',
    'mount -t overlay overlay -o "lowerdir=/etc,upperdir=$0/upper,workdir=$0/work" /etc',
    'mkdir -p /etc/daybook && echo \'{ "allowUnencrypted": true }\' > /etc/daybook/policy.json',
    'exec "$@"',
  ].join(' && ');
  return ['unshare', process.getuid?.() === 0 ? '-m' : '-rm', 'sh', '-c', script, layer, executable];
}
