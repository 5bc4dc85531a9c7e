import { expect, type Page, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';

/**
 * Logging time by keyboard in the real window, with no PMS and no network: what is saved is on disk, what is typed
 * and not sent is kept, and a timer goes on, whatever dies.
 */

const line = (page: Page) => page.getByRole('textbox', { name: 'Quick entry' });
const day = (page: Page) => page.getByRole('grid', { name: 'Entries of the day' });
const rows = (page: Page) => day(page).getByRole('row');

/** Types into the line from wherever the focus is, and sends it. */
async function log(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(line(page)).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveValue('');
}

let daybook: Daybook;
test.beforeEach(async () => {
  daybook = await launchDaybook();
  await expect(day(daybook.page)).toBeVisible();
});
test.afterEach(() => daybook.close());

test('a line becomes an entry of the day, with a temporary matter where none is known', async () => {
  const { page } = daybook;
  await log(page, '1.2 @Smith draft motion to compel #L350 /A103');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Draft motion to compel');
  await expect(rows(page)).toContainText('Smith');
  await expect(page.getByRole('button', { name: '1 entry safe on this laptop' })).toBeVisible();
  await expect(page.getByRole('button', { name: '1 waiting' })).toBeVisible();
});

test('nonsense stays a draft and says what is missing', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('??? rule 1.2 blah');
  await expect(page.getByText('no hours')).toBeVisible();
  await expect(page.getByText('no matter')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toContainText('No matter yet');
});

test('ten pasted lines are ten previews and ten entries', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+N');
  const lines = Array.from({ length: 10 }, (_, index) => `0.${(index % 9) + 1} @Doe call number ${index}`);
  await page.keyboard.insertText(lines.join('\n'));
  await expect(page.getByText(/^Temporary matter: Doe$/)).toHaveCount(10);
  await page.getByRole('button', { name: 'Save 10 entries' }).click();
  await expect(rows(page)).toHaveCount(10);
});

test('kill -9 loses no entry, no unsent text and no timer', async () => {
  await log(daybook.page, '.7 @Smith attend hearing');
  await daybook.page.keyboard.insertText('.5 @Smith unsent words');
  await daybook.page.keyboard.press('Escape');
  await daybook.page.keyboard.press('Control+T');
  await expect(daybook.page.getByRole('button', { name: /^Running timer/ })).toBeVisible();
  await daybook.kill9();

  daybook = await launchDaybook({ dataFolder: daybook.dataFolder });
  const { page } = daybook;
  await expect(rows(page)).toContainText('Attend hearing');
  await expect(line(page)).toHaveValue('.5 @Smith unsent words');
  await expect(page.getByRole('button', { name: /^Running timer/ })).toBeVisible();
  await page.getByRole('button', { name: /^Finish/ }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('the list, the editor, undo and the screens work by keyboard alone', async () => {
  const { page } = daybook;
  await log(page, '1.0 @Smith first piece of work');
  await log(page, '2.0 @Smith second piece of work');
  await page.keyboard.press('Escape');

  // Single letters act only in lists: the first J goes into the list from the screen.
  await page.getByRole('main').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  const narrative = page.getByRole('textbox', { name: 'Narrative' });
  await expect(narrative).toBeFocused();
  await narrative.fill('second piece, corrected');
  await page.getByRole('textbox', { name: 'Worked hours' }).fill('2:30');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(rows(page).nth(1)).toContainText('second piece, corrected');
  await expect(rows(page).nth(1)).toContainText('2.5');

  // The closed editor gives the focus back to its row a frame later.
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Control+Z');
  await expect(rows(page).nth(1)).toContainText('2.0');

  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('main', { name: 'Entries' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('main', { name: 'Today' })).toBeFocused();
});

test('the palette finds commands and matters', async () => {
  const { page } = daybook;
  await log(page, '1.0 @Harbor lease review');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('timer harb');
  await expect(page.getByRole('menuitem', { name: /Start timer: Harbor/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Running timer: Harbor' })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('go to set');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible();
});

test('the theme follows the setting', async () => {
  const { page } = daybook;
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: 'Appearance' }).click();
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect(page.locator('html[data-theme="light"]')).toBeAttached();
  const light = await ground();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html[data-theme="dark"]')).toBeAttached();
  await expect.poll(ground).not.toBe(light);
});

test('every number of the status bar opens as many rows as it says (P5)', async () => {
  const { page } = daybook;
  await log(page, '1.0 @Smith one');
  await log(page, '1.0 @Smith two');
  await page.keyboard.press('Escape');
  for (const name of ['2 entries safe on this laptop', '2 waiting']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('main', { name: 'Entries' })).toContainText('2 entries');
    await page.keyboard.press('Control+1');
  }
});
