import type { Page } from '@playwright/test';
import type { Figure } from '../../house/figure';
import { dataFolder } from '../data-folder';
import { startBare, startDaybook } from '../electron';
import { untilQuiet, wakeUpsOf } from '../process-tree';

const watchedMs = 10_000;

/** What wakes a Daybook that nobody touches, with a timer running and without: in the page by its own count, in all by the system's. */
export const figure: Figure = {
  name: 'idle',
  async measure(bench) {
    const daybook = await startDaybook(dataFolder(bench, 1_000));
    const bare = await startBare(bench.folder());
    try {
      await untilQuiet(daybook.pid);
      const [{ page }] = [await daybook.look(), await bare.look()];
      await countWakings(page);
      await untilQuiet(daybook.pid);
      const seconds = (bench.isShort ? watchedMs / 5 : watchedMs) / 1000;
      const watch = async () => {
        const before = [await wakingsOf(page), wakeUpsOf(daybook.pid), wakeUpsOf(bare.pid)] as const;
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
        const after = [await wakingsOf(page), wakeUpsOf(daybook.pid), wakeUpsOf(bare.pid)] as const;
        return after.map((count, at) => (count - (before[at] ?? 0)) / seconds);
      };
      const rounds = Array.from({ length: Math.min(bench.rounds, 3) });
      const rest: number[][] = [];
      for (const _ of rounds) rest.push(await watch());
      await page.evaluate(() => window.daybook.timerStart({ matterId: null, narrative: '' }));
      await untilQuiet(daybook.pid);
      const running: number[][] = [];
      for (const _ of rounds) running.push(await watch());
      const of = (watched: number[][], at: number) => watched.map((one) => one[at] ?? 0);
      const one = rounds.map(() => 1);
      return [
        {
          figure: 'Idle: page woken a second, and 1',
          size: null,
          limit: 'never, and 1',
          ours: of(rest, 0).map((rate) => 1 + rate),
          theirs: one,
          unit: 'times',
          bar: 1.05,
        },
        {
          figure: 'Timer: page woken a second',
          size: null,
          limit: 'once',
          ours: of(running, 0),
          theirs: one,
          unit: 'times',
          bar: 1.1,
        },
        {
          figure: 'Idle: threads woken a second',
          size: null,
          limit: "a bare window's",
          ours: of(rest, 1),
          theirs: of(rest, 2),
          unit: 'times',
          bar: null,
        },
        {
          figure: 'Timer: threads woken a second',
          size: null,
          limit: "a bare window's",
          ours: of(running, 1),
          theirs: of(running, 2),
          unit: 'times',
          bar: null,
        },
      ];
    } finally {
      await daybook.end();
      await bare.end();
    }
  },
};

/** Counts each time that the page wakes by itself: timers of both kinds. A frame that a timer asked for is not another one. */
async function countWakings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as unknown as { wakings: number };
    counted.wakings = 0;
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const real = window[name].bind(window) as (...args: unknown[]) => number;
      Object.assign(window, {
        [name]: (run: unknown, ms?: number, ...args: unknown[]) =>
          real(
            (...given: unknown[]) => {
              counted.wakings += 1;
              return typeof run === 'function' ? run(...given) : undefined;
            },
            ms,
            ...args,
          ),
      });
    }
  });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

const wakingsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { wakings: number }).wakings);
