import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { appProcess } from './runtime/app-process';
import { cipherEnv } from './runtime/cipher-sqlite';
import { type Keyring, keyringSwitch } from './runtime/keyring';
import { preparedDesktop } from './runtime/prepared-desktop';

export interface LaunchOptions {
  /** Left out: a new, empty folder. */
  dataFolder?: string;
  /** The address of a stand-in; left out: no PMS. */
  pmsUrl?: string;
  /** E-mail address of the timekeeper who signs in at the start; left out: nobody does. */
  signInAs?: string;
  /** Size of the window's content in CSS pixels. */
  size?: { width: number; height: number };
  theme?: 'light' | 'dark';
  /** Further arguments of the command line, such as a file that the system hands over. */
  args?: readonly string[];
  /** A file with a firm's policy. */
  policyFile?: string;
  /** Given: with the SQLite that encrypts, and this keyring to keep the key; null: with that SQLite, and no keyring. */
  keyring?: Keyring | null;
}

export interface Daybook {
  app: ElectronApplication;
  page: Page;
  dataFolder: string;
  /** Ends the app as a dead battery would: nothing is flushed, nothing is asked. */
  kill9(): Promise<void>;
  /** Ends the app as a person would. */
  close(): Promise<void>;
}

const LAUNCH_MS = 30_000;

/** Starts the real app in a window and waits until its page has been loaded. */
export async function launchDaybook(options: LaunchOptions = {}): Promise<Daybook> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'daybook-'));
  const desktop = preparedDesktop();
  const { command, args, env } = appProcess(desktop, {
    dataFolder,
    pmsUrl: options.pmsUrl ?? null,
    signInAs: options.signInAs ?? null,
    signIn: options.signInAs !== undefined,
  });
  const app = await _electron.launch({
    executablePath: command,
    args: [
      ...(options.keyring ? [keyringSwitch] : []),
      ...args,
      ...(options.policyFile === undefined ? [] : [`--policy=${options.policyFile}`]),
      ...(options.args ?? []),
    ],
    env: {
      ...env,
      ...(options.keyring === undefined ? {} : cipherEnv(desktop.electronVersion)),
      ...options.keyring?.env,
    },
    timeout: LAUNCH_MS,
    colorScheme: options.theme ?? 'light',
  });
  const page = await app.firstWindow({ timeout: LAUNCH_MS });
  await page.waitForLoadState('domcontentloaded');
  if (options.size) await giveSize(app, options.size);

  return {
    app,
    page,
    dataFolder,
    async kill9() {
      const running = app.process();
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
  };
}

/**
 * Gives the window a size. Asked until it has it: while an app starts, its inspector now and then drops what it was asked
 * ("promise was garbage collected"), and asking twice does no harm.
 */
async function giveSize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  const resize = () =>
    app.evaluate(({ BrowserWindow }, { width, height }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(width, height);
      return window?.getContentSize();
    }, size);
  await expect.poll(() => resize().catch(() => null)).toEqual([size.width, size.height]);
}
