import { expect, type Page } from '@playwright/test';
import { test } from './helpers/world';

/** Notes become entries, one key each; nothing is lost on the way, whatever dies. */

const notes = (page: Page) => page.getByRole('textbox', { name: 'Notes' });
const staged = (page: Page) => page.getByRole('grid', { name: 'Staged entries' }).getByRole('row');
const text =
  'one point two hours on Smith v. Jones drafting motion to compel, then half an hour call with opposing counsel\n\nHave a nice weekend';

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+N');
  await expect(notes(page)).toBeFocused();
}

test('dictated notes are accepted by Enter, one after the other, with their words kept', async ({
  world,
}) => {
  const page = await world.start();
  await open(page);
  await page.keyboard.insertText(text);
  await expect(staged(page)).toHaveCount(2);
  await expect(page.getByText('Not used (1 line)')).toBeVisible();
  await expect(page.locator('[data-field="hours"][data-active]')).toHaveText('one point two hours');
  await staged(page).first().click();
  await page.keyboard.press('Enter');
  await expect(staged(page)).toHaveCount(1);
  await expect(page.locator('[data-field="hours"][data-active]')).toHaveText('half an hour');
  await page.keyboard.press('Enter');
  await expect(page.getByText('All of it is dealt with.')).toBeVisible();
  const saved = world
    .book()
    .entries.filter(({ narrative }) =>
      ['Drafting motion to compel', 'Call with opposing counsel'].includes(narrative),
    );
  expect(saved.map(({ workedSeconds }) => workedSeconds).sort()).toEqual([1800, 4320]);
  expect(new Set(saved.map(({ matterId }) => matterId)).size).toBe(1);
  expect(saved.every(({ matterId }) => matterId !== null)).toBe(true);
});

test('a dropped one and an accepted one are taken back; an edit is kept', async ({ world }) => {
  const page = await world.start();
  await open(page);
  await page.keyboard.insertText('0.4 Smith v. Jones: letter to client\n.3 Smith v. Jones: call to clerk');
  await expect(staged(page)).toHaveCount(2);
  await staged(page).first().click();
  await page.keyboard.press('Delete');
  await expect(staged(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('All of it is dealt with.')).toBeVisible();
  const living = () =>
    world
      .book()
      .entries.filter(({ narrative, deletedAt }) => narrative === 'Call to clerk' && deletedAt === null);
  expect(living()).toHaveLength(1);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(staged(page)).toContainText(['Call to clerk']);
  expect(living()).toHaveLength(0);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(staged(page)).toHaveCount(2);
  await staged(page).first().click();
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Fields of the staged entry' });
  await form.getByRole('textbox', { name: 'Narrative' }).fill('Letter to client about costs');
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(staged(page).first()).toContainText('Letter to client about costs');
  await expect(staged(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(staged(page)).toHaveCount(1);
  expect(world.book().entries.some(({ narrative }) => narrative === 'Letter to client about costs')).toBe(
    true,
  );
});

test('notes survive Escape and a crash', async ({ world }) => {
  const page = await world.start();
  await open(page);
  await page.keyboard.insertText(text);
  await expect(staged(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(notes(page)).toBeHidden();
  await open(page);
  await expect(notes(page)).toHaveValue(text);
  await world.laptop().kill9();
  const again = await world.start();
  await open(again);
  await expect(notes(again)).toHaveValue(text);
  await expect(staged(again)).toHaveCount(2);
});

test('notes that are cleared leave the focus where one writes on, and Escape closes', async ({ world }) => {
  const page = await world.start();
  await open(page);
  await page.keyboard.insertText(text);
  await page.getByRole('button', { name: 'Clear the notes' }).press('Enter');
  await expect(notes(page)).toHaveValue('');
  await expect(notes(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
