import type { Page } from '@playwright/test';
import type { Figure } from '../../house/figure';
import type { Row } from '../../house/row';
import { dataFolder } from '../data-folder';
import { type Running, startBare, startDaybook } from '../electron';
import { memoryOf, untilQuiet } from '../process-tree';

/**
 * From the start of the process to the first rows of Today on the screen, against the first paint of a bare window; and what both
 * take of the memory once they are at rest. Both have been started before, as on any morning but the first.
 */
export const figure: Figure = {
  name: 'start',
  async measure(bench) {
    const profile = bench.folder();
    const rows: Row[] = [];
    for (const size of [0, ...bench.sizes]) {
      const folder = dataFolder(bench, size);
      const [times, memory] = [
        { ours: [] as number[], theirs: [] as number[] },
        { ours: [] as number[], theirs: [] as number[] },
      ];
      // The first start fills caches of code and pages, and counts for nothing.
      for (let round = -2; round < bench.rounds; round += 1) {
        const ours = await once(await startDaybook(folder), firstRows);
        const theirs = await once(await startBare(profile), firstPaint);
        if (round < 0) continue;
        times.ours.push(ours.ms);
        times.theirs.push(theirs.ms);
        memory.ours.push(ours.mib);
        memory.theirs.push(theirs.mib);
      }
      const limit = "a bare window's";
      rows.push(
        {
          figure: 'Start to first rows',
          size,
          limit: `${limit} first paint`,
          ...times,
          unit: 'ms',
          bar: size === 0 ? 1.3 : 1.4,
        },
        { figure: 'Memory after start', size, limit: `${limit} memory`, ...memory, unit: 'MiB', bar: 1.25 },
      );
    }
    return rows;
  },
};

type When = (page: Page) => Promise<number>;

async function once(running: Running, when: When): Promise<{ ms: number; mib: number }> {
  try {
    // Nothing looks at it while it starts.
    await untilQuiet(running.pid);
    const mib = memoryOf(running.pid);
    const { page } = await running.look();
    return { ms: (await when(page)) - running.startedAt, mib };
  } finally {
    await running.end();
  }
}

/** Milliseconds since 1970. The page notes it itself, after the frame that shows them. */
const firstRows: When = (page) =>
  page.evaluate(async () => {
    const mark = await new Promise<PerformanceEntry>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const [found] = list.getEntriesByName('first rows');
        if (found !== undefined) resolve(found);
      });
      observer.observe({ type: 'mark', buffered: true });
    });
    return performance.timeOrigin + mark.startTime;
  });

const firstPaint: When = (page) =>
  page.evaluate(async () => {
    const paint = await new Promise<PerformanceEntry>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const [found] = list.getEntriesByName('first-contentful-paint');
        if (found !== undefined) resolve(found);
      });
      observer.observe({ type: 'paint', buffered: true });
    });
    return performance.timeOrigin + paint.startTime;
  });
