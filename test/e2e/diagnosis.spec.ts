import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goTo, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** What a help desk and a court want to see: what Daybook stands on, and the trail on paper. */

test('everything is tried at one press: the real way to the server, the clock, the disk, the database', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'About and diagnostics' }).click();
  const tryAll = page.getByRole('button', { name: 'Try everything' });
  await tryAll.focus();
  await page.keyboard.press('Enter');
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await expect(findings).toHaveCount(6);
  const of = (title: string) => findings.filter({ hasText: title });
  for (const title of ['The way to Clio', 'The proxy', 'The clock of this laptop', 'The database']) {
    await expect(of(title)).toContainText('Good');
  }
  expect(await nameless(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await world.serverDies();
  await tryAll.press('Enter');
  await expect(of('The way to Clio')).toContainText('refused the connection');
  await expect(of('The database')).toContainText('Good');
  await world.serverReturns();
});

test('the audit trail of some days goes to a PDF, which says whether the chain holds', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  const file = join(world.dataFolder, '..', 'audit.pdf');
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  await goTo(page, 'Activity');
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await page.getByRole('button', { name: 'PDF…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print the audit trail' });
  await dialog.getByLabel('From').fill('2026-12-31');
  await dialog.getByLabel('To').fill('2026-01-01');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toContainText('The last day lies before the first.');
  await dialog.getByLabel('From').fill('2026-01-01');
  await dialog.getByLabel('To').fill('2027-12-31');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  // Thirty pages on a busy machine.
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('region', { name: 'Status' })).toContainText(`written to ${file}`);
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
