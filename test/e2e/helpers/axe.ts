import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds at WCAG A and AA, of impact serious or critical: rule, and where. */
export async function violations(page: Page, but: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
      resultTypes: ['violations'],
    });
    return (await run).violations;
  });
  return found
    .filter(({ id, impact }) => !but.includes(id) && (impact === 'serious' || impact === 'critical'))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}

/** Controls that a screen reader would call by their role alone. */
export async function nameless(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const control =
    /^\s*- (button|link|textbox|searchbox|combobox|checkbox|radio|switch|tab|option|menuitem|grid|tabpanel|dialog)(?: \[[^\]]*\])*:?$/;
  return tree.split('\n').filter((line) => control.test(line));
}

/**
 * Holds what stands on the page to both. A button that was pending is read out by its name for some seconds, also when it is
 * gone by then, so that what passes is waited for; what stays is told.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const found = async () => [...(await nameless(page)), ...(await violations(page))];
  await expect.poll(found, { message: what, timeout: 20_000 }).toEqual([]);
}
