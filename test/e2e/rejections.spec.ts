import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ExportProfile, plainProfile } from '../../shared/ledes/profile';
import { goTo, logTime, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { expectAccessible } from './helpers/axe';
import { lineRow, openLine } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** A portal's answers without an invoice number and with a code of its own, up to the lines that are mended. */

const hearing = { number: '00231-004', caption: 'Smith v. Jones' };
const block = 'Draft reply brief; telephone conference with expert';
const vague = 'Review file and correspondence in the matter';

async function theDialogChooses(world: World, filePath: string): Promise<void> {
  await world.laptop().app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);
}

/** An invoice of both lines that went to the client's portal. */
async function invoiceIsOut(world: World, page: Page): Promise<void> {
  for (const words of [block, vague]) {
    await logTime(page, `1.2 ${hearing.number} ${words} #L350 /A103`);
    world.said.push(words);
  }
  const { rows } = await ask(page, 'entriesPage', { filter: { search: 're' }, after: null, limit: 50 });
  const ours = rows.filter(({ entry }) => [block, vague].includes(entry.narrative));
  await ask(page, 'prebillSubmit', { entryIds: ours.map(({ entry }) => entry.id) });
  const { matterId } = ours[0]?.entry ?? {};
  if (matterId == null) throw new Error('Nothing was logged');
  const lines = (await ask(page, 'prebillGet', { matterId })).lines.filter(({ entry }) =>
    [block, vague].includes(entry.narrative),
  );
  await ask(page, 'prebillApprove', {
    lines: lines.map(({ entry }) => ({ id: entry.id, revision: entry.revision })),
  });
  const profile = ExportProfile.parse({
    ...plainProfile,
    id: crypto.randomUUID(),
    name: 'Smith portal',
    lawFirmId: '24-6437381',
    clientId: 'SMITH1',
  });
  await ask(page, 'ledesProfileSave', { profile });
  const today = lines[0]?.entry.workDate ?? '';
  const made = await ask(page, 'invoiceCreate', {
    requestId: crypto.randomUUID(),
    matterId,
    number: '2026-014',
    date: today,
    periodStart: `${today.slice(0, 8)}01`,
    periodEnd: today,
    profileId: profile.id,
  });
  await theDialogChooses(world, join(world.dataFolder, '..', 'invoice.txt'));
  const chosen = await ask(page, 'fileChoose', { purpose: 'ledes_out' });
  await ask(page, 'invoiceExport', {
    id: made.invoice.id,
    revision: made.invoice.revision,
    chosen: chosen.chosen?.id ?? '',
  });
}

/** The portal refuses both lines; how that is taken is another test's. */
async function answersAreTaken(world: World, page: Page): Promise<void> {
  await theDialogChooses(world, answersFile(world));
  const { chosen } = await ask(page, 'fileChoose', { purpose: 'answers' });
  if (chosen === null) throw new Error('Nothing was chosen');
  const { hash, mapping } = await ask(page, 'answersLook', { chosen: chosen.id });
  const { invoices } = await ask(page, 'answersInvoices', { chosen: chosen.id, hash, mapping });
  await ask(page, 'answersTake', {
    chosen: chosen.id,
    hash,
    mapping,
    portal: 'Legal Tracker',
    invoiceId: invoices[0]?.invoiceId ?? null,
    leaveOutWrong: false,
  });
}

function answersFile(world: World): string {
  const file = join(world.dataFolder, '..', 'answers.csv');
  writeFileSync(
    file,
    'Line Item Number,Reason Code,Comment,Line Item Total\r\n' +
      '1,ABC-12,Separate the tasks: block billing,540.00\r\n2,OCG-7,Too vague: say more,540.00\r\n',
  );
  return file;
}

const option = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name });

test('answers of one invoice that names itself nowhere are taken, with a code of the portal’s own', async ({
  world,
}) => {
  const page = await world.start();
  await seeSynced(page);
  await invoiceIsOut(world, page);
  await theDialogChooses(world, answersFile(world));
  await goTo(page, 'Invoices');
  await page.getByRole('tab', { name: 'Answers' }).click();
  await page.getByRole('button', { name: 'Take answers…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answers from a client’s portal' });
  const show = dialog.getByRole('button', { name: 'Show what it does' });
  await expect(show).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Portal' }).fill('Legal Tracker');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /Which invoice/ }).press('Enter');
  await option(page, /2026-014/).press('Enter');
  await show.press('Enter');
  await expect(dialog.getByText('2 codes that Daybook doesn’t know')).toBeVisible();
  await expectAccessible(page, 'codes');
  await dialog.getByRole('button', { name: /ABC-12 is about/ }).press('Enter');
  await option(page, /Conference/).press('Enter');
  await dialog.getByRole('button', { name: 'Keep, and look again' }).press('Enter');
  await expect(dialog.getByText('Daybook doesn’t know')).toBeHidden();
  await dialog.getByRole('button', { name: 'Take 2 answers' }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Portal codes…' }).press('Enter');
  const codes = page.getByRole('dialog', { name: 'Portal codes' });
  await expect(codes.getByRole('button', { name: /ABC-12 is about/ })).toContainText('Conference');
  await expectAccessible(page, 'portal codes');
  await world.expectPromisesKept();
});

test('a refused line leads to what mends it, and the refusal goes', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await invoiceIsOut(world, page);
  await answersAreTaken(world, page);
  await openLine(page, hearing.caption, vague);
  const details = page.getByRole('complementary', { name: 'Line details' });
  await expect(
    details.getByText(/Legal Tracker refused it on invoice 2026-014, line \d: vague narrative/),
  ).toBeVisible();
  await expect(details.getByText('“OCG-7 – Too vague: say more”', { exact: false })).toBeVisible();
  await details.getByRole('button', { name: 'Say more…' }).press('Enter');
  const editor = page.getByRole('dialog', { name: hearing.caption });
  await expect(editor.getByLabel('Narrative')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Review correspondence with expert about the damages model');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();
  const mended = lineRow(page, 'Review correspondence with expert');
  await mended.focus();
  await expect(mended).not.toHaveAccessibleName(/refused it/);

  const row = lineRow(page, 'Draft reply brief');
  await row.focus();
  await expect(row).toHaveAccessibleName(/refused it on invoice 2026-014/);
  await details.getByRole('button', { name: 'Split…' }).first().press('Enter');
  const split = page.getByRole('dialog', { name: 'Split the line' });
  await split.getByRole('button', { name: 'Split', exact: true }).press('Enter');
  await expect(split).toBeHidden();
  await expect(lineRow(page, 'refused it on invoice')).toHaveCount(0);
  await world.expectPromisesKept();
});
