import { expect, type Locator } from '@playwright/test';
import { findEntry, logTime, seeSynced } from './demo/person';
import { test } from './helpers/world';

/** Fields that are found by typing: what is typed whole is chosen, and what they show is what is chosen. */

test('a code and a matter number typed whole are chosen by Enter, by Tab and by saving', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, '.4 Confer with clerk about the calendar');
  await findEntry(page, { narrative: 'Confer with clerk about the calendar' });
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog');
  // While the list of one field is open, screen readers are told of no other.
  const field = (name: string): Locator => editor.getByRole('combobox', { name, includeHidden: true });
  const type = async (name: string, text: string, key: string): Promise<void> => {
    await field(name).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
    await page.keyboard.press(key);
  };

  await type('Matter', '00231-004', 'Enter');
  await expect(field('Matter')).toHaveValue('Smith v. Jones');
  await expect(editor).toBeVisible();
  await type('Task code', 'l450', 'Enter');
  await expect(field('Task code')).toHaveValue(/^L450 /);
  await type('Activity code', '/A107', 'Tab');
  await expect(field('Activity code')).toHaveValue(/^A107 /);

  // What names nothing gives way to the choice; an emptied line is no choice.
  await type('Task code', 'L45', 'Tab');
  await expect(field('Task code')).toHaveValue(/^L450 /);
  await type('Activity code', 'A1', 'Tab');
  await expect(field('Activity code')).toHaveValue(/^A107 /);
  await field('Activity code').fill('');
  await page.keyboard.press('Tab');
  await expect(field('Activity code')).toHaveValue('');

  await type('Task code', 'L440', 'Control+Enter');
  await expect(editor).toBeHidden();
  await findEntry(page, { narrative: 'Confer with clerk about the calendar' });
  await page.keyboard.press('Enter');
  await expect(field('Matter')).toHaveValue('Smith v. Jones');
  await expect(field('Task code')).toHaveValue(/^L440 /);
  await expect(field('Activity code')).toHaveValue('');
});
