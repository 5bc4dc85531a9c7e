import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { CallInput } from '../../shared/ipc/contract';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { appProcess } from '../helpers/runtime/app-process';
import { preparedDesktop } from '../helpers/runtime/prepared-desktop';

/** Starting, and the walls around the page. */

let daybook: Daybook;

test.beforeAll(async () => {
  daybook = await launchDaybook();
});
test.afterAll(() => daybook.close());

const logOf = ({ dataFolder }: Daybook): string => readFileSync(join(dataFolder, 'logs/daybook.log'), 'utf8');

test('the window opens on our page, in the Electron that was prepared', async () => {
  const { app, page } = daybook;
  const version = await app.evaluate(() => process.versions.electron);
  console.log(`running on Electron ${version}`);
  expect(version).toBe(preparedDesktop().electronVersion);
  expect(page.url()).toBe('app://daybook/index.html');
  await expect(page).toHaveTitle('Daybook');
  await expect.poll(() => isVisible(daybook)).toBe(true);
});

test('a second start raises the first window and ends', async () => {
  const { app, dataFolder } = daybook;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await isVisible(daybook)).toBe(false);

  const settings = { dataFolder, pmsUrl: null, signInAs: null, signIn: false };
  const { command, args, env } = appProcess(preparedDesktop(), settings);
  const second = spawn(command, args, { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));

  expect(code).toBe(0);
  await expect.poll(() => isVisible(daybook)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a call that does not fit its schema is refused, and logged without content', async () => {
  const secret = 'Privileged talk with Smith';
  const result = await daybook.page.evaluate(
    (input) => window.daybook.entryGet(input as unknown as CallInput<'entryGet'>),
    { id: 7, narrative: secret },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
  await expect.poll(() => logOf(daybook)).toContain('call refused {"call":"entryGet"');
  expect(logOf(daybook)).not.toContain(secret);
});

test('the page reaches Node, Electron and other channels by no way', async () => {
  const found = await daybook.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    odd: Object.entries(window.daybook).filter(([, value]) => typeof value !== 'function'),
  }));
  expect(found).toEqual({ globals: [], odd: [] });
});

test('the policy stops foreign code and every request', async () => {
  const outcome = await daybook.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    const request = await fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      () => 'stopped',
    );
    return { request, intruder: 'intruder' in window, opened: window.open('https://example.com') };
  });
  expect(outcome).toEqual({ request: 'stopped', intruder: false, opened: null });
});

test('F5 and Ctrl+R do not reload the page', async () => {
  const { app, page } = daybook;
  await page.evaluate(() => {
    document.body.dataset.mark = 'still here';
  });
  // Keys as the window gets them, so that the menu's accelerators see them too.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.focus();
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'F5' });
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'R', modifiers: ['control'] });
  });
  // A reload would have begun before this call comes back, and taken the mark along.
  await page.evaluate(() => window.daybook.statusGet({}));
  expect(await page.evaluate(() => document.body.dataset.mark)).toBe('still here');
});

test('the page cannot leave', async () => {
  const { app, page } = daybook;
  await page.evaluate(() => location.assign('https://example.com/'));
  const url = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Answered by whatever page is there, so after the attempt.
    return contents?.executeJavaScript('location.href') as Promise<string>;
  });
  expect(url).toBe('app://daybook/index.html');
});

function isVisible({ app }: Daybook): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}
