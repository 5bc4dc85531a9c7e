import type { ElementHandle, Page } from '@playwright/test';
import { logTime, readStatus, seeStatus, seeSynced } from './demo/person';
import { ownEntry } from './helpers/cast';
import { queue, result } from './helpers/deciding';
import { approveAndSend, lineRow, syncNow } from './helpers/review';
import { expect, test } from './helpers/world';

/** The main job with the mouse in the bag; and every number that is shown opens as many rows. */

/** Walks by Tab until something is reached, as somebody without a mouse does; fails after a whole round. */
async function tabTo(
  page: Page,
  role: 'row' | 'button' | 'searchbox' | 'textbox' | 'grid',
  name: RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  const place = (await wanted.elementHandle()) as ElementHandle<HTMLElement>;
  for (let steps = 0; steps < 60; steps += 1) {
    const where = await place.evaluate((element) => {
      if (element === document.activeElement) return 'there';
      return element.closest('[role=grid]')?.contains(document.activeElement) ? 'in its list' : 'elsewhere';
    });
    if (where === 'there') return;
    // Tab goes into a list, J through it.
    await page.keyboard.press(where === 'in its list' ? 'j' : 'Tab');
  }
  throw new Error(`${role} ${name} can't be reached by keys`);
}

test('log, timer, conflict, review, approval and push by keys alone', async ({ world }) => {
  const theirs = ownEntry(await world.office.truth(), world.me);
  const page = await world.start();
  await seeSynced(page);

  // An entry, and a timer that becomes one.
  await page.keyboard.press('Control+N');
  await page.keyboard.type('1.4 00231-004 Draft opening statement #L440 /A103');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Quick entry' })).toHaveValue('');
  await page.keyboard.type('00231-004 Await verdict #L450 /A109');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Running timer/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await tabTo(page, 'button', /^Finish/);
  await page.keyboard.press('Enter');
  const day = page.getByRole('grid', { name: 'Entries of the day' });
  await expect(day.getByRole('row')).toHaveCount(2);
  await expect(day.getByRole('row', { name: /Await verdict/ })).toHaveAccessibleName(/L450 A109/);
  world.said.push('Draft opening statement', 'Await verdict');

  // A clash, decided in three keys.
  await page.keyboard.press('Control+2');
  await tabTo(page, 'searchbox', /Search narratives/);
  await page.keyboard.insertText(theirs.note.slice(0, 60));
  await expect(page.getByRole('status', { name: 'Totals' })).toHaveText(/^1 entry/);
  await tabTo(page, 'grid', /^Entries$/);
  await page.keyboard.press('e');
  await tabTo(page, 'textbox', /Billed hours/);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('3.0');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await world.office.office({ do: 'edit', activityId: theirs.id, changes: { seconds: 4320 } });
  await page.keyboard.press('Control+K');
  await page.keyboard.type('sync now');
  await page.keyboard.press('Enter');
  await seeStatus(page, { conflicts: 1 });
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(queue(page)).toHaveCount(1);
  await expect(queue(page)).toBeFocused();
  await page.keyboard.press('2');
  await expect(result(page)).toContainText('1.2 h');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing to decide')).toBeVisible();

  // The timer ran for a second: the person says how long the wait was.
  await page.keyboard.press('Control+1');
  await tabTo(page, 'row', /Await verdict/);
  await page.keyboard.press('e');
  await tabTo(page, 'textbox', /Worked hours/);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('.5');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  // Review: the matter is the first one; its lines are a Tab away.
  await page.keyboard.press('Control+4');
  await tabTo(page, 'row', /^Smith v\. Jones/);
  await tabTo(page, 'row', /Draft opening statement/);
  await page.keyboard.press('s');
  await expect(lineRow(page, 'Draft opening statement')).toHaveAccessibleName(/waiting for approval/);
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+Shift+S');
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  expect(await world.record('Draft opening statement')).toMatchObject({ seconds: 5040, task: 'L440' });
  expect(await world.copies('Await verdict')).toBe(1);
  expect((await world.record(theirs.note)).seconds).toBe(4320);
  await world.expectPromisesKept();
});

test('each number of the status bar opens as many rows as it says (P5)', async ({ world }) => {
  const clash = ownEntry(await world.office.truth(), world.me);
  const page = await world.start();
  await seeSynced(page);
  // One of each: waiting, in conflict, held.
  await logTime(page, '.3 00231-004 Waits for a reviewer #L350 /A103');
  await logTime(page, '.6 00118-002 Review supply agreement for breach');
  await world.office.office({ do: 'setRequireCodes', matter: '00118-002', required: true });
  await approveAndSend(page, 'Calloway Foods v. Brandt Packaging', 'Review supply agreement for breach');
  await page.keyboard.press('Control+2');
  await page.getByRole('searchbox', { name: 'Search narratives' }).fill(clash.note.slice(0, 60));
  await expect(page.getByRole('status', { name: 'Totals' })).toHaveText(/^1 entry/);
  await page.getByRole('grid', { name: 'Entries' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Billed hours' }).fill('3.0');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await world.office.office({ do: 'edit', activityId: clash.id, changes: { seconds: 4320 } });
  await syncNow(page);
  await seeStatus(page, { conflicts: 1, waiting: 2 });

  const { safe, inClio, waiting, conflicts } = await readStatus(page);
  expect(safe).toBe(inClio + waiting + conflicts);
  const bar = page.getByRole('region', { name: 'Status' });
  const figures = [
    [/safe on this laptop$/, safe],
    [/ in Clio$/, inClio],
    [/ waiting$/, waiting],
    [/^1 held$/, 1],
  ] as const;
  for (const [name, count] of figures) {
    await page.keyboard.press('Control+1');
    await bar.getByRole('button', { name }).click();
    await expect(page.getByRole('status', { name: 'Totals' })).toContainText(
      `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`,
    );
  }
  await expect(
    page.getByRole('grid', { name: 'Entries' }).getByRole('row', { name: /supply agreement/ }),
  ).toHaveCount(1);
  await bar.getByRole('button', { name: '1 conflict' }).click();
  await expect(queue(page)).toHaveCount(1);
  await world.expectPromisesKept();
});
