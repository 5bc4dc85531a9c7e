import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { openLine } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** A client's guidelines are taken down once, and every entry is judged by them; a person may waive, by name. */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
const narrative = 'Attend deposition of the expert in Boston';
let page: Page;

async function begin(world: World, theme: 'light' | 'dark' = 'light'): Promise<void> {
  page = await world.start({ theme });
  await seeSynced(page);
}

test.afterEach(({ world }) => world.expectPromisesKept());

async function openGuidelines(): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Client guidelines' }).click();
}

/** Begins a rule set from a sample, saves it, and lets it hold for the firm. */
async function holdSample(name: string, start: string): Promise<void> {
  await openGuidelines();
  await page.getByRole('button', { name: 'New rule set…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('The client, as verdicts cite it').fill('Acme Insurance');
  await dialog.getByRole('button', { name: /Begin with/ }).click();
  await page.getByRole('option', { name: start }).click();
  await dialog.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText(/^Sound: \d+ rules/)).toBeVisible();
  await page.getByRole('button', { name: 'Save as version 1' }).click();
  await page.getByRole('radio', { name: 'Where it holds' }).click();
  await page.getByRole('button', { name: /^A client For/ }).click();
  await page.getByRole('option', { name: 'The firm' }).click();
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByRole('list', { name: 'Where it holds' })).toContainText('The firm');
}

test('a rule set is begun from a sample, saved and assigned; a verdict cites its clause and is waived with a reason', async ({
  world,
}) => {
  await begin(world);
  await holdSample('Acme 2026', 'An insurer');
  await logTime(page, `1.4 ${matter.number} ${narrative}; filing exhibits #L350 /A109`);
  world.said.push(`${narrative}; filing exhibits`);
  await openLine(page, matter.caption, narrative);
  const details = page.getByRole('complementary', { name: 'Line details' });
  const flag = details.getByRole('listitem').filter({ hasText: 'clerical work' });
  await expect(flag).toContainText('Acme Insurance, Billing 4.1');
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Waive a guideline' });
  await dialog.getByLabel('Why it is fine here').fill('Agreed with Ms. Field on the phone');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(flag).toContainText('Waived by');
  await expect(flag).toContainText('Agreed with Ms. Field on the phone');
  await flag.getByRole('button', { name: 'Withdraw' }).click();
  await expect(flag.getByRole('button', { name: 'Waive…' })).toBeVisible();
});

test('a bad text is told by line and column and not saved; the form and the text are one', async ({
  world,
}) => {
  await begin(world);
  await logTime(page, `1.4 ${matter.number} Review answers; draft motion to compel #L350 /A103`);
  await holdSample('Acme 2026', 'A technology company');
  await page.getByRole('radio', { name: 'Rules' }).click();
  const text = page.getByLabel('JSON');
  const good = await text.inputValue();
  await text.fill(good.replace('"block-billing"', '"blok-billing"'));
  await expect(page.getByText('Unknown kind “blok-billing”; did you mean “block-billing”?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as version 2' })).toBeDisabled();
  await text.fill(good);
  await page.getByLabel('From so many hours').fill('0.25');
  await expect(text).toHaveValue(/"minHours": 0.25/);
  await page.getByRole('radio', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Try on all lines' }).click();
  await expect(page.getByText('Would flag 1 of 1 line, and block 0.')).toBeVisible();
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await page.getByRole('radio', { name: 'Versions' }).click();
  await expect(page.getByText('From version 1 to version 2')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every part of the rule editor in ${theme}: names, and nothing that axe calls serious`, async ({
    world,
  }) => {
    await begin(world, theme);
    await openGuidelines();
    expect.soft(await violations(page), 'empty').toEqual([]);
    await holdSample('Acme 2026', 'A strict corporate client');
    for (const part of ['Where it holds', 'Rules', 'Try it', 'Versions']) {
      await page.getByRole('radio', { name: part }).click();
      // Announcements name what was chosen by reference, for seconds after it is gone from the page.
      await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0, { timeout: 20_000 });
      expect.soft(await nameless(page), part).toEqual([]);
      expect.soft(await violations(page), part).toEqual([]);
    }
  });
}
