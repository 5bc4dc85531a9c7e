import type { Page } from '@playwright/test';
import type { Figure } from '../../house/figure';
import { median } from '../../house/measure';
import type { Row } from '../../house/row';
import { dataFolder } from '../data-folder';
import { startBare, startDaybook } from '../electron';
import { memoryOf, untilQuiet } from '../process-tree';

const framesScrolled = 240;
const pixelsAFrame = 100;
const framesAllowed = 3;
const frameMs = 1000 / 60;

/** Entries with many rows: to open it, sort, filter and jump, as frames; and to scroll, against a page that is empty. */
export const figure: Figure = {
  name: 'rows',
  async measure(bench) {
    const bare = await startBare(bench.folder());
    const rows: Row[] = [];
    try {
      const { page: empty } = await bare.look();
      for (const size of bench.sizes) {
        const daybook = await startDaybook(dataFolder(bench, size));
        try {
          await untilQuiet(daybook.pid);
          const { page } = await daybook.look();
          rows.push(...(await measured(page, empty, size, bench.rounds)));
          await untilQuiet(daybook.pid);
          const [ours, theirs] = [[memoryOf(daybook.pid)], [memoryOf(bare.pid)]];
          const limit = "a bare window's memory";
          rows.push({ figure: 'Memory after scrolling', size, limit, ours, theirs, unit: 'MiB', bar: 1.25 });
        } finally {
          await daybook.end();
        }
      }
    } finally {
      await bare.end();
    }
    return rows;
  },
};

async function measured(page: Page, empty: Page, size: number, rounds: number): Promise<Row[]> {
  const took = new Map<string, number[]>();
  const frames = { ours: [] as number[], theirs: [] as number[] };
  const blank: number[] = [];
  const note = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    took.set(what, [...(took.get(what) ?? []), await untilShown(page, act)]);
  };
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await note('Open Entries', () => page.keyboard.press('Control+2'));
    await note('Jump to the last row', () => page.keyboard.press('End'));
    await note('Jump to the first row', () => page.keyboard.press('Home'));
    const scrolled = await scrolledOf(page, '[role=grid]');
    frames.ours.push(scrolled.slow);
    frames.theirs.push((await scrolledOf(empty, '#scroll')).slow);
    blank.push(1 + scrolled.blank);
    for (const heading of ['Hours', 'Matter', 'Date']) {
      await note(`Sort by ${heading.toLowerCase()}`, () =>
        page.getByRole('columnheader', { name: heading }).getByRole('button').first().click(),
      );
    }
    const search = page.getByRole('searchbox').first();
    await search.fill('motion deposition');
    await note('Filter by two words', () => search.press('Enter'));
    await search.fill('');
    await search.press('Enter');
    await page.getByRole('grid').focus();
  }
  const three = (of: readonly number[]): number[] => of.map(() => framesAllowed * frameMs);
  const limit = `${framesAllowed} frames of 60 Hz`;
  return [
    ...[...took].map(
      ([what, ours]): Row => ({ figure: what, size, limit, ours, theirs: three(ours), unit: 'ms', bar: 1 }),
    ),
    { figure: 'Scroll: 95 of 100 frames', size, limit: "an empty page's", ...frames, unit: 'ms', bar: 1.2 },
    {
      figure: 'Frames with a blank row, and 1',
      size,
      limit: 'none, and 1',
      ours: blank,
      theirs: blank.map(() => 1),
      unit: 'times',
      bar: 1,
    },
  ];
}

/** Milliseconds from the key or click to after the frame in which other rows than before are seen, and all of them read. */
async function untilShown(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const seen = (): string | null => {
      const grid = document.querySelector('[role=grid]');
      if (grid === null) return null;
      const { top, bottom } = grid.getBoundingClientRect();
      const rows = [...grid.querySelectorAll('[role=rowgroup] [role=row]')].filter((row) => {
        const place = row.getBoundingClientRect();
        return place.bottom > top && place.top < bottom;
      });
      const names = rows.map(
        (row) => `${row.getAttribute('aria-rowindex')} ${row.getAttribute('aria-label')}`,
      );
      return names.length === 0 || names.some((name) => name.endsWith('Being read')) ? null : names.join();
    };
    const before = seen();
    let from: number | null = null;
    for (const type of ['keydown', 'click'])
      addEventListener(
        type,
        ({ timeStamp }) => {
          from ??= timeStamp;
        },
        { capture: true, once: true },
      );
    const shown = new Promise<number>((resolve) => {
      const look = (): void => {
        const now = from === null ? null : seen();
        if (now === null || now === before) requestAnimationFrame(look);
        else {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - (from ?? 0));
          port2.postMessage(null);
        }
      };
      requestAnimationFrame(look);
    });
    Object.assign(window, { shown });
  });
  await act();
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

/** Scrolls frame by frame. @returns the frame that 95 of 100 are no longer than, and in how many a row was not read yet */
async function scrolledOf(page: Page, selector: string): Promise<{ slow: number; blank: number }> {
  const { deltas, blank } = await page.evaluate(
    async ({ selector, count, pixels }) => {
      const box = document.querySelector(selector);
      if (box === null) throw new Error(`there is no ${selector}`);
      const deltas: number[] = [];
      let blank = 0;
      let former = performance.now();
      for (let frame = 0; frame < count; frame += 1) {
        box.scrollTop += pixels;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        deltas.push(now - former);
        former = now;
        const { top, bottom } = box.getBoundingClientRect();
        const isBlank = [...box.querySelectorAll('[role=rowgroup] [role=row]')].some((row) => {
          const place = row.getBoundingClientRect();
          return place.bottom > top && place.top < bottom && row.getAttribute('aria-label') === 'Being read';
        });
        if (isBlank) blank += 1;
      }
      box.scrollTop = 0;
      return { deltas, blank };
    },
    { selector, count: framesScrolled, pixels: pixelsAFrame },
  );
  const sorted = deltas.sort((a, b) => a - b);
  return { slow: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? median(sorted), blank };
}
