import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDaybook } from '../helpers/launch-daybook';
import { goTo, logTime } from './demo/person';
import { nameless, violations } from './helpers/axe';

/** A firm that works on this laptop alone: matters made here, brought in from a list, and made of what was temporary. */

test('time is written, coded and reviewed on matters that the firm keeps here', async () => {
  const laptop = await launchDaybook({ size: { width: 1366, height: 768 } });
  const { page, dataFolder } = laptop;
  try {
    const form = page.getByRole('form', { name: 'Who works at this laptop' });
    await form.getByLabel('Your name').fill('Ana Rivera');
    await form.getByRole('button', { name: 'Begin' }).click();
    await goTo(page, 'Matters');
    await expect(page.getByText('Make the first one here')).toBeVisible();
    await page.getByRole('button', { name: 'New matter…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New matter' });
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Write the number it goes by.')).toBeVisible();
    await dialog.getByLabel('Number').fill('00231-004');
    await dialog.getByRole('textbox', { name: 'Matter' }).fill('Smith v. Jones');
    await dialog.getByLabel('Client').fill('Eleanor Smith');
    // Announcements name what was chosen by reference, for seconds after it is gone from the page.
    expect.soft(await violations(page, ['role-img-alt']), 'new matter').toEqual([]);
    expect.soft(await nameless(page), 'new matter').toEqual([]);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const grid = page.getByRole('grid', { name: 'Matters' });
    await expect(grid.getByRole('row', { name: /Smith v\. Jones/ })).toHaveCount(1);

    const folder = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
    const file = join(folder, 'matters.csv');
    writeFileSync(file, 'Matter no.,Caption,Client\n1,Lease of the mill,Acme\n2,Sale,Acme\n,Nameless,\n');
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'From a CSV file…' }).click();
    await (await chosen).setFiles(file);
    const list = page.getByRole('dialog', { name: /^Matters from/ });
    await expect(list).toContainText('2 matters would be added, with 1 new client');
    await expect(list).toContainText('row 4');
    await list.getByRole('button', { name: 'Take 2 matters' }).click();
    await expect(grid.getByRole('row', { name: /Lease of the mill/ })).toHaveCount(1);
    rmSync(folder, { recursive: true });

    await logTime(page, '1.2 smith draft motion to compel #L350 /A103');
    await logTime(page, '.5 @Quarry survey the pit #L110 /A104');
    await goTo(page, 'Matters');
    await grid.getByRole('row', { name: /Quarry/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Make it a matter of the firm…' }).click();
    const change = page.getByRole('dialog', { name: 'Change the matter' });
    await change.getByLabel('Number').fill('3');
    await page.keyboard.press('Enter');
    await expect(change).toBeHidden();
    // Neither line is stopped for its matter any more.
    await goTo(page, 'Pre-bill');
    const matters = page.getByRole('grid', { name: 'Pre-bill matters' });
    await expect(matters.getByRole('row', { name: /Quarry/ })).toHaveCount(1);
    await expect(matters.getByRole('row', { name: /Smith v\. Jones/ })).toHaveCount(1);
    await expect(page.getByText(/temporary/)).toHaveCount(0);
  } finally {
    await laptop.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
