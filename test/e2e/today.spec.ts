import { expect, type Page, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { nameless, violations } from './helpers/axe';

/** The day by the clock: filled, moved and called done, by keys and by hand; and missing time, asked once. */

let daybook: Daybook;
test.beforeEach(async () => {
  daybook = await launchDaybook({ size: { width: 1366, height: 768 } });
  await expect(daybook.page.getByRole('grid', { name: 'Entries of the day' })).toBeVisible();
});
test.afterEach(() => daybook.close());

const line = (page: Page) => page.getByRole('textbox', { name: 'Quick entry' });
const track = (page: Page) => page.getByRole('grid', { name: 'The day by the clock' });
const block = (page: Page, name: RegExp) => track(page).getByRole('row', { name });
const list = (page: Page) => page.getByRole('grid', { name: 'Entries of the day' });

async function log(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(line(page)).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveValue('');
  await page.keyboard.press('Escape');
}

/** A day in the past is the same at every hour of the clock. */
async function dayBefore(page: Page): Promise<void> {
  await page.getByRole('main').focus();
  await page.keyboard.press('[');
  await expect(page.getByRole('button', { name: 'Back to today' })).toBeVisible();
}

test('a gap is filled by typing; edges move by arrow keys and by hand; one undo each', async () => {
  const { page } = daybook;
  await log(page, '9-10 @Smith hearing yest');
  await log(page, '11:30-12:00 @Doe call yest');
  await dayBefore(page);
  await expect(track(page).getByRole('row')).toHaveCount(3);
  await expect(block(page, /^09:00–10:00, Smith/)).toBeVisible();

  // Type into the gap between them.
  await block(page, /^09:00/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(block(page, /^Gap, 10:00–11:30, 1.5 h/)).toBeFocused();
  await page.keyboard.press('d');
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue(/^10:00-11:30 \d{4}-\d\d-\d\d d$/);
  await page.keyboard.insertText('raft brief @Smith');
  await page.keyboard.press('Enter');
  await expect(block(page, /^10:00–11:30, Smith, Draft brief/)).toBeVisible();
  await expect(list(page).getByRole('row', { name: /^1.5 h/ })).toHaveCount(1);
  await page.keyboard.press('Escape');

  // The end, the start, and all of it.
  await block(page, /^11:30/).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(block(page, /^11:30–12:06, Doe/)).toBeVisible();
  await expect(list(page).getByRole('row', { name: /Doe/ })).toHaveAccessibleName(/^0.6 h/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(block(page, /^11:24–12:06, Doe, Call, overlaps/)).toBeVisible();
  await expect(page.getByText(/0.1 h twice/)).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(block(page, /^11:30–12:06, Doe/)).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(block(page, /^11:30–12:00, Doe/)).toBeVisible();

  // By hand: the lower edge, half an hour down.
  const place = await block(page, /^11:30/).boundingBox();
  if (place === null) throw new Error('the block is not drawn');
  await page.mouse.move(place.x + 20, place.y + place.height);
  await page.mouse.down();
  await page.mouse.move(place.x + 20, place.y + place.height + 12);
  await page.mouse.move(place.x + 20, place.y + place.height + 30);
  await page.mouse.up();
  await expect(block(page, /^11:30–12:30, Doe/)).toBeVisible();
  await expect(list(page).getByRole('row', { name: /Doe/ })).toHaveAccessibleName(/^1.0 h/);

  await block(page, /^11:30/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is typed already stays when a gap is filled; a click fills as well', async () => {
  const { page } = daybook;
  await log(page, '9-10 @Smith hearing yest');
  await log(page, '11-12 @Doe call yest');
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('unsent words');
  await page.keyboard.press('Escape');
  await dayBefore(page);
  await block(page, /^Gap, 10:00–11:00/).click();
  await expect(line(page)).toHaveValue(/^10:00-11:00 \d{4}-\d\d-\d\d unsent words$/);
});

test('day done by key, told in the week; missing time is asked once, of the last working day', async () => {
  const { app, page } = daybook;
  await log(page, '1.0 @Smith hearing');
  await page.getByRole('main').focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('button', { name: 'Day done', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('radio', { name: /, done$/ })).toHaveCount(1);
  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: /, done$/ })).toHaveCount(0);

  // The week after, on a Thursday at noon, whatever day it is today.
  await app.evaluate(() => {
    const now = new Date();
    const ahead = 7 + ((4 - now.getDay() + 7) % 7);
    const then =
      new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, 12).getTime() - now.getTime();
    const [wall, steady] = [Date.now.bind(Date), performance.now.bind(performance)];
    Date.now = () => wall() + then;
    performance.now = () => steady() + then;
  });
  await page.evaluate(() => window.daybook.settingsSet({ dayTargetSeconds: 27_000 }));
  const question = page.getByText(/^Wed .* has 0\.0 of 7\.5 hours\. Was there more\?$/);
  await expect(question).toBeVisible();
  expect.soft(await nameless(page)).toEqual([]);
  expect.soft(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Look at that day' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Wednesday/);
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(question).toBeHidden();
});
