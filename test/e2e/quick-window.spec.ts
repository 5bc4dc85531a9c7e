import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { launchDaybook } from '../helpers/launch-daybook';
import { appProcess } from '../helpers/runtime/app-process';
import { preparedDesktop } from '../helpers/runtime/prepared-desktop';
import { goTo, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Time is written from inside any other program: a small window, opened from outside of the main one. */

type World = Parameters<Parameters<typeof test>[2]>[0]['world'];

/** Starts the app once more with a wish, as the task bar's list of tasks does; the running one hears it. */
async function startAgain(world: World, wish: string): Promise<void> {
  const { command, args, env } = appProcess(preparedDesktop(), {
    dataFolder: world.dataFolder,
    pmsUrl: null,
    signInAs: null,
    signIn: false,
  });
  const second = spawn(command, [...args, wish], { env, stdio: 'ignore' });
  await once(second, 'exit');
}

async function openQuickWindow(world: World): Promise<Page> {
  const { app } = world.laptop();
  const opened = app.waitForEvent('window');
  await startAgain(world, '--quick-entry');
  const page = await opened;
  await expect(page.getByRole('textbox', { name: 'Quick entry' })).toBeFocused();
  return page;
}

/** Null where the inspector dropped the question, as it now and then does: the poll asks again. */
const isShown = (world: World) =>
  world
    .laptop()
    .app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().endsWith('#quick-entry') && window.isVisible(),
      ),
    )
    .catch(() => null);

test('time is saved from the small window, which then puts itself away', async ({ world }) => {
  const main = await world.start();
  await seeSynced(main);
  const quick = await openQuickWindow(world);
  await quick.keyboard.insertText('.4 00231-004 Telephone conference with opposing counsel');
  await expect(quick.getByText('Smith v. Jones').first()).toBeVisible();
  await expect
    .poll(
      () =>
        quick.evaluate(() =>
          [...document.querySelectorAll('main')].every(
            (main) => main.getBoundingClientRect().height <= innerHeight,
          ),
        ),
      'the window is as high as what stands in it',
    )
    .toBe(true);
  expect(await nameless(quick)).toEqual([]);
  expect(await violations(quick)).toEqual([]);
  await quick.keyboard.press('Enter');
  await expect.poll(() => isShown(world)).toBe(false);
  world.said.push('Telephone conference with opposing counsel');
  await expect(main.getByText('Telephone conference with opposing counsel')).toBeVisible();
  await world.expectPromisesKept();
});

test('Escape puts it away and keeps the text, apart from the line of the main window, and through a dead battery', async ({
  world,
}) => {
  const main = await world.start();
  await seeSynced(main);
  const quick = await openQuickWindow(world);
  await quick.keyboard.insertText('.3 00231-004 review letter');
  await quick.keyboard.press('Escape');
  await expect.poll(() => isShown(world)).toBe(false);
  await expect(main.getByRole('textbox', { name: 'Quick entry' })).toHaveValue('');

  await world.laptop().kill9();
  await world.start();
  const again = await openQuickWindow(world);
  await expect(again.getByRole('textbox', { name: 'Quick entry' })).toHaveValue('.3 00231-004 review letter');
});

test('a link shows a screen and nothing more', async ({ world }) => {
  const main = await world.start();
  await seeSynced(main);
  await startAgain(world, 'daybook://conflicts');
  await expect(main.getByRole('main', { name: 'Conflicts' })).toBeVisible();
});

test('the key for any program is chosen by pressing it, and one that another program has is said to be taken', async ({
  world,
}) => {
  const page = await world.start();
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Shortcuts' }).click();
  const field = page.getByRole('textbox', { name: 'Keys for quick entry from any program' });
  const { app } = world.laptop();
  const isHeld = (keys: string) =>
    app.evaluate(({ globalShortcut }, accelerator) => globalShortcut.isRegistered(accelerator), keys);

  await field.focus();
  await page.keyboard.press('Control+n');
  await expect(page.getByText('Hold two of Ctrl, Alt and Shift')).toBeVisible();

  await page.keyboard.press('Control+Shift+F9');
  await expect(field).toHaveValue('Ctrl+Shift+F9');
  await expect.poll(() => isHeld('CommandOrControl+Shift+F9')).toBe(true);

  const other = await launchDaybook();
  try {
    const taken = await other.app.evaluate(({ globalShortcut }) =>
      globalShortcut.register('CommandOrControl+Shift+F8', () => {}),
    );
    expect(taken).toBe(true);
    await page.keyboard.press('Control+Shift+F8');
    await expect(page.getByText('Another program has Ctrl+Shift+F8').first()).toBeVisible();
    expect(await isHeld('CommandOrControl+Shift+F9')).toBe(false);
  } finally {
    await other.close();
  }

  await field.focus();
  await page.keyboard.press('Delete');
  await expect(field).toHaveValue('');
  await expect(page.getByText('Another program has')).toHaveCount(0);
});
