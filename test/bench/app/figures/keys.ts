import type { CDPSession, Page } from '@playwright/test';
import type { Figure } from '../../house/figure';
import { median } from '../../house/measure';
import { dataFolder, manyMatters } from '../data-folder';
import { startBare, startDaybook } from '../electron';
import { untilQuiet } from '../process-tree';

/** Frames as fast as the machine makes them, so that what a key costs is seen and not when the next frame falls due. */
const uncapped = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const line = '1.2 draft motion to compel re deposition of client 00012 letter #L350 /A103';
const frameMs = 1000 / 60;

/**
 * From a real key event to the frame that shows it, in the quick entry line with 20,000 matters, against a field that does
 * nothing: key by key, in turns.
 */
export const figure: Figure = {
  name: 'keys',
  async measure(bench) {
    const daybook = await startDaybook(dataFolder(bench, 1_000), uncapped);
    const bare = await startBare(bench.folder(), uncapped);
    try {
      await untilQuiet(daybook.pid);
      const [ours, theirs] = [await daybook.look(), await bare.look()];
      await ours.page.getByRole('textbox', { name: 'Quick entry', exact: true }).focus();
      await theirs.page.getByRole('textbox').focus();
      const medians = { ours: [] as number[], theirs: [] as number[] };
      const slowest: number[] = [];
      // The first line fills caches, and counts for nothing.
      for (let round = -1; round < bench.rounds; round += 1) {
        const [inOurs, inTheirs]: [number[], number[]] = [[], []];
        for (const key of bench.isShort ? line.slice(0, 20) : line) {
          inOurs.push(await paintOf(ours.page, ours.cdp, key));
          inTheirs.push(await paintOf(theirs.page, theirs.cdp, key));
        }
        for (const { page } of [ours, theirs]) {
          await page.keyboard.press('Control+A');
          await page.keyboard.press('Delete');
        }
        if (round < 0) continue;
        medians.ours.push(median(inOurs));
        medians.theirs.push(median(inTheirs));
        slowest.push(inOurs.sort((a, b) => a - b)[Math.ceil(0.95 * inOurs.length) - 1] ?? 0);
      }
      const size = manyMatters;
      const frame = slowest.map(() => frameMs);
      return [
        {
          figure: 'Key to paint, median, matters:',
          size,
          limit: 'a field that does nothing',
          ...medians,
          unit: 'ms',
          bar: 3,
        },
        {
          figure: 'Key to paint, 95 of 100, matters:',
          size,
          limit: 'a frame of 60 Hz',
          ours: slowest,
          theirs: frame,
          unit: 'ms',
          bar: 1,
        },
      ];
    } finally {
      await daybook.end();
      await bare.end();
    }
  },
};

/** Milliseconds from the key, as the page gets it from Chromium's input, to after the frame that it made. */
async function paintOf(page: Page, cdp: CDPSession, key: string): Promise<number> {
  await page.evaluate(() => {
    let from = 0;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        from = timeStamp;
      },
      { capture: true, once: true },
    );
    const painted = new Promise<number>((resolve) => {
      const heard = (): void => {
        requestAnimationFrame(() => {
          // A message comes after what the frame does: style, layout and paint.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - from);
          port2.postMessage(null);
        });
      };
      addEventListener('input', heard, { capture: true, once: true });
    });
    Object.assign(window, { painted });
  });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}
