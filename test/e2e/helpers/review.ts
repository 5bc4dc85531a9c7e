import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from '../demo/person';

/** Pre-bill review by keys, as the person does it. */

export const matterRow = (page: Page, caption: string): Locator =>
  page.getByRole('grid', { name: 'Pre-bill matters' }).getByRole('row', { name: startingWith(caption) });

export const lineRow = (page: Page, narrative: string): Locator =>
  page.getByRole('grid', { name: 'Pre-bill lines' }).getByRole('row', { name: containing(narrative) });

/** What a line says while it is under review. */
export const inReview = /waiting for approval/;

/** Opens the pre-bill of a matter, by its caption, and puts the focus on one of its lines. */
export async function openLine(page: Page, caption: string, narrative: string): Promise<Locator> {
  await goTo(page, 'Pre-bill');
  await matterRow(page, caption).click();
  const row = lineRow(page, narrative);
  await row.focus();
  await expect(row).toBeFocused();
  return row;
}

/** Ticks the line, sends it into review where it isn't yet, and approves it. */
export async function approveLine(page: Page, caption: string, narrative: string): Promise<void> {
  const row = await openLine(page, caption, narrative);
  if (!(await row.getByRole('checkbox').isChecked())) await page.keyboard.press('x');
  await expect(row.getByRole('checkbox')).toBeChecked();
  if (
    await page.getByRole('toolbar', { name: 'Lines' }).getByRole('button', { name: 'Submit' }).isEnabled()
  ) {
    await page.keyboard.press('s');
    await expect(row).toHaveAccessibleName(inReview);
    // The tick stays, so that approving can follow at once.
    await expect(row.getByRole('checkbox')).toBeChecked();
    await row.focus();
  }
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Approve 1 line');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Approves the line and asks for a sync: approving alone sends nothing, so that there is time to undo it. */
export async function approveAndSend(page: Page, caption: string, narrative: string): Promise<void> {
  await approveLine(page, caption, narrative);
  await syncNow(page);
}

/** Sync at once, and not at the next half minute. */
export async function syncNow(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Status' }).getByRole('button', { name: 'Sync now' }).click();
}

export function containing(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[.\s]+$/, ''));
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${containing(text).source}`);
}
