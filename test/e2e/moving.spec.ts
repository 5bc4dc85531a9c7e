import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { goTo, logTime, seeSynced } from './demo/person';
import { expect, test } from './helpers/world';

/** The way back: backups put back, and unsynced work carried to another laptop, as a person does it in the window. */

const passphrase = 'two laptops, one hearing';

async function openMoving(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Backups and moving' }).click();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
}

/** What the system's own dialogs will answer: they can't be pressed from here. */
async function willChoose({ app }: Daybook, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const listed = (page: Page) => page.getByRole('grid', { name: 'Entries of the day' });

test('a backup made by hand is put back after a preview, and what is only here can be kept', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, '.7 00231-004 Before the backup');
  await openMoving(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('table', { name: 'Backups' })).toContainText('By hand');
  await goTo(page, 'Today');
  await logTime(page, '.8 00231-004 After the backup');

  await openMoving(page);
  // By keys alone: to the newest backup, open it, and down to the button that does it.
  await page
    .getByRole('button', { name: /^Put back the backup of/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Put back/ });
  await expect(dialog).toContainText('1 entry is only on this laptop and not in the backup');
  await expect(dialog.getByRole('list', { name: 'Only on this laptop' })).toContainText('0.8 h');
  await dialog.getByRole('button', { name: 'Put back' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table', { name: 'Backups' })).toContainText('Before a restore');

  await goTo(page, 'Today');
  await expect(listed(page)).toContainText('Before the backup');
  await expect(listed(page)).toContainText('After the backup');
  await world.expectPromisesKept();
  // The copies were looked through in a process of its own: no key press waited for that.
  const log = readFileSync(join(world.dataFolder, 'logs', 'daybook.log'), 'utf8');
  expect(log).toContain('backup.made');
  expect(log).not.toContain('check.on_main_thread');
});

test('work written to a file is held here, taken over on another laptop, and refused with a wrong passphrase', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, '.7 00231-004 Carried to the other laptop');
  const folder = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  const file = join(folder, 'work.daybook-move');

  await test.step('written', async () => {
    await openMoving(page);
    await willChoose(world.laptop(), file);
    await page.getByRole('button', { name: 'Write a file…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write unsynced work to a file' });
    await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('short');
    await expect(dialog.getByRole('button', { name: 'Write and hold' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
    await dialog.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Write and hold' }).click();
    await expect(page.getByText('1 entry handed over to a file')).toBeVisible();
    await expect(page.getByRole('button', { name: '1 held' })).toBeVisible();
  });

  const { pmsBaseUrl } = await page.evaluate(async () => {
    const result = await window.daybook.settingsGet({});
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  });
  const other = await launchDaybook({
    dataFolder: join(folder, 'laptop'),
    pmsUrl: pmsBaseUrl,
    signInAs: world.me,
  });
  try {
    await test.step('taken over', async () => {
      await seeSynced(other.page);
      await openMoving(other.page);
      await willChoose(other, file);
      await other.page.getByRole('button', { name: 'Open a file…' }).click();
      const dialog = other.page.getByRole('dialog', { name: 'Take over work from another laptop' });
      await expect(dialog).toContainText('1 entry of');
      const passphraseField = dialog.getByRole('textbox', { name: 'Passphrase' });
      await passphraseField.fill('another passphrase');
      await passphraseField.press('Enter');
      await expect(dialog).toContainText('not the passphrase that the file was written with');
      await passphraseField.fill(passphrase);
      await passphraseField.press('Enter');
      await expect(dialog.getByRole('list', { name: 'What taking it over does' })).toContainText(
        '1 entry comes in',
      );
      await expect(dialog.getByRole('button', { name: 'Take over', exact: true })).toBeFocused();
      await other.page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await goTo(other.page, 'Today');
      await expect(listed(other.page)).toContainText('Carried to the other laptop');
    });
  } finally {
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  }

  await test.step('taken back', async () => {
    await page.getByRole('button', { name: 'Take back…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByText('handed over to a file')).toBeHidden();
  });
});
