import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { nameless, violations } from './helpers/axe';

/** A calendar file as a source of suggestions: opened, dropped, taken by one key; a long one freezes nothing. */

let daybook: Daybook;
test.beforeEach(async () => {
  daybook = await launchDaybook({ size: { width: 1366, height: 768 } });
  await expect(daybook.page.getByRole('grid', { name: 'Entries of the day' })).toBeVisible();
});
test.afterEach(() => daybook.close());

const track = (page: Page) => page.getByRole('grid', { name: 'The day by the clock' });
const offer = (page: Page, name: RegExp) => track(page).getByRole('row', { name });
const list = (page: Page) => page.getByRole('grid', { name: 'Entries of the day' });

const event = (uid: string, lines: readonly string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');

/** Today as the page has it, as a calendar writes a day. */
const todayOf = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  });

function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'daybook-ics-')), 'work.ics');
  writeFileSync(file, text);
  return file;
}

test('opened, offered with a reason, taken by one key, undone, and left out', async () => {
  const { page } = daybook;
  await page.keyboard.press('Control+N');
  await page.keyboard.insertText('.1 @Smith call');
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Escape');
  const day = await todayOf(page);
  const file = fileOf(
    calendar([
      event('a', [`DTSTART:${day}T090000`, `DTEND:${day}T101500`, 'SUMMARY:Deposition prep for Smith']),
      event('b', [`DTSTART:${day}T120000`, `DTEND:${day}T130000`, 'SUMMARY:Dentist']),
      event('c', [`DTSTART;VALUE=DATE:${day}`, 'SUMMARY:Conference']),
    ]),
  );
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Calendar file' }).click();
  await (await choosing).setFiles(file);
  const prep = offer(page, /^From the calendar: Deposition prep for Smith, 09:00–10:15, Smith, because/);
  await expect(prep).toBeVisible();
  await expect(page.getByText('Read 3 events; 3 in the weeks around today.').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Events of the whole day' })).toContainText('Conference');
  expect.soft(await nameless(page)).toEqual([]);
  expect.soft(await violations(page)).toEqual([]);

  await prep.focus();
  await page.keyboard.press('Enter');
  await expect(
    list(page).getByRole('row', { name: /Smith, Deposition prep for Smith/ }),
  ).toHaveAccessibleName(/^1.3 h/);
  await expect(prep).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(prep).toBeVisible();
  await expect(list(page).getByRole('row')).toHaveCount(1);

  await offer(page, /Dentist/).focus();
  await page.keyboard.press('Delete');
  await expect(offer(page, /Dentist/)).toBeHidden();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(offer(page, /Dentist/)).toBeVisible();
});

test('a hundred thousand events are read while one types on; what is no calendar is said where it happens', async () => {
  const { page } = daybook;
  const day = await todayOf(page);
  const long = Array.from({ length: 100_000 }, (_, index) =>
    event(`long ${index}`, [
      `DTSTART:2015${String(1 + (index % 12)).padStart(2, '0')}11T100000Z`,
      `SUMMARY:Meeting ${index}`,
    ]),
  );
  const file = fileOf(
    calendar([
      ...long,
      event('last', [`DTSTART:${day}T090000`, `DTEND:${day}T100000`, 'SUMMARY:The last one']),
    ]),
  );
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Calendar file' }).click();
  await (await choosing).setFiles(file);
  await page.keyboard.press('Control+N');
  await page.keyboard.type('.1 @Doe typed meanwhile');
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('row', { name: /Typed meanwhile/ })).toBeVisible();
  await expect(offer(page, /The last one/)).toBeVisible({ timeout: 30_000 });

  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Calendar file' }).click();
  await (await again).setFiles(fileOf('PK not a calendar'));
  await expect(page.getByRole('alert').filter({ hasText: 'This is no calendar file' })).toBeVisible();
});

test('dropped on the day', async () => {
  const { page } = daybook;
  const day = await todayOf(page);
  const text = calendar([event('a', [`DTSTART:${day}T090000`, `DTEND:${day}T100000`, 'SUMMARY:Hearing'])]);
  const zone = page
    .getByRole('complementary', { name: 'The day by the clock' })
    .locator('[data-rac]')
    .first();
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'work.ics', { type: 'text/calendar' }));
    return transfer;
  }, text);
  for (const type of ['dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer: dropped });
  await expect(offer(page, /^From the calendar: Hearing, 09:00–10:00, no matter guessed/)).toBeVisible();
});
