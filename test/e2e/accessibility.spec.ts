import { editEntry, goTo, logTime, screens, seeStatus, seeSynced } from './demo/person';
import { nameless, violations } from './helpers/axe';
import { ownEntry } from './helpers/cast';
import { queue } from './helpers/deciding';
import { matterRow, syncNow } from './helpers/review';
import { expect, test } from './helpers/world';

/** WCAG 2.2 AA as far as a machine can tell, on every screen with something on it, in light and dark. */

for (const theme of ['light', 'dark'] as const) {
  test(`every screen in ${theme}: names, landmarks, one heading, nothing that axe calls serious`, async ({
    world,
  }) => {
    const clash = ownEntry(await world.office.truth(), world.me);
    const page = await world.start({ theme });
    await seeSynced(page);
    await logTime(page, '.9 00231-004 Draft reply; telephone conference with client');
    await editEntry(
      page,
      { narrative: clash.note, date: clash.date },
      { 'Billed hours': '3.1', Narrative: `${clash.note} again` },
    );
    await world.office.office({
      do: 'edit',
      activityId: clash.id,
      changes: { seconds: 4320, note: 'Review' },
    });
    await syncNow(page);
    await seeStatus(page, { conflicts: 1 });

    for (const screen of screens) {
      await test.step(screen, async () => {
        await goTo(page, screen);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.getByRole('main', { name: screen })).toBeVisible();
        await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
        await expect(page.getByRole('region', { name: 'Status' })).toBeVisible();
        if (screen === 'Conflicts') await expect(queue(page)).toHaveCount(1);
        if (screen === 'Pre-bill') await matterRow(page, 'Smith v. Jones').click();
        expect.soft(await nameless(page), screen).toEqual([]);
        expect.soft(await violations(page), screen).toEqual([]);
      });
    }

    await test.step('dialogs', async () => {
      await goTo(page, 'Today');
      await page.getByRole('grid', { name: 'Entries of the day' }).getByRole('row').first().focus();
      await page.keyboard.press('e');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await nameless(page), 'entry editor').toEqual([]);
      expect.soft(await violations(page), 'entry editor').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+Shift+N');
      await page.keyboard.insertText('0.5 Smith v. Jones call with client\n\nHave a nice weekend');
      await expect(page.getByRole('grid', { name: 'Staged entries' }).getByRole('row')).toHaveCount(1);
      expect.soft(await nameless(page), 'notes').toEqual([]);
      expect.soft(await violations(page), 'notes').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+K');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await nameless(page), 'palette').toEqual([]);
      // Arrows move and scroll the list while the focus stays in the field above it, as in a combobox.
      expect.soft(await violations(page, ['scrollable-region-focusable']), 'palette').toEqual([]);
    });

    await page.keyboard.press('Escape');
    await test.step('Codes', async () => {
      await goTo(page, 'Settings');
      await page.getByRole('tab', { name: 'Codes', exact: true }).click();
      await page.getByRole('button', { name: /^Bundled with Daybook/ }).click();
      await expect(page.getByRole('table', { name: 'Bundled with Daybook' })).toBeVisible();
      await page.getByRole('combobox', { name: 'For' }).first().focus();
      // Scrolling to a field closes its list; typing opens it.
      await page.keyboard.insertText('Eleanor Smith');
      await expect(page.getByRole('option', { name: 'Eleanor Smith' })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('table', { name: 'Required codes' })).toBeVisible();
      // Announcements name what was chosen by reference, for seconds after it is gone from the page.
      await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0, { timeout: 20_000 });
      expect.soft(await nameless(page), 'Codes').toEqual([]);
      expect.soft(await violations(page), 'Codes').toEqual([]);
    });
    await test.step('Backups and moving', async () => {
      await goTo(page, 'Settings');
      await page.getByRole('tab', { name: 'Backups and moving' }).click();
      await page.getByRole('button', { name: 'Back up now' }).click();
      const putBack = page.getByRole('button', { name: /^Put back the backup of/ });
      // One by itself may be there already.
      await expect(putBack).not.toHaveCount(0);
      expect.soft(await nameless(page), 'Backups and moving').toEqual([]);
      expect.soft(await violations(page), 'Backups and moving').toEqual([]);
      await putBack.first().click();
      await expect(page.getByRole('list', { name: 'What changes' })).toBeVisible();
      expect.soft(await nameless(page), 'putting back').toEqual([]);
      expect.soft(await violations(page), 'putting back').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
  });

  test(`entries changed in ${theme}: a field in the row, and many at once`, async ({ world }) => {
    const page = await world.start({ theme });
    await seeSynced(page);
    await world.office.network(false);
    await logTime(page, '.9 00231-004 Draft reply; telephone conference with client');
    await goTo(page, 'Entries');
    const grid = page.getByRole('grid', { name: 'Entries' });
    await expect(grid).toBeFocused();
    await page.keyboard.press('ArrowRight');
    expect.soft(await violations(page), 'a cell').toEqual([]);
    await page.keyboard.press('F2');
    await expect(grid.getByLabel('Work date')).toBeFocused();
    expect.soft(await nameless(page), 'a field in the row').toEqual([]);
    expect.soft(await violations(page), 'a field in the row').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Change 2 entries' });
    await dialog.getByRole('radio', { name: 'Trash' }).click();
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    expect.soft(await nameless(page), 'many entries at once').toEqual([]);
    expect.soft(await violations(page), 'many entries at once').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
}
