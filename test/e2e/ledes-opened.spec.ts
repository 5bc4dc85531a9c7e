import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledesText } from '../helpers/ledes-text';
import { appProcess } from '../helpers/runtime/app-process';
import { preparedDesktop } from '../helpers/runtime/prepared-desktop';
import { seeSynced } from './demo/person';
import { expect, test, type World } from './helpers/world';

/** A .ledes file opened from the system leads to the preview of bringing it in, and does nothing by itself. */

function ledesFile(world: World, name: string, narrative: string): string {
  const folder = join(world.dataFolder, '..', 'Downloads of the client');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, ledesText({ LINE_ITEM_DESCRIPTION: narrative }));
  return file;
}

/** What the system does on a double click: a second start of the app with the file's path. */
async function openFromTheSystem(world: World, file: string): Promise<void> {
  const { command, args, env } = appProcess(preparedDesktop(), {
    dataFolder: world.dataFolder,
    pmsUrl: null,
    signInAs: null,
    signIn: false,
  });
  const second = spawn(command, [...args, file], { env, stdio: 'ignore' });
  await new Promise((resolve) => second.once('exit', resolve));
}

test('a file that is opened while Daybook runs, and another one after it', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  const dialog = page.getByRole('dialog', { name: 'Bring in a LEDES file' });
  await openFromTheSystem(world, ledesFile(world, 'may.ledes', 'From May'));
  await expect(dialog.getByText('may.ledes · LEDES 1998B · 1 line')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // Over another screen, and what isn't there opens nothing.
  await page.keyboard.press('Control+4');
  await openFromTheSystem(world, '/nowhere/gone.ledes');
  await openFromTheSystem(world, ledesFile(world, 'JUNE.LEDES', 'From June'));
  await expect(dialog.getByText('JUNE.LEDES')).toBeVisible();
  expect(world.book().entries.filter(({ narrative }) => /^From (May|June)$/.test(narrative))).toEqual([]);
});

test('a file that starts Daybook', async ({ world }) => {
  const page = await world.start({ args: [ledesFile(world, 'july.ledes', 'From July')] });
  const dialog = page.getByRole('dialog', { name: 'Bring in a LEDES file' });
  await expect(dialog.getByText('july.ledes')).toBeVisible();
});
