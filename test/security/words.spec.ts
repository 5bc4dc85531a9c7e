import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { newestFirst } from '../../shared/ipc/views';
import { goTo, logTime, screens, seeSynced } from '../e2e/demo/person';
import { ask } from '../e2e/helpers/ask';
import { ownEntry } from '../e2e/helpers/cast';
import { syncNow } from '../e2e/helpers/review';
import { expect, test, type World } from '../e2e/helpers/world';
import { type Elsewhere, elsewhere } from './elsewhere';

/** Words that would be code, from the office and from the keyboard: they stay words on every screen and on paper. */

let stranger: Elsewhere;
test.beforeEach(async () => {
  stranger = await elsewhere();
});
test.afterEach(() => stranger.close());

const codeLike = (url: string, mark: string): string =>
  `${mark} <img src="${url}/img" onerror="window.intruder=1"><script>window.intruder=1</script><link rel=stylesheet href="${url}/css"><iframe src="${url}/frame"></iframe>"onmouseover="window.intruder=1`;

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
  expect(await page.locator('main script, main iframe, main img[src^="http"], main link').count()).toBe(0);
  expect(stranger.reached).toEqual([]);
}

/** The colleague writes a narrative that would be code; it arrives. */
async function poisoned(world: World): Promise<{ page: Page; note: string }> {
  const note = codeLike(stranger.url, 'Poisoned at the office');
  const entry = ownEntry(await world.office.truth(), world.me);
  await world.office.office({ do: 'edit', activityId: entry.id, changes: { note } });
  const page = await world.start();
  await seeSynced(page);
  await syncNow(page);
  await goTo(page, 'Entries');
  await page.getByRole('searchbox', { name: 'Search narratives' }).fill('Poisoned');
  await expect(page.getByRole('grid', { name: 'Entries' })).toContainText(
    '<script>window.intruder=1</script>',
  );
  return { page, note };
}

test.describe('words stay words', () => {
  test('a narrative from the office, on every screen', async ({ world }) => {
    const { page } = await poisoned(world);
    await expectHarmless(page);
    await page.keyboard.press('Enter');
    for (const screen of screens) {
      await page.keyboard.press('Escape');
      await goTo(page, screen);
      await expectHarmless(page);
    }
  });

  test('a matter, a client’s name and a narrative typed here', async ({ world }) => {
    const page = await world.start();
    await seeSynced(page);
    await logTime(
      page,
      `.3 @<b>Evil</b><img/src=x/onerror=window.intruder=1> review {{7*7}} \${7*7} &lt;b&gt; file`,
    );
    await expect(page.getByRole('grid', { name: 'Entries of the day' })).toContainText('{{7*7}}');
    for (const screen of ['Entries', 'Pre-bill', 'Matters', 'Activity'] as const) {
      await goTo(page, screen);
      await expectHarmless(page);
    }
  });

  test('the same narrative on paper', async ({ world }) => {
    const { page } = await poisoned(world);
    const file = join(world.dataFolder, 'list.pdf');
    await world.laptop().app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, file);
    const { chosen } = await ask(page, 'fileChoose', { purpose: 'shown_pdf' });
    await ask(page, 'shownPdf', {
      chosen: chosen?.id ?? '',
      list: {
        filter: { search: 'Poisoned' },
        sort: newestFirst,
        group: null,
        folds: { isOpen: true, except: [] },
        columns: ['date', 'matter', 'narrative', 'hours', 'amount'],
      },
    });
    const pdf = readFileSync(file);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain('window.intruder=1');
    expect(pdf.includes('/JavaScript')).toBe(false);
    expect(pdf.includes('/Launch')).toBe(false);
    await expectHarmless(page);
  });
});
