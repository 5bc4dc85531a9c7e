import { goTo, logTime, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { matterRow } from './helpers/review';
import { expect, test } from './helpers/world';

/** A client that is billed in another currency than the firm: said in its matter, and each currency is summed for itself. */

const words = 'Draft motion to compel further answers';

test('a client’s currency is chosen in a matter’s details, and no view adds two', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await logTime(page, `1.2 00231-004 ${words} #L350 /A103`);
  world.said.push(words);

  await goTo(page, 'Matters');
  await page.getByRole('searchbox', { name: 'Search matters' }).fill('smith');
  const row = page.getByRole('grid', { name: 'Matters' }).getByRole('row', { name: /Smith v\. Jones/ });
  await expect(row).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Smith v\. Jones 00231-004/ });
  await dialog.getByRole('button', { name: /Currency of the client/ }).click();
  await page.getByRole('option', { name: /^EUR/ }).click();
  const asked = page.getByRole('alertdialog', { name: 'Bill this client in EUR?' });
  await expect(asked).toContainText(/1 line on no bill yet 1 would have no rate|lines on no bill yet/);
  await asked.getByRole('button', { name: 'Bill in EUR' }).click();
  await expect(dialog.getByRole('button', { name: /Currency of the client/ })).toContainText('EUR');
  // The same is asked before this matter alone is billed in another.
  await dialog.getByRole('button', { name: /Currency of the matter/ }).click();
  await page.getByRole('option', { name: /^GBP/ }).click();
  const ofMatter = page.getByRole('alertdialog', { name: 'Bill this matter in GBP?' });
  await expect(ofMatter).toContainText(/on no bill yet/);
  await ofMatter.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: /Currency of the matter/ })).toContainText('EUR');
  // Clio's rates are in dollars and say nothing here.
  await expect(dialog.getByRole('list', { name: 'Rates' })).toContainText('no rate in EUR is known');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  const { meId } = await ask(page, 'referenceGet', {});
  await ask(page, 'rateCardAdd', {
    kind: 'rate',
    matterId: null,
    clientId: null,
    timekeeperId: meId,
    classCode: null,
    from: '2020-01-01',
    to: null,
    rateMinor: 36_000,
    discountBasis: null,
    currency: 'EUR',
    note: null,
  });
  await goTo(page, 'Pre-bill');
  await matterRow(page, 'Smith v. Jones').click();
  const totals = page.getByRole('region', { name: 'Totals' });
  await expect(totals).toContainText('€432.00');
  // What Clio has on the matter stays in the firm's currency, in a line of its own.
  await expect(totals).toContainText('$');
  // Approving promises nothing that can't be: Clio keeps the firm's currency alone.
  await page.getByRole('row').filter({ hasText: words }).getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /^Approve/ })).toContainText(
    'stay on this laptop: Clio keeps USD alone',
  );
  await page.keyboard.press('Escape');
  await world.expectPromisesKept();
});
