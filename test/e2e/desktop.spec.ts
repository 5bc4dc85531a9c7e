import { editEntry, goTo, seeStatus, seeSynced } from './demo/person';
import { ownEntry } from './helpers/cast';
import { syncNow } from './helpers/review';
import { expect, test } from './helpers/world';

/** What a desktop app owes its system: a place that is remembered, a number on its icon, notices that know when to be silent. */

test('the window opens where it stood, with these screens', async ({ world }) => {
  const bounds = { x: 20, y: 30, width: 1000, height: 640 };
  await world.start();
  const { app } = world.laptop();
  await app.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    bounds,
  );
  await world.laptop().close();
  await world.start({ size: undefined });
  const now = await world
    .laptop()
    .app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(now).toEqual(bounds);
});

test('a conflict puts a number on the icon and gives one notice, without names unless they are wanted', async ({
  world,
}) => {
  const one = ownEntry(await world.office.truth(), world.me);
  const page = await world.start();
  await seeSynced(page);
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Notices' }).click();
  const choice = page.getByRole('radiogroup', { name: 'When something waits for you' });
  await expect(choice.getByRole('radio', { name: 'Without names' })).toBeChecked();
  const { app } = world.laptop();
  // What the system would show is kept here instead: a bare machine has nothing that shows it.
  await app.evaluate(({ app: electron, BrowserWindow, Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    electron.setBadgeCount = (count) => shown.push(`badge ${count}`) > 0;
    BrowserWindow.getFocusedWindow = () => null;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(`${this.title} ${this.body}`);
    };
  });
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await editEntry(page, { narrative: one.note, date: one.date }, { Narrative: 'What the laptop says' });
  await world.office.office({ do: 'edit', activityId: one.id, changes: { note: 'What Clio says' } });
  await syncNow(page);
  await seeStatus(page, { conflicts: 1 });
  await expect.poll(shown).toContain('A conflict needs a decision Nothing was overwritten.');
  expect(await shown()).toContain('badge 1');
  await syncNow(page);
  await seeSynced(page);
  expect((await shown()).filter((said) => said.startsWith('A conflict'))).toHaveLength(1);
});
