import type { Page } from '@playwright/test';
import { goTo, screens, seeSynced } from './demo/person';
import { violations } from './helpers/axe';
import { expect, test } from './helpers/world';

/** Text at 200 % in a window of 900×600, and a forced palette: nothing is cut off, covered or without an outline. */

/** Controls that can be brought into sight, and then have something else lying over their middle. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, input, textarea, [role="tab"], [role="radio"]',
    );
    return [...controls]
      .filter((control) => control.checkVisibility() && control.getBoundingClientRect().width > 1)
      .filter((control) => {
        // What is pressed of a switch or a tick is its label; the input itself is hidden in it.
        const pressed = control.closest('label') ?? control;
        pressed.scrollIntoView({ block: 'center', inline: 'center' });
        const { x, y, width, height } = pressed.getBoundingClientRect();
        const there = document.elementFromPoint(x + width / 2, y + height / 2);
        return there === null || !(pressed.contains(there) || there.contains(pressed));
      })
      .map((control) => control.getAttribute('aria-label') || control.textContent || control.outerHTML);
  });
}

test('at 200 % in 900×600 every screen scrolls to all it has, and nothing lies over a control', async ({
  world,
}) => {
  const page = await world.start({ size: { width: 900, height: 600 } });
  await seeSynced(page);
  await world
    .laptop()
    .app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(450);
  for (const screen of screens) {
    await test.step(screen, async () => {
      await goTo(page, screen);
      await expect(page.getByRole('main', { name: screen })).toBeVisible();
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(await width(), `${screen}: wider than the window`).toBe(450);
      expect.soft(await covered(page), `${screen}: covered`).toEqual([]);
    });
  }
});

test('in forced colours axe finds nothing on any screen', async ({ world }) => {
  const page = await world.start();
  await seeSynced(page);
  await page.emulateMedia({ forcedColors: 'active' });
  for (const screen of screens) {
    await test.step(screen, async () => {
      await goTo(page, screen);
      await expect(page.getByRole('main', { name: screen })).toBeVisible();
      expect.soft(await violations(page), screen).toEqual([]);
    });
  }
});
