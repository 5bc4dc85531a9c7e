import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { preparedDesktop } from '../helpers/runtime/prepared-desktop';
import { buildGallery, galleryFolder } from './gallery/build';
import { galleryProcess } from './gallery/open';
import { nameless, violations } from './helpers/axe';

/** Every control in every state, on one page: what is wrong here is wrong on every screen. */

let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  await buildGallery();
  const { command, args, env } = galleryProcess(preparedDesktop());
  app = await _electron.launch({ executablePath: command, args, env });
  page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.afterAll(() => app.close());

for (const theme of ['Light', 'Dark'] as const) {
  test(`every control in ${theme.toLowerCase()}: a name, and nothing that axe calls serious`, async () => {
    await page.getByRole('radio', { name: theme, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    await takePicture(theme.toLowerCase());
    expect(await nameless(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
}

test('in forced colours every control keeps an outline or a word, and axe finds nothing', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    await expect.poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await takePicture('forced-colours');
    expect(await violations(page)).toEqual([]);
  } finally {
    await page.emulateMedia({ forcedColors: 'none' });
  }
});

test('a dialog takes the focus, keeps it, and gives it back', async () => {
  const opener = page.getByRole('button', { name: 'Open a dialog' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Write down' });
  await expect(dialog).toBeVisible();
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the tokens are those of the style sheet, each with a colour to look at', async () => {
  const colours = page.getByRole('list', { name: 'Colours' }).getByRole('listitem');
  await expect(colours.filter({ hasText: 'accent-solid-hover' })).toHaveCount(1);
  expect(await colours.count()).toBeGreaterThan(30);
});

async function takePicture(name: string): Promise<void> {
  // The page scrolls inside itself: for the picture it is as high as it is long.
  await page.addStyleTag({ content: 'html, body, #root, #root > div { height: auto; overflow: visible; }' });
  await page.screenshot({ path: join(galleryFolder, `${name}.png`), fullPage: true });
}
