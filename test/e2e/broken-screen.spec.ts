import { expect, type Page } from '@playwright/test';
import { logTime, seeSynced } from './demo/person';
import { test } from './helpers/world';

/** A screen that can't be drawn takes nothing with it: the frame goes on, and time can still be logged (P1). */

const failed = (page: Page) => page.getByText('This screen could not be shown.');

/** Makes every figure of money fail while it is drawn, as a fault in a screen would; and takes that back. */
async function breakMoney(page: Page, isBroken: boolean): Promise<void> {
  await page.evaluate((broken) => {
    const key = 'daybook-money-format';
    const kept = Reflect.get(globalThis, key) as PropertyDescriptor | undefined;
    const found = kept ?? Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format');
    if (found?.get === undefined) throw new Error('this runtime formats otherwise');
    const { get } = found;
    Reflect.set(globalThis, key, found);
    // Counts and hours are written by the same object: the frame has those, and goes on.
    const failing = {
      configurable: true,
      get(this: Intl.NumberFormat) {
        if (this.resolvedOptions().style === 'currency') throw new Error('broken on purpose');
        return get.call(this) as unknown;
      },
    };
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', broken ? failing : found);
  }, isBroken);
}

test('a screen that fails says so; the frame, the line and the other screens go on', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await breakMoney(page, true);
  for (const key of ['4', '2']) {
    await page.keyboard.press(`Control+${key}`);
    await expect(failed(page)).toBeVisible();
    await expect(page.getByRole('navigation')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Status' })).toContainText('safe on this laptop');
  }
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible();
  await expect(failed(page)).toBeHidden();

  await page.keyboard.press('Control+2');
  await expect(failed(page)).toBeVisible();
  await breakMoney(page, false);
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('main', { name: 'Entries' })).toBeVisible();
  await logTime(page, '.3 00231-004 Logged after the fault');
  world.said.push('Logged after the fault');
  await world.expectPromisesKept();
});

test('where the frame itself fails, the window says so and comes back', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await breakMoney(page, true);
  // The line's own checks write money: the fault is outside of any screen.
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('1.0 00231-004 Draft stipulation #L350 /A103');
  await expect(failed(page)).toBeVisible();
  await breakMoney(page, false);
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Quick entry' })).toHaveValue(
    '1.0 00231-004 Draft stipulation #L350 /A103',
  );
  await expect(page.getByRole('region', { name: 'Status' })).toContainText('safe on this laptop');
});
