import { expect, type Locator, type Page } from '@playwright/test';
import { formatMoney } from '../../../shared/money/format';
import { formatHours } from '../../../shared/time/hours';
import type { TrueActivity } from '../../pms-server/control/ground-truth';
import { goTo } from '../demo/person';

/** The Conflicts screen by keys. */

export const queue = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Conflicts queue' }).getByRole('row');

export const versions = (page: Page): Locator => page.getByRole('region', { name: 'Versions' });

export const result = (page: Page): Locator => page.getByRole('main').getByRole('status', { name: 'Result' });

/** Opens the screen, on which this many conflicts wait; the focus is then in the queue. */
export async function openConflicts(page: Page, count = 1): Promise<void> {
  await goTo(page, 'Conflicts');
  await expect(queue(page)).toHaveCount(count);
  await expect(page.locator(':focus')).toHaveRole('row');
}

/** Accepts the last open conflict, and says what the Result line said just before. */
export async function accept(page: Page): Promise<string> {
  await expect(page.getByRole('button', { name: 'Accept' })).toBeEnabled();
  const said = (await result(page).textContent()) ?? '';
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing to decide')).toBeVisible();
  return said;
}

/** Holds what the Result line said against the record that came of it: to the letter and to the cent. */
export function expectSaid(said: string, { seconds, note, task, activity, amount }: TrueActivity): void {
  const money = formatMoney(Math.round(amount * 100), 'USD');
  const codes = [task, activity].filter((code) => code !== null).join('');
  for (const part of [`${formatHours(seconds)} h`, `“${note}”`, codes, money]) expect(said).toContain(part);
}
