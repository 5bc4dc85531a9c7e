import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo, logTime, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { expectAccessible } from './helpers/axe';
import { openLine } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** A firm's rates come from a file: shown beforehand, wrong cells named, taken whole or not at all, and taken back. */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
const words = 'Draft motion to compel further answers';

/** Writes the file, has the system's dialog choose it, and shows what taking it would do. */
async function show(world: World, page: Page, rows: readonly string[]) {
  const path = join(world.dataFolder, '..', 'rates.csv');
  writeFileSync(path, ['Attorney,Hourly rate,Effective from,Until,Currency,Note', ...rows].join('\r\n'));
  await world.laptop().app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'From a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import rate cards' });
  await expect(dialog.getByText('rates.csv', { exact: false })).toContainText(`${rows.length} rows`);
  await expectAccessible(page, 'its columns');
  await dialog.getByRole('button', { name: 'Show what it does' }).click();
  return dialog;
}

test('a wrong cell is named by row and column and nothing is taken; mended it is taken whole, and undo takes it back', async ({
  world,
}) => {
  test.slow();
  const page = await world.start();
  await seeSynced(page);
  const { meId, timekeepers, matters } = await ask(page, 'referenceGet', {});
  const me = timekeepers.find(({ id }) => id === meId)?.name ?? '';
  const clientId = matters.find(({ number }) => number === matter.number)?.clientId ?? '';
  // Clio's rates are in dollars: where a client is billed in euros, the firm's own cards alone give a rate.
  await ask(page, 'clientCurrencySet', { clientId, currency: 'EUR' });
  await logTime(page, `1.2 ${matter.number} ${words} #L350 /A103`);
  world.said.push(words);

  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Rates' }).click();
  const mine = `${me},360,2020-01-01,,EUR,As agreed`;
  const broken = await show(world, page, [
    mine,
    'Nobody Here,450,2020-01-01,,EUR,',
    `${me},450,2026-02-31,,EUR,`,
  ]);
  await expect(broken.getByRole('status')).toContainText('2 problems: nothing is taken');
  const wrong = broken.getByRole('list', { name: 'What is wrong' }).getByRole('listitem');
  await expect(wrong).toHaveText([
    'Row 3, AttorneyNo timekeeper “Nobody Here” is known on this laptop.',
    'Row 4, Effective fromThere is no day “2026-02-31” in the calendar.',
  ]);
  await expect(broken.getByRole('button', { name: /^Add \d/ })).toHaveCount(0);
  await expectAccessible(page, 'what is wrong');
  await broken.getByRole('button', { name: 'Close' }).last().click();
  await expect(broken).toBeHidden();
  await expect(page.getByText('No rate cards')).toBeVisible();

  const mended = await show(world, page, [mine, `${me},450,2019-01-01,2019-12-31,EUR,`]);
  await expect(mended.getByRole('status')).toHaveText('2 cards will be added');
  await expect(mended.getByRole('list', { name: 'Cards' }).getByRole('listitem')).toHaveText([
    `Rate${me}€360.00 an hour2020-01-01 – open`,
    `Rate${me}€450.00 an hour2019-01-01 – 2019-12-31`,
  ]);
  await expectAccessible(page, 'what it would add');
  await mended.getByRole('button', { name: 'Add 2 cards' }).click();
  await expect(mended).toBeHidden();
  const cards = page.getByRole('table', { name: 'Rate cards' });
  const row = cards.getByRole('row', { name: /€360\.00/ });
  await expect(row).toContainText('In force');
  await expect(row).toContainText('As agreed');

  // The same file again adds nothing: each card is here already.
  const again = await show(world, page, [mine, `${me},450,2019-01-01,2019-12-31,EUR,`]);
  await expect(again.getByRole('status')).toHaveText('0 cards will be added · 2 here already');
  await again.getByRole('button', { name: 'Close' }).last().click();

  await openLine(page, matter.caption, words);
  const totals = page.getByRole('region', { name: 'Totals' });
  await expect(totals).toContainText('€432.00');
  const details = page.getByRole('complementary', { name: 'Line details' });
  await expect(details).toContainText('Rate€360.00');

  await page.keyboard.press('Control+Z');
  await expect(totals).not.toContainText('€432.00');
  await expect(details).not.toContainText('€360.00');
  await goTo(page, 'Settings');
  await expect(page.getByText('No rate cards')).toBeVisible();
  await page.keyboard.press('Control+Y');
  await expect(cards.getByRole('row', { name: /€360\.00/ })).toBeVisible();
  await world.expectPromisesKept();
});
