import { goTo, logTime, typeQuickEntry } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Phrases and nicknames of one's own: kept in Settings, taken by the keys while typing, undone like all else. */

const words = 'motion to compel further answers to the second set';

test.afterEach(({ world }) => world.expectPromisesKept());

for (const theme of ['light', 'dark'] as const) {
  test(`a phrase and a nickname are kept, offered, typed and taken back, by keys alone (${theme})`, async ({
    world,
  }) => {
    const page = await world.start({ theme });
    await goTo(page, 'Settings');
    await page.getByRole('searchbox', { name: 'Search the settings' }).fill('nickname');
    await expect(page.getByRole('tabpanel', { name: 'Phrases and nicknames' })).toBeVisible();

    const phrase = page.getByRole('form', { name: 'Add a phrase' });
    await phrase.getByLabel('Trigger').fill('two words');
    await phrase.getByLabel('Stands for').fill(words);
    await page.keyboard.press('Enter');
    await expect(phrase.getByText('A trigger is one word of letters and digits')).toBeVisible();
    await phrase.getByLabel('Trigger').fill('mtcf');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table', { name: 'Phrases of your own' })).toContainText(words);

    const nickname = page.getByRole('form', { name: 'Add a nickname' });
    await nickname.getByLabel('Nickname').fill('zed');
    await page.keyboard.press('Tab');
    await page.keyboard.type('00231-004');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await nickname.getByRole('button', { name: 'Add' }).press('Enter');
    const nicknames = page.getByRole('table', { name: 'Nicknames of matters' });
    await expect(nicknames).toContainText('Smith v. Jones');
    expect.soft(await violations(page), 'settings').toEqual([]);
    expect.soft(await nameless(page), 'settings').toEqual([]);

    const line = await typeQuickEntry(page, '1.2 zed draft ;mt');
    const list = page.getByRole('listbox', { name: 'Phrases for mt' });
    await expect(list.getByRole('option').first()).toContainText(words);
    expect.soft(await violations(page), 'list').toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue('1.2 zed draft ;mtcf ');
    await expect(list).toBeHidden();
    await expect(page.getByText(`Draft ${words}`)).toBeVisible();
    await line.press('Enter');
    await expect(line).toHaveValue('');
    world.said.push(`Draft ${words}`);
    expect(world.book().entries.map((entry) => entry.narrative)).toContain(`Draft ${words}`);

    await nicknames.getByRole('button', { name: 'Take away zed' }).press('Enter');
    await expect(nicknames).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(nicknames).toContainText('zed');
  });
}

test('hours and days that cannot be are told beside the line, and the entry is saved all the same', async ({
  world,
}) => {
  const page = await world.start();
  await typeQuickEntry(page, '1.2 00231-004 draft motion 31 feb');
  await expect(page.getByText('“31 feb” is no day of the calendar and stays in the text.')).toBeVisible();
  await logTime(page, '1.2 00231-004 draft motion 31 feb');
  world.said.push('Draft motion 31 feb');
});
