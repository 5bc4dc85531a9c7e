import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { deleteSample, sampleFolderOf } from '../../src-main/sample/sample-folder';
import { launchDaybook } from '../helpers/launch-daybook';
import { goTo, logTime } from './demo/person';
import { ask } from './helpers/ask';
import { nameless, violations } from './helpers/axe';

/** The sample firm of the app itself, which needs no stand-in: filled by the app's own calls, apart from real work. */

let folder: string;
let dataFolder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-sample-'));
  dataFolder = join(folder, 'daybook');
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const size = { width: 1366, height: 768 };
const banner = (page: Page) => page.getByText('Sample firm: nothing here is billed.');

test('the first morning offers it; it is not there before somebody asks', async () => {
  const { page, close } = await launchDaybook({ dataFolder, size });
  try {
    await expect(page.getByRole('button', { name: 'Try the sample firm' })).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    expect(existsSync(sampleFolderOf(dataFolder))).toBe(false);
    const refused = await page.evaluate(() => window.daybook.sampleLeave({ andDelete: true }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  } finally {
    await close();
  }
});

test('it has a firm to look at on every screen, and what is written in it stays in it', async () => {
  const sample = await launchDaybook({ dataFolder, size, args: ['--sample'] });
  const { page } = sample;
  await expect(banner(page)).toBeVisible();
  await logTime(page, '.5 smith v. jones review of the sample');
  const { total } = await ask(page, 'entriesPage', { filter: {}, after: null, limit: 1 });
  expect(total).toBeGreaterThan(80);
  await goTo(page, 'Entries');
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Entries' }).getByRole('row').nth(3)).toBeVisible();
  await goTo(page, 'Pre-bill');
  const matters = page.getByRole('grid', { name: 'Pre-bill matters' });
  await matters.getByRole('row', { name: /Delgado/ }).click();
  await expect(page.getByRole('row', { name: /A110 stands for clerical work/ })).toBeVisible();
  expect.soft(await violations(page), 'pre-bill').toEqual([]);
  expect.soft(await nameless(page), 'pre-bill').toEqual([]);

  // It never signs in, and nothing is carried out of it or into it.
  for (const [name, input] of [
    ['signIn', {}],
    ['restorePreview', { source: { from: 'backup', name: 'x' } }],
    ['moveLook', { chosen: '0190b3c4-0000-7000-8000-000000000001' }],
  ] as const) {
    const answer = await page.evaluate(
      ([call, given]) => (window.daybook[call] as (input: unknown) => Promise<unknown>)(given),
      [name, input] as const,
    );
    expect.soft(answer, name).toMatchObject({ ok: false });
  }
  await goTo(page, 'Settings');
  await expect(page.getByText('The sample firm has no sign-in.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign in/ })).toHaveCount(0);
  await sample.close();

  const real = await launchDaybook({ dataFolder, size });
  await expect(real.page.getByRole('button', { name: 'Try the sample firm' })).toBeVisible();
  expect((await ask(real.page, 'entriesPage', { filter: {}, after: null, limit: 1 })).total).toBe(0);
  await real.close();

  const again = await launchDaybook({ dataFolder, size, args: ['--sample'] });
  expect((await ask(again.page, 'entriesPage', { filter: {}, after: null, limit: 1 })).total).toBe(total);
  await again.close();
});

test('a fill that was cut short is begun anew; left for good, it is gone and the own work is not', async () => {
  const begun = await launchDaybook({ dataFolder, size, args: ['--sample'] });
  await begun.kill9();
  const again = await launchDaybook({ dataFolder, size, args: ['--sample'] });
  await expect(banner(again.page)).toBeVisible();
  const { total } = await ask(again.page, 'entriesPage', { filter: {}, after: null, limit: 1 });
  expect(total).toBe(84);
  await again.close();

  const real = await launchDaybook({ dataFolder, size, args: ['--delete-sample'] });
  await expect(real.page.getByRole('button', { name: 'Try the sample firm' })).toBeVisible();
  await logTime(real.page, '.5 @Quarry survey the pit');
  expect(existsSync(sampleFolderOf(dataFolder))).toBe(false);
  await real.close();
  // A folder without the sample's mark is nobody's to delete.
  deleteSample(dataFolder);
  expect(existsSync(join(dataFolder, 'daybook.db'))).toBe(true);
});
