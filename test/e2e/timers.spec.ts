import { expect, type Page, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { nameless, violations } from './helpers/axe';

/** Running time through what a laptop goes through, and court mode: in the real window, with the system's own events. */

let daybook: Daybook;
test.beforeEach(async () => {
  daybook = await launchDaybook({ size: { width: 1366, height: 768 } });
  await expect(daybook.page.getByRole('grid', { name: 'Entries of the day' })).toBeVisible();
});
test.afterEach(() => daybook.close());

const timer = (page: Page, name: RegExp) => page.getByRole('listitem', { name });
const quickEntry = (page: Page) => page.getByRole('textbox', { name: 'Quick entry' });

async function startTimer(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(quickEntry(page)).toBeFocused();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Control+Enter');
  await expect(quickEntry(page)).toHaveValue('');
}

/** Moves the wall clock of the laptop, and with `steady` all its clocks: time that passed. */
function moveClock({ app }: Daybook, minutes: number, steady: boolean): Promise<void> {
  return app.evaluate(
    (_electron, { milliseconds, all }) => {
      const [now, monotonic] = [Date.now.bind(Date), performance.now.bind(performance)];
      Date.now = () => now() + milliseconds;
      if (all) performance.now = () => monotonic() + milliseconds;
    },
    { milliseconds: minutes * 60_000, all: steady },
  );
}

const power = ({ app }: Daybook, event: string) =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);

test('sleep is one question, kept by default; a moved clock is told and not billed', async () => {
  const { page } = daybook;
  // Ten in the morning, whatever the time is: four hours on must not be the next day.
  const now = new Date();
  await moveClock(daybook, 10 * 60 - now.getHours() * 60 - now.getMinutes(), false);
  await startTimer(page, '@Smith hearing');
  await power(daybook, 'suspend');
  // Not on the edge of a tenth: what the clicks themselves take decides nothing.
  await moveClock(daybook, 63, false);
  await power(daybook, 'resume');
  const asked = page.getByText(/^The laptop slept from .* while the timer for Smith ran\.$/);
  await expect(asked).toContainText('(1 h 3 min)');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(asked).toBeHidden();
  // The page's own clock was not moved: what main derives from its instants is seen once the timer stands.
  await page.keyboard.press('Control+T');
  await expect(timer(page, /Smith/).getByRole('timer')).toHaveText(/^1:03:/);
  await page.keyboard.press('Control+T');

  await moveClock(daybook, 180, false);
  await power(daybook, 'lock-screen');
  await power(daybook, 'unlock-screen');
  await expect(page.getByText(/clock went forward .* \(3 h\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it uncounted' }).click();
  await expect(page.getByText(/clock went forward/)).toBeHidden();
  await page.getByRole('button', { name: /^Finish Smith/ }).click();
  await expect(page.getByRole('grid', { name: 'Entries of the day' }).getByRole('row')).toContainText('1.1');
});

test('an absence is asked about once, by keys; a locked screen is none', async () => {
  const { app, page } = daybook;
  await startTimer(page, '@Smith hearing');
  // Locked at once and back after 40 minutes: no question.
  await power(daybook, 'lock-screen');
  await moveClock(daybook, 40, true);
  await power(daybook, 'unlock-screen');
  // Then away for 20 minutes, at an open desk.
  await moveClock(daybook, 20, true);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 1200;
  });
  await page.evaluate(() => window.daybook.timerStart({ matterId: null, narrative: 'Second' }));
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0;
  });
  await page.evaluate(() => window.daybook.timersList({}));
  await power(daybook, 'lock-screen');
  await power(daybook, 'unlock-screen');
  await expect(
    page.getByText(/^You were away from .* \(20 min\) while the timer for Smith ran\.$/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Leave it out' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^You were away/)).toBeHidden();
  await expect(timer(page, /Smith/).getByRole('timer')).toHaveText(/^0:40:/);
});

test('several timers: switched by number, put together, and undone', async () => {
  const { page } = daybook;
  await startTimer(page, '@Smith hearing');
  await startTimer(page, '@Doe call');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Running timer: Doe' })).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('button', { name: 'Running timer: Smith' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('button', { name: /^Running timer/ })).toBeHidden();
  await timer(page, /Doe/)
    .getByRole('button', { name: /^More for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Put into Smith' }).click();
  await expect(timer(page, /Doe/)).toBeHidden();
  await expect(timer(page, /Smith/)).toContainText('Hearing; Call');
  await page.keyboard.press('Control+Z');
  await expect(timer(page, /Doe/)).toBeVisible();
});

test('a timer over midnight shows its days, and becomes an entry for each', async () => {
  const { page } = daybook;
  await startTimer(page, '@Smith hearing');
  await moveClock(daybook, 24 * 60, true);
  await timer(page, /Smith/)
    .getByRole('button', { name: /^Pause/ })
    .click();
  await expect(timer(page, /Smith/)).toContainText(/ h · /);
  await timer(page, /Smith/)
    .getByRole('button', { name: /^More for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Finish as one entry for each day' }).click();
  await expect(page.getByText('Saved 2 entries, one for each day, Smith.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '2 entries safe on this laptop' })).toBeVisible();
});

test('court mode by one key: dark, over any dialog, silent; nothing stops, and the question waits', async () => {
  const { page } = daybook;
  await startTimer(page, '@Smith hearing');
  await page.keyboard.insertText('unsent words');
  await page.getByRole('main').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.keyboard.press('F8');
  const court = page.getByRole('dialog', { name: 'Court mode' });
  await expect(court).toBeVisible();
  await expect(page.locator('html[data-theme="dark"]')).toBeAttached();
  expect.soft(await nameless(page)).toEqual([]);
  expect.soft(await violations(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(court).toBeVisible();
  await court.getByRole('button', { name: /^Stop Smith/ }).click();
  await expect(court.getByRole('button', { name: /^Start Smith/ })).toBeVisible();
  await page.keyboard.press('1');
  await expect(court.getByRole('button', { name: /^Stop Smith/ })).toBeVisible();
  await power(daybook, 'suspend');
  await moveClock(daybook, 90, false);
  await power(daybook, 'resume');
  await expect(page.getByText(/^The laptop slept/)).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(court.getByRole('timer')).toHaveText(/^1:30:/);
  await page.keyboard.press('1');
  await expect(court.getByRole('button', { name: /^Stop Smith/ })).toBeVisible();

  // A dead battery in the middle of it: the same court, the same timer.
  await daybook.kill9();
  daybook = await launchDaybook({ dataFolder: daybook.dataFolder });
  const again = daybook.page;
  await expect(again.getByRole('dialog', { name: 'Court mode' })).toBeVisible();
  await again.keyboard.press('F8');
  await expect(again.getByRole('dialog')).toHaveCount(0);
  await expect(again.getByText(/^The laptop slept .* while the timer for Smith ran/)).toBeVisible();
  await expect(quickEntry(again)).toHaveValue('unsent words');
});
