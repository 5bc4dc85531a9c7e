import { expect, type Locator, type Page } from '@playwright/test';

/** What the person at the laptop does, by keys and clicks on what a person sees. */

/** All of them, in the order in which they stand at the left. */
export const screens = [
  'Today',
  'Entries',
  'Conflicts',
  'Pre-bill',
  'Invoices',
  'Matters',
  'Reports',
  'Activity',
  'Settings',
] as const;
export type Screen = (typeof screens)[number];
const screenKeys: Record<Screen, string> = {
  Today: 'Control+1',
  Entries: 'Control+2',
  Conflicts: 'Control+3',
  'Pre-bill': 'Control+4',
  Invoices: 'Control+7',
  Reports: 'Control+8',
  Matters: 'Control+9',
  Activity: 'Control+5',
  Settings: 'Control+6',
};

export async function goTo(page: Page, screen: Screen): Promise<void> {
  await page.keyboard.press(screenKeys[screen]);
  await expect(page.getByRole('link', { name: new RegExp(`^${screen}`) })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

/** Logs time by the quick entry line; returns when the line has cleared, which it does when the entry is on disk. */
export async function logTime(page: Page, text: string): Promise<void> {
  const line = await typeQuickEntry(page, text);
  await line.press('Enter');
  await expect(line).toHaveValue('');
}

export async function typeQuickEntry(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('Control+N');
  const line = page.getByRole('textbox', { name: 'Quick entry' });
  await expect(line).toBeFocused();
  await line.fill(text);
  return line;
}

/** An entry as a person knows it: its words, and its day where the words alone are not enough. */
export type Sought = { readonly narrative: string; readonly date?: string };

/** Finds one entry by words of its narrative, on the Entries screen, and puts the focus on its row. */
export async function findEntry(page: Page, { narrative, date = '' }: Sought): Promise<void> {
  await goTo(page, 'Entries');
  await page.getByLabel('From', { exact: true }).fill(date);
  await page.getByLabel('To', { exact: true }).fill(date);
  const words = narrative.match(/[\p{L}\p{N}]+/gu) ?? [];
  await page.getByRole('searchbox', { name: 'Search narratives' }).fill(words.slice(0, 12).join(' '));
  const grid = page.getByRole('grid', { name: 'Entries' });
  await expect(grid.getByRole('row').filter({ hasText: narrative })).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Totals' })).toHaveText(/^1 entry/);
  await grid.focus();
}

/** Opens the entry with this narrative and changes fields by their labels. */
export async function editEntry(
  page: Page,
  sought: Sought,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  await findEntry(page, sought);
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog');
  for (const [label, value] of Object.entries(changes)) {
    await editor.getByRole('textbox', { name: label }).fill(value);
  }
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();
}

/** Chooses a UTBMS code in an open dialog, by its letters and digits. */
export async function chooseCode(page: Page, label: string, code: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).fill(code);
  await page.getByRole('option', { name: new RegExp(`^${code} `) }).click();
}

/** Sends the open pre-bill's drafts into review: the ticked lines, or all of them. */
export async function submitPrebill(page: Page): Promise<void> {
  const submit = page.getByRole('toolbar', { name: 'Lines' }).getByRole('button', { name: 'Submit' });
  if (!(await submit.isEnabled())) return;
  await submit.click();
  await expect(page.getByText(/sent into review/).first()).toBeVisible();
}

/** Approves what may be approved of the open pre-bill: the ticked lines, or all; says what the dialog said. */
export async function approvePrebill(page: Page): Promise<string> {
  await page.getByRole('toolbar', { name: 'Lines' }).getByRole('button', { name: 'Approve' }).click();
  const dialog = page.getByRole('dialog');
  const said = (await dialog.getByRole('paragraph').first().textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(dialog).toBeHidden();
  return said;
}

export async function deleteEntry(page: Page, sought: Sought): Promise<void> {
  await findEntry(page, sought);
  await page.keyboard.press('Delete');
  await expect(page.getByText('No entry fits')).toBeVisible();
}

export async function workOffline(page: Page, on: boolean): Promise<void> {
  const knob = page.getByRole('switch', { name: 'Work offline' });
  if ((await knob.isChecked()) !== on)
    await page.getByRole('region', { name: 'Status' }).getByText('Work offline').click();
  await expect(knob).toBeChecked({ checked: on });
}

export type Status = {
  readonly safe: number;
  readonly inClio: number;
  readonly waiting: number;
  readonly conflicts: number;
};

/** The proof of custody as it is written in the status bar. */
export async function readStatus(page: Page): Promise<Status> {
  const bar = page.getByRole('region', { name: 'Status' });
  const figure = async (name: RegExp) =>
    Number.parseInt(((await bar.getByRole('button', { name }).textContent()) ?? '').replaceAll(',', ''), 10);
  return {
    safe: await figure(/safe on this laptop/),
    inClio: await figure(/^[\d,]+ in /),
    waiting: await figure(/ waiting$/),
    conflicts: await figure(/^[\d,]+ conflicts?$/),
  };
}

/** Waits until the bar says so: sync works by itself, and the person watches. */
export async function seeStatus(page: Page, wanted: Partial<Status>, timeout = 40_000): Promise<void> {
  await expect.poll(() => readStatus(page), { timeout }).toMatchObject(wanted);
}

/** Waits until nothing is going on and everything has been asked of the PMS. */
export async function seeSynced(page: Page): Promise<void> {
  await expect(
    page.getByRole('region', { name: 'Status' }).getByRole('button', { name: /^Online, last sync/ }),
  ).toBeVisible({
    timeout: 40_000,
  });
}
