import type { Page } from '@playwright/test';
import { formatMoney } from '../../shared/money/format';
import { chooseCode, goTo, logTime, seeStatus, seeSynced } from './demo/person';
import {
  approveAndSend,
  approveLine,
  inReview,
  lineRow,
  matterRow,
  openLine,
  syncNow,
} from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** Nothing leaves unreviewed, and what leaves is exactly what was approved (P4). */

const hearing = { number: '00231-004', caption: 'Smith v. Jones' };
let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
});

test.afterEach(({ world }) => world.expectPromisesKept());

const toolbar = (name: string) => page.getByRole('toolbar', { name: 'Lines' }).getByRole('button', { name });
const details = () => page.getByRole('complementary', { name: 'Line details' });

async function log(world: World, hours: string, narrative: string, codes = '#L350 /A103'): Promise<void> {
  await logTime(page, `${hours} ${hearing.number} ${narrative} ${codes}`);
  world.said.push(narrative);
}

/** Sends the line that has the focus into review. */
async function submitLine(narrative: string): Promise<void> {
  const row = await openLine(page, hearing.caption, narrative);
  await page.keyboard.press('x');
  await page.keyboard.press('s');
  await expect(row).toHaveAccessibleName(inReview);
  await row.focus();
}

/** Looks up what is approved and not sent, and puts the focus on one line of it. */
async function openApproved(narrative: string): Promise<void> {
  await page.getByRole('button', { name: 'Matters shown' }).click();
  await page.getByRole('option', { name: /^Approved/ }).click();
  await matterRow(page, hearing.caption).click();
  await page
    .getByRole('radiogroup', { name: 'Lines shown' })
    .getByRole('radio', { name: /^Approved/ })
    .click();
  await lineRow(page, narrative).focus();
}

async function sendWhatIsApproved(): Promise<void> {
  await syncNow(page);
  await seeStatus(page, { waiting: 0, conflicts: 0 });
}

test('the dry run says what then happens, and Send now reports it line by line', async ({ world }) => {
  await world.office.network(false);
  await log(world, '1.3', 'Draft proposed order', '#L350 /A103');
  await log(world, '.7', 'Confer with court clerk about the calendar', '#L350 /A107');
  await log(world, '.2', 'Note that nobody has reviewed');
  await approveLine(page, hearing.caption, 'Draft proposed order');
  await approveLine(page, hearing.caption, 'Confer with court clerk');
  await syncNow(page);
  await expect(page.getByRole('button', { name: /^Offline, last sync/ })).toBeVisible();

  await page.getByRole('button', { name: 'Push…' }).click();
  const dialog = page.getByRole('dialog');
  const planned = dialog.getByRole('grid', { name: 'Push lines' }).getByRole('row');
  // $450 an hour on this matter: 1.3 h and 0.7 h.
  await expect(dialog.getByText('2 new, 1 awaiting approval')).toBeVisible();
  await expect(dialog).toContainText(formatMoney(90_000, 'USD'));
  await expect(planned).toHaveCount(3);
  await expect(planned.filter({ hasText: 'Not approved' })).toHaveCount(1);

  await world.office.network(true);
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'sent' })).toHaveText(
    /2 sent\s*0 waiting\s*0 stopped/,
  );
  await expect(planned.filter({ hasText: 'It has arrived, exactly as approved.' })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  expect(await world.record('Draft proposed order')).toMatchObject({
    seconds: 4680,
    amount: 585,
    task: 'L350',
  });
  expect(await world.record('Confer with court clerk about the calendar')).toMatchObject({
    seconds: 2520,
    amount: 315,
    activity: 'A107',
  });
  expect(await world.copies('Note that nobody has reviewed')).toBe(0);
});

test('changing an approved line withdraws the approval: the old words never leave, nor the new ones unseen', async ({
  world,
}) => {
  await world.office.network(false);
  await log(world, '1.0', 'Draft letter to opposing counsel');
  await approveLine(page, hearing.caption, 'Draft letter to opposing counsel');
  await openApproved('Draft letter to opposing counsel');
  await page.keyboard.press('e');
  const editor = page.getByRole('dialog');
  await editor.getByRole('textbox', { name: 'Narrative' }).fill('Draft and send letter to opposing counsel');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();

  await world.office.network(true);
  await syncNow(page);
  await seeSynced(page);
  await seeStatus(page, { waiting: 1 });
  expect(await world.copies('Draft letter to opposing counsel')).toBe(0);
  expect(await world.copies('Draft and send letter to opposing counsel')).toBe(0);
  expect(world.book().outbox.filter(({ attempts }) => attempts > 0)).toEqual([]);

  await goTo(page, 'Today');
  await approveLine(page, hearing.caption, 'Draft and send letter to opposing counsel');
  await sendWhatIsApproved();
  expect(await world.copies('Draft and send letter to opposing counsel')).toBe(1);
});

test('an approval is withdrawn by hand', async ({ world }) => {
  await world.office.network(false);
  await log(world, '.5', 'Arrange court reporter');
  await approveLine(page, hearing.caption, 'Arrange court reporter');
  await openApproved('Arrange court reporter');
  await toolbar('Withdraw').click();
  await expect(page.getByText('1 line taken back into review.').first()).toBeVisible();
  await world.office.network(true);
  await syncNow(page);
  await seeSynced(page);
  expect(await world.copies('Arrange court reporter')).toBe(0);
});

test('a write-down goes down, with a reason; worked time stays', async ({ world }) => {
  await log(world, '2.0', 'Research standard for spoliation sanctions');
  await openLine(page, hearing.caption, 'Research standard for spoliation sanctions');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Write down' });
  const hours = dialog.getByRole('textbox', { name: 'Billed hours' });
  const confirm = dialog.getByRole('button', { name: 'Write down' });
  await expect(hours).toBeFocused();
  await hours.fill('2.5');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Duplicates earlier research');
  await expect(dialog.getByText('At most 2.0: a write-down goes down.')).toBeVisible();
  await expect(confirm).toBeDisabled();
  await hours.fill('1.5');
  await expect(dialog.getByText('-$225.00')).toBeVisible();
  await confirm.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(lineRow(page, 'Research standard')).toHaveAccessibleName(/Worked 2\.0, billed 1\.5 hours/);

  await approveLine(page, hearing.caption, 'Research standard for spoliation sanctions');
  await sendWhatIsApproved();
  expect(await world.record('Research standard for spoliation sanctions')).toMatchObject({
    seconds: 5400,
    amount: 675,
  });
  const book = world.book();
  expect(
    book.entries.find(({ narrative }) => narrative === 'Research standard for spoliation sanctions')
      ?.workedSeconds,
  ).toBe(7200);
  expect(book.audit.map(({ reason }) => reason)).toContain('Duplicates earlier research');
});

test('a line is written down by an amount: hours and rate stay, and what Clio can’t carry is said at every step', async ({
  world,
}) => {
  const narrative = 'Draft opposition to the motion in limine';
  await log(world, '1.2', narrative);
  await openLine(page, hearing.caption, narrative);
  await page.keyboard.press('w');
  await page.getByRole('radio', { name: 'The amount' }).focus();
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: 'Write down 1 line' });
  await dialog.getByRole('radio', { name: 'By an amount' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('textbox', { name: 'Less by' }).fill('40.01');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Courtesy to the client');
  await expect(dialog.getByText('it gets both in full, and this stays here for the bill')).toBeVisible();
  await expect(dialog.getByLabel('What it comes to')).toHaveText(/\$540\.00 → .*\$499\.99, \$40\.01 less/);
  await dialog.getByRole('textbox', { name: 'Reason' }).press('Enter');
  await expect(dialog).toBeHidden();
  const row = lineRow(page, narrative);
  await expect(row).toHaveAccessibleName(
    /Worked 1\.2, billed 1\.2 hours\. \$40\.01 written down\. \$499\.99/,
  );
  await row.focus();
  await expect(details()).toContainText(/Write-down-\$40\.01 off the amount; hours and rate stay/);
  await expect(details()).toContainText('$450.00');

  await page.keyboard.press('x');
  await page.keyboard.press('s');
  await expect(row).toHaveAccessibleName(inReview);
  await row.focus();
  await page.keyboard.press('a');
  const approve = page.getByRole('dialog', { name: 'Approve 1 line' });
  await expect(approve).toContainText('1 line of them is written down, by $40.01 in all.');
  await page.keyboard.press('Enter');
  await expect(approve).toBeHidden();
  await page.getByRole('button', { name: 'Push…' }).click();
  const push = page.getByRole('dialog', { name: /^Push to Clio/ });
  await expect(push).toContainText('$40.01 of write-downs stay here: Clio keeps none on a time entry.');
  await push.getByRole('button', { name: 'Cancel' }).click();
  await sendWhatIsApproved();
  expect(await world.record(narrative)).toMatchObject({ seconds: 4320, amount: 540 });
  await page.getByRole('button', { name: 'Matters shown' }).click();
  await page.getByRole('option', { name: /^All matters/ }).click();
  await matterRow(page, hearing.caption).click();
  await page
    .getByRole('radiogroup', { name: 'Lines shown' })
    .getByRole('radio', { name: /^In Clio/ })
    .click();
  // The newest line is the last one, and out of sight until it is gone to.
  await page.getByRole('grid', { name: 'Pre-bill lines' }).getByRole('row').first().focus();
  await page.keyboard.press('End');
  await expect(row).toBeFocused();
  await expect(details()).toContainText('Take $40.01 off on the bill there.');
});

test('a block-billed line is split in parts that must sum', async ({ world }) => {
  await log(world, '1.0', 'Review expert report; telephone conference with expert');
  await openLine(page, hearing.caption, 'Review expert report; telephone conference with expert');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Split the line' });
  const hours = dialog.getByRole('textbox', { name: 'Hours' });
  const confirm = dialog.getByRole('button', { name: 'Split' });
  await expect(hours).toHaveCount(2);
  await hours.first().fill('.7');
  await expect(dialog.getByRole('status', { name: 'Sum' })).toContainText('1.2 of 1.0 h');
  await expect(confirm).toBeDisabled();
  await hours.last().fill('.3');
  await expect(dialog.getByRole('status', { name: 'Sum' })).toContainText('The parts sum to the line.');
  await confirm.press('Enter');
  await expect(dialog).toBeHidden();

  await approveLine(page, hearing.caption, 'Review expert report');
  await approveLine(page, hearing.caption, 'Telephone conference with expert');
  await sendWhatIsApproved();
  expect(await world.record('Review expert report')).toMatchObject({ seconds: 2520, amount: 315 });
  expect(await world.record('Telephone conference with expert')).toMatchObject({
    seconds: 1080,
    amount: 135,
  });
});

test('a line is returned with a comment, and another put on hold: neither goes', async ({ world }) => {
  await log(world, '.9', 'Attend to matters');
  await log(world, '.4', 'Prepare bill of costs');
  await submitLine('Attend to matters');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'What should be changed' })
    .fill('Which matters? The client asks for more.');
  await dialog.getByRole('button', { name: 'Return' }).press('Enter');
  await expect(lineRow(page, 'Attend to matters')).toHaveAccessibleName(/returned/i);
  await expect(details()).toContainText('Which matters? The client asks for more.');

  await submitLine('Prepare bill of costs');
  await page.keyboard.press('h');
  await dialog.getByRole('textbox', { name: 'Why it is held' }).fill('Costs are disputed');
  await dialog.getByRole('button', { name: 'Hold' }).press('Enter');
  await expect(lineRow(page, 'Prepare bill of costs')).toHaveAccessibleName(/on hold/i);
  await expect(matterRow(page, hearing.caption)).toContainText('1 returned, 1 on hold');
  await lineRow(page, 'Prepare bill of costs').focus();
  await page.keyboard.press('a');
  await expect(dialog).toContainText('None of these lines can be approved now.');
  await expect(dialog.getByRole('button', { name: 'Approve' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await submitLine('Prepare bill of costs');
  await approveAndSend(page, hearing.caption, 'Prepare bill of costs');
  await seeStatus(page, { waiting: 1 });
  expect(await world.copies('Prepare bill of costs')).toBe(1);
  expect(await world.copies('Attend to matters')).toBe(0);
});

test('a line without the codes that the client asks for is blocked, in words, until it has them', async ({
  world,
}) => {
  await log(world, '.3', 'Attend status conference', '');
  await submitLine('Attend status conference');
  await expect(details()).toContainText(/Can’t be approved yet: .*code/);
  await expect(lineRow(page, 'Attend status conference')).toHaveAccessibleName(/task code/i);
  await expect(toolbar('Approve')).toBeDisabled();
  await page.keyboard.press('e');
  await chooseCode(page, 'Task code', 'L230');
  await chooseCode(page, 'Activity code', 'A109');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await goTo(page, 'Today');
  await approveLine(page, hearing.caption, 'Attend status conference');
  await sendWhatIsApproved();
  expect(await world.record('Attend status conference')).toMatchObject({
    task: 'L230',
    activity: 'A109',
    seconds: 1080,
  });
});

test('the line told beside the list is one that is listed, and none where none is', async ({ world }) => {
  await log(world, '.6', 'Review docket for new filings');
  await openLine(page, hearing.caption, 'Review docket for new filings');
  await expect(details()).toContainText('Review docket for new filings');
  const shown = page.getByRole('radiogroup', { name: 'Lines shown' });
  await shown.getByRole('radio', { name: /^Approved 0/ }).click();
  await expect(page.getByText('No lines here')).toBeVisible();
  await expect(details()).toHaveText('No line is listed, so there is none to tell about.');
  await shown.getByRole('radio', { name: /^In Clio/ }).click();
  const first = page.getByRole('grid', { name: 'Pre-bill lines' }).getByRole('row').first();
  await expect(first).not.toHaveAccessibleName(/Review docket/);
  await expect(details()).not.toContainText('Review docket for new filings');
  await shown.getByRole('radio', { name: /^To review/ }).click();
  await expect(details()).toContainText('Review docket for new filings');
});
