import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo, logTime, seeStatus, seeSynced } from './demo/person';
import { ask } from './helpers/ask';
import { nameless, violations } from './helpers/axe';
import { ownWork } from './helpers/cast';
import { queue } from './helpers/deciding';
import { lineRow, matterRow, openLine, syncNow } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/**
 * Every dialog of pre-bill, conflicts and invoices, filled, in light and dark: no control without a name, and nothing that axe
 * calls serious. With `DAYBOOK_PICTURES=<folder>` each is photographed too, to be judged by eye.
 */

const matter = { number: '00231-004', caption: 'Smith v. Jones' };
const words = ['Draft motion to compel; call with client', 'Call with opposing counsel', 'Prepare exhibits'];
/** Arrows move and scroll a combobox's list while the focus stays in the field above it. */
const but = ['scrollable-region-focusable'];

const sizes = process.env.DAYBOOK_PICTURES
  ? [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]
  : [{ width: 1366, height: 768 }];

for (const theme of ['light', 'dark'] as const) {
  for (const size of sizes) {
    test(`the dialogs of review in ${theme} at ${size.width} × ${size.height}`, async ({ world }) => {
      test.slow();
      const page = await world.start({ theme, size });
      await seeSynced(page);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const look = lookOf(page, `${size.width}-${theme}`);
      await twoAlike(world, page);
      await theLines(page);
      await prebillDialogs(page, look);
      await conflictDialogs(page, look);
      await invoiceDialogs(page, look);
    });
  }
}

type Look = (what: string) => Promise<void>;

function lookOf(page: Page, where: string): Look {
  const folder = process.env.DAYBOOK_PICTURES;
  return async (what) => {
    await test.step(what, async () => {
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${what.replaceAll(' ', '-')}-${where}.png`) });
      }
      // A button that was pending is read out by its name for some seconds, also when its dialog is gone by then.
      await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0);
      expect.soft(await nameless(page), what).toEqual([]);
      expect.soft(await violations(page, but), what).toEqual([]);
    });
  };
}

/** Two records whose hours both sides changed, the laptop's to more: one choice answers both. */
async function twoAlike({ office, me }: World, page: Page): Promise<void> {
  for (const record of ownWork(await office.truth(), me).slice(0, 2)) {
    const { rows } = await ask(page, 'entriesPage', {
      filter: { from: record.date, to: record.date },
      after: null,
      limit: 500,
    });
    const entry = rows.find((row) => row.entry.narrative === record.note)?.entry;
    if (entry === undefined) throw new Error('the laptop does not hold this record');
    const patch = { billedSeconds: record.seconds + 3600 };
    await ask(page, 'entryEdit', { id: entry.id, revision: entry.revision, patch, reason: null });
    const changes = { seconds: record.seconds + 720 };
    await office.office({ do: 'edit', activityId: record.id, changes });
  }
  await syncNow(page);
  await seeStatus(page, { conflicts: 2 });
}

async function theLines(page: Page): Promise<void> {
  for (const [at, narrative] of words.entries()) {
    await logTime(page, `${['1.4', '.3', '.7'][at]} ${matter.number} ${narrative} #L350 /A103`);
  }
  await goTo(page, 'Pre-bill');
  await matterRow(page, matter.caption).click();
  await page.getByRole('toolbar', { name: 'Lines' }).getByRole('button', { name: 'Submit' }).click();
  await expect(lineRow(page, words[0] ?? '')).toHaveAccessibleName(/waiting for approval/);
}

async function prebillDialogs(page: Page, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    // A list that is open takes the first one.
    if ((await dialog.count()) > 0) await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  const open = async (key: string, what: string, fill?: () => Promise<void>): Promise<void> => {
    await lineRow(page, words[0] ?? '').focus();
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await fill?.();
    await look(what);
    await close();
  };
  await openLine(page, matter.caption, words[0] ?? '');
  await look('pre-bill');
  await open('w', 'write down', async () => {
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1.0');
  });
  await open('l', 'split');
  await open('c', 'comment', () => page.keyboard.type('Which exhibits were these?'));
  for (const narrative of words) {
    await lineRow(page, narrative).focus();
    await page.keyboard.press('x');
  }
  await expect(page.getByText('3 lines ticked')).toBeVisible();
  await look('pre-bill ticked');
  await open('a', 'approve', async () => {
    await expect(dialog.getByRole('button', { name: 'Approve' })).toBeEnabled();
  });
  await open('r', 'return', () => page.keyboard.type('Which exhibits were these?'));
  await open('h', 'hold');
  await open('w', 'write several down', async () => {
    await page.keyboard.type('87.5');
    await expect(dialog.getByLabel('What it comes to')).toContainText('less');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Agreed with the client');
  });
  await open('m', 'merge', async () => {
    await expect(dialog.getByLabel('What it comes to')).toContainText('1 line');
  });
  await open('n', 'no charge', async () => {
    await expect(dialog.getByLabel('What it comes to')).toContainText('less');
  });
  await open('v', 'move', () => page.keyboard.type('Acme'));
  await open('u', 'codes');
  await open('f', 'replace', async () => {
    await page.keyboard.type('call');
    await page.keyboard.press('Tab');
    await page.keyboard.type('conference');
    await expect(dialog.getByLabel('What it comes to')).toContainText('same amount');
  });
  await page.getByRole('button', { name: 'Push…' }).click();
  await expect(dialog).toBeVisible();
  await look('push');
  await close();
  await page.getByRole('button', { name: 'PDF…' }).click();
  await expect(dialog).toBeVisible();
  await look('pre-bill pdf');
  await close();
}

async function conflictDialogs(page: Page, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await goTo(page, 'Conflicts');
  await expect(queue(page)).toHaveCount(2);
  await expect(page.locator(':focus')).toHaveRole('row');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Same choice for 1 like this' })).toBeVisible();
  await look('conflicts');
  for (const [key, what] of [
    ['e', 'edit the result'],
    ['r', 'send back'],
    ['s', 'snooze'],
    ['v', 'all fields'],
    ['l', 'same choice'],
  ] as const) {
    await queue(page).first().focus();
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await look(what);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await queue(page).first().focus();
  await page.keyboard.press('l');
  await expect(dialog.getByRole('button', { name: 'Decide 2 conflicts' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing to decide')).toBeVisible();
  await page
    .getByRole('radiogroup', { name: 'Filter' })
    .getByRole('radio', { name: /^Decided/ })
    .click();
  await expect(queue(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Print…' })).toBeVisible();
  await look('decided');
}

async function invoiceDialogs(page: Page, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await goTo(page, 'Invoices');
  for (const [tab, button] of [
    ['Expenses', 'New expense'],
    ['Client profiles', 'New profile'],
    ['Invoices', 'New invoice'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('button', { name: button }).first().click();
    await expect(dialog).toBeVisible();
    await look(button.toLowerCase());
    await page.keyboard.press('Escape');
    if ((await dialog.count()) > 0) await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
}
