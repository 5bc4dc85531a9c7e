import { expect } from '@playwright/test';
import { test } from './helpers/world';

/** Codes that are suggested: told with why and how sure, taken by Tab, and never by themselves. */

test('Tab takes the codes on offer into the line, and what stands there is what is saved', async ({
  world,
}) => {
  const page = await world.start();
  const line = page.getByRole('textbox', { name: 'Quick entry' });
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('1.2 attend hearing on motion to compel');
  await expect(page.getByText(/% sure · “/).first()).toBeVisible();
  await expect(line).not.toHaveValue(/L350/);
  await page.keyboard.press('Tab');
  await expect(line).toHaveValue(/#L350/);
  await expect(line).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  const saved = world
    .book()
    .entries.find(({ narrative }) => narrative === 'Attend hearing on motion to compel');
  expect(saved?.taskCode).toBe('L350');
});

test('a code that the person wrote stays, and with nothing on offer Tab goes on', async ({ world }) => {
  const page = await world.start();
  const line = page.getByRole('textbox', { name: 'Quick entry' });
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('.5 attend hearing on motion to compel #L120 /A101');
  await expect(page.getByText('Save and start timer')).toBeVisible();
  await expect(page.locator('[data-suggestions]')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(line).not.toBeFocused();
  await expect(line).toHaveValue('.5 attend hearing on motion to compel #L120 /A101');
});

test('in the editor an empty code field takes the code on offer with Tab, and undo takes it back', async ({
  world,
}) => {
  const page = await world.start();
  const narrative = 'Attend hearing on motion to compel';
  const taskCode = () => world.book().entries.find((entry) => entry.narrative === narrative)?.taskCode;
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText(`.4 ${narrative}`);
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Attend hearing on motion to compel/ }).click();
  await page.keyboard.press('e');
  const editor = page.getByRole('dialog');
  await expect(editor.getByText(/% sure/).first()).toBeVisible();
  await editor.getByRole('combobox', { name: 'Task code' }).focus();
  await page.keyboard.press('Tab');
  // The next field's list hides the rest from a screen reader while it is open.
  await expect(page.locator('[data-code-kind="task"] input')).toHaveValue(/^L350/);
  expect(taskCode()).toBe(null);
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();
  expect(taskCode()).toBe('L350');
  await page.keyboard.press('Control+Z');
  await expect.poll(taskCode).toBe(null);
});
