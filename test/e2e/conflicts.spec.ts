import type { Page } from '@playwright/test';
import type { TrueActivity } from '../pms-server/control/ground-truth';
import { deleteEntry, editEntry, goTo, logTime, seeStatus, seeSynced } from './demo/person';
import { workDateToday } from './demo/work-date-today';
import { ownEntry } from './helpers/cast';
import { accept, expectSaid, openConflicts, queue, versions } from './helpers/deciding';
import { approveAndSend, approveLine, syncNow } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/**
 * Every kind of conflict between the laptop and the office: shown with its versions, decided by keys, and what the
 * Result line said is what the PMS holds. Until somebody decides, neither side is touched (P3).
 */

let page: Page;
/** The record that both sides work on, as it was before. */
let one: TrueActivity;

test.beforeEach(async ({ world }) => {
  one = ownEntry(await world.office.truth(), world.me);
  page = await world.start();
  await seeSynced(page);
});

test.afterEach(({ world }) => world.expectPromisesKept());

const changedHere = (changes: Readonly<Record<string, string>>) =>
  editEntry(page, { narrative: one.note, date: one.date }, changes);

async function seeConflict(): Promise<void> {
  await syncNow(page);
  await seeStatus(page, { conflicts: 1 });
  await openConflicts(page);
}

/** The line was lost and is back: all that the laptop knows is asked of the PMS again, what is gone from it too. */
async function seeConflictAfterLostLine({ office }: World): Promise<void> {
  await office.network(false);
  await syncNow(page);
  await expect(page.getByRole('button', { name: /^Offline, last sync/ })).toBeVisible();
  await office.network(true);
  await seeConflict();
}

/** The record as the PMS holds it now; null where it is gone. */
async function there(world: World, id = one.id): Promise<TrueActivity | null> {
  return (await world.office.truth()).activities.find((record) => record.id === id) ?? null;
}

async function sendApproved(narrative: string): Promise<void> {
  await approveAndSend(page, one.caption ?? '', narrative);
  await seeStatus(page, { waiting: 0, conflicts: 0 });
}

test('both changed the same fields: three versions, and the result to the letter and the cent', async ({
  world,
}) => {
  await changedHere({ 'Billed hours': '3.1', Narrative: 'Review reply brief; draft “sur-reply” & exhibits' });
  await world.office.office({
    do: 'edit',
    activityId: one.id,
    changes: { seconds: 4320, note: 'Review reply' },
  });
  await seeConflict();
  await expect(page.getByText(/^Both the laptop and Clio changed hours and narrative/)).toBeVisible();
  const hours = versions(page).getByRole('radiogroup', { name: 'Hours' });
  await expect(hours.getByRole('radio')).toHaveCount(3);
  await expect(hours.getByRole('radio', { name: /^Hours, before: 0\.9 h/ })).toBeAttached();
  await expect(hours.getByRole('radio', { name: /^Hours, laptop: 3\.1 h/ })).toBeAttached();
  await expect(hours.getByRole('radio', { name: /^Hours, Clio: 1\.2 h/ })).toBeAttached();
  await expect(versions(page)).toContainText('laptop (Ana Rivera)');
  // Nothing is preset, and nothing has been overwritten.
  await expect(page.getByRole('button', { name: 'Accept' })).toBeDisabled();
  expect(await there(world)).toMatchObject({ seconds: 4320, note: 'Review reply' });

  await page.keyboard.press('1');
  const said = await accept(page);
  await sendApproved('Review reply brief');
  const record = await there(world);
  expect(record).toMatchObject({ seconds: 11_160, note: 'Review reply brief; draft “sur-reply” & exhibits' });
  expectSaid(said, record as TrueActivity);
});

test('each changed another field: merged beforehand, one key takes both', async ({ world }) => {
  await changedHere({ Narrative: `${one.note} (revised)` });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { seconds: 7200 } });
  await seeConflict();
  await expect(versions(page).getByText('merged beforehand, from the laptop')).toBeVisible();
  await expect(versions(page).getByText('merged beforehand, from Clio')).toBeVisible();
  const said = await accept(page);
  expect(await there(world)).toMatchObject({ seconds: 7200, note: one.note });
  await sendApproved(`${one.note} (revised)`);
  const record = await there(world);
  expect(record).toMatchObject({ seconds: 7200, note: `${one.note} (revised)` });
  expectSaid(said, record as TrueActivity);
});

test('changed here, deleted there: keeping the laptop’s makes it anew, once', async ({ world }) => {
  await changedHere({ 'Billed hours': '2.5' });
  await world.office.office({ do: 'delete', activityId: one.id });
  await seeConflictAfterLostLine(world);
  await expect(versions(page)).toContainText('deleted');
  await page.keyboard.press('1');
  const said = await accept(page);
  expect(await world.copies(one.note)).toBe(0);
  await sendApproved(one.note);
  const record = await world.record(one.note);
  expect(record.id).not.toBe(one.id);
  expectSaid(said, record);
});

test('changed here, deleted there: keeping Clio’s deletes it here too', async ({ world }) => {
  await changedHere({ 'Billed hours': '2.5' });
  await world.office.office({ do: 'delete', activityId: one.id });
  await seeConflictAfterLostLine(world);
  await page.keyboard.press('2');
  await accept(page);
  await syncNow(page);
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  expect(await world.copies(one.note)).toBe(0);
  expect(world.book().entries.find(({ narrative }) => narrative === one.note)?.deletedAt).not.toBeNull();
});

test('deleted here, changed there: Clio’s comes back as it is there', async ({ world }) => {
  await deleteEntry(page, { narrative: one.note, date: one.date });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { seconds: 5400 } });
  await seeConflict();
  await page.keyboard.press('2');
  const said = await accept(page);
  await syncNow(page);
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  const record = await there(world);
  expect(record).toMatchObject({ seconds: 5400, note: one.note });
  expectSaid(said, record as TrueActivity);
  expect(world.book().entries.find(({ narrative }) => narrative === one.note)?.deletedAt).toBeNull();
});

test('deleted here, changed there: keeping the laptop’s deletes it there, after the decision and not before', async ({
  world,
}) => {
  await deleteEntry(page, { narrative: one.note, date: one.date });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { seconds: 5400 } });
  await seeConflict();
  expect(await there(world)).toMatchObject({ seconds: 5400 });
  await page.keyboard.press('1');
  await accept(page);
  await syncNow(page);
  await expect.poll(() => there(world)).toBeNull();
  await seeStatus(page, { waiting: 0, conflicts: 0 });
});

test('changed here, billed there: the bill stands, the difference becomes a draft of its own', async ({
  world,
}) => {
  await changedHere({ 'Billed hours': '2.9' });
  await world.office.office({ do: 'bill', activityIds: [one.id], state: 'awaiting_payment' });
  await seeConflict();
  await expect(page.getByText(/This entry is on bill/i).first()).toBeVisible();
  await page.keyboard.press('a');
  await accept(page);
  await syncNow(page);
  await seeStatus(page, { waiting: 1, conflicts: 0 });
  const { seconds, note, amount } = one;
  expect(await there(world)).toMatchObject({ seconds, note, amount });
  const [adjustment, ...others] = world.book().entries.filter(({ source }) => source === 'adjustment');
  expect(others).toEqual([]);
  expect(adjustment).toMatchObject({ reviewState: 'draft', deletedAt: null });
});

/** One hearing, typed on the laptop and at the office in other words: asked about as a twin. */
async function typedTwice(world: World): Promise<{ narrative: string; id: number }> {
  const narrative = 'Attend hearing on motion to compel and confer with client';
  await logTime(page, `.8 00231-004 ${narrative} #L350 /A109`);
  const [id = 0] = await world.office.office({
    do: 'create',
    entry: {
      date: workDateToday(),
      seconds: 2880,
      note: 'Attend hearing on motion to compel',
      matter: '00231-004',
      timekeeper: world.me,
      codes: { task: 'L350', activity: 'A109' },
    },
  });
  await seeConflict();
  return { narrative, id };
}

test('typed twice: joined as the same entry, one record stays', async ({ world }) => {
  const { narrative, id } = await typedTwice(world);
  world.said.push(narrative);
  await page.keyboard.press('t');
  const said = await accept(page);
  one = (await there(world, id)) as TrueActivity;
  await sendApproved(narrative);
  const record = await there(world, id);
  expect(record?.note).toBe(narrative);
  expectSaid(said, record as TrueActivity);
  expect(await world.copies('Attend hearing on motion to compel')).toBe(0);
});

test('typed twice, but two pieces of work: both stay, and it isn’t asked again', async ({ world }) => {
  const { narrative } = await typedTwice(world);
  await page.keyboard.press('b');
  await accept(page);
  one = await world.record('Attend hearing on motion to compel');
  await sendApproved(narrative);
  expect(await world.copies(narrative)).toBe(1);
  expect(await world.copies('Attend hearing on motion to compel')).toBe(1);
});

test('the matter was closed while the approved entry was on its way', async ({ world }) => {
  const narrative = 'Review signed amendment to lease';
  await world.office.network(false);
  await logTime(page, `.5 00247-003 ${narrative} #C300 /A104`);
  const caption =
    (await world.office.truth()).matters.find(({ number }) => number === '00247-003')?.caption ?? '';
  await approveLine(page, caption, narrative);
  await world.office.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
  await world.office.network(true);
  await seeConflict();
  await expect(page.getByText(/The matter was closed, moved/)).toBeVisible();
  expect(await world.copies(narrative)).toBe(0);

  await page.keyboard.press('e');
  const editor = page.getByRole('dialog', { name: 'Edit the result' });
  await editor.getByRole('combobox', { name: 'Matter' }).fill('00247-001');
  await page.getByRole('option', { name: /00247-001/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing to decide')).toBeVisible();
  one = {
    ...one,
    caption: (await world.office.truth()).matters.find(({ number }) => number === '00247-001')?.caption ?? '',
  };
  await sendApproved(narrative);
  expect(await world.record(narrative)).toMatchObject({ matter: '00247-001', seconds: 1800 });
});

test('a decision can be undone until it is sent', async ({ world }) => {
  await changedHere({ 'Billed hours': '3.0' });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { seconds: 4320 } });
  await seeConflict();
  await page.keyboard.press('1');
  await accept(page);
  await page
    .getByRole('radiogroup', { name: 'Filter' })
    .getByRole('radio', { name: /^Decided/ })
    .click();
  await page.getByRole('button', { name: 'Undo decision' }).click();
  await seeStatus(page, { conflicts: 1 });
  await page.getByRole('radiogroup', { name: 'Filter' }).getByRole('radio', { name: /^All/ }).click();
  await openConflicts(page);
  await page.keyboard.press('2');
  await accept(page);
  await seeStatus(page, { conflicts: 0, waiting: 0 });
  expect(await there(world)).toMatchObject({ seconds: 4320 });

  await page
    .getByRole('radiogroup', { name: 'Filter' })
    .getByRole('radio', { name: /^Decided/ })
    .click();
  await expect(queue(page)).toHaveCount(1);
});

test('a decision that has been sent is not undone any more', async ({ world }) => {
  await changedHere({ 'Billed hours': '3.0' });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { seconds: 4320 } });
  await seeConflict();
  await page.keyboard.press('1');
  await accept(page);
  await sendApproved(one.note);
  await goTo(page, 'Conflicts');
  await page
    .getByRole('radiogroup', { name: 'Filter' })
    .getByRole('radio', { name: /^Decided/ })
    .click();
  await expect(page.getByRole('button', { name: 'Undo decision' })).toBeDisabled();
  await expect(page.getByText(/It has gone to Clio/)).toBeVisible();
});

test('snoozed and sent back conflicts stay open, counted and unsent', async ({ world }) => {
  await changedHere({ 'Billed hours': '3.0' });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { seconds: 4320 } });
  await seeConflict();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Until tomorrow' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(queue(page).first()).toContainText(/until \d+ \w+ \d\d:\d\d/);

  await queue(page).first().focus();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: /^Send back to/ });
  await expect(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue(
    /Which is right\?\nHours: 3\.0 h on the laptop, 1\.2 h in Clio\./,
  );
  await dialog.getByRole('button', { name: 'Send back' }).press('Enter');
  await expect(queue(page).first()).toContainText('sent back');
  await syncNow(page);
  await seeStatus(page, { conflicts: 1 });
  expect(await there(world)).toMatchObject({ seconds: 4320 });
});
