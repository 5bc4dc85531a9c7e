import { expect, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { nameless, violations } from './helpers/axe';

/** The first morning: ways to begin that are no gate. */

let daybook: Daybook;
test.beforeEach(async () => {
  daybook = await launchDaybook({ size: { width: 1366, height: 768 } });
});
test.afterEach(() => daybook.close());

test('whoever types time has begun; signing in is then asked for in one line', async () => {
  const { page } = daybook;
  const welcome = page.getByRole('region', { name: 'Welcome to Daybook' });
  await expect(welcome.getByRole('button', { name: 'Sign in to Clio' })).toBeVisible();
  expect(await nameless(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('1.2 Smith draft motion');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Entries of the day' }).getByRole('row')).toContainText('1.2');
  await expect(welcome).toBeHidden();
  await expect(page.getByText(/^Sign in to Clio to bring in your matters/)).toBeVisible();
});

test('this laptop alone: a name by keys, kept over a restart, and no nagging', async () => {
  const { page, dataFolder } = daybook;
  const welcome = page.getByRole('region', { name: 'Welcome to Daybook' });
  await welcome.getByRole('textbox', { name: 'Your name' }).focus();
  await page.keyboard.insertText('Dana Whitfield');
  await page.keyboard.press('Enter');
  await expect(welcome).toBeHidden();
  await expect(page.getByText('Dana Whitfield')).toBeVisible();
  await expect(page.getByText(/Sign in to Clio/)).toBeHidden();
  await daybook.close();
  daybook = await launchDaybook({ dataFolder, size: { width: 1366, height: 768 } });
  await expect(daybook.page.getByText('Dana Whitfield')).toBeVisible();
  await expect(daybook.page.getByRole('region', { name: 'Welcome to Daybook' })).toBeHidden();
});

test('an earlier laptop is one press away', async () => {
  const { page } = daybook;
  await page.getByRole('button', { name: 'Move in…' }).click();
  await expect(page.getByRole('tab', { name: 'Backups and moving' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
