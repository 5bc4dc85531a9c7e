import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../../src-main/engine';
import { benchNow } from '../bench-store';
import { benchPorts } from '../firm/bench-firm';
import type { Figure } from '../house/figure';
import type { Row } from '../house/row';
import { countingClock } from '../sync/counting-clock';
import { heapAfterGc } from '../sync/heap-after-gc';

const hours = 8;

/** The engine when nobody does anything, over a working day of a clock that goes as fast as it can: what wakes it, and what grows. */
export const figure: Figure = {
  name: 'idle',
  async measure(bench) {
    const rows: Row[] = [];
    for (const withTimer of [false, true]) {
      const folder = bench.folder();
      const clock = countingClock(Date.parse(benchNow));
      const engine = openEngine(
        { ...benchPorts(join(folder, 'daybook.db')), clock },
        {
          pmsBaseUrl: 'http://127.0.0.1:9',
          oauth: { clientId: 'id', clientSecret: 'secret' },
          appVersion: '0.0.0-bench',
          versions: {},
          rescueFolder: join(folder, 'home'),
        },
      );
      if (withTimer) await startTimer(engine);
      // What a start does once is over before anything counts.
      await clock.pass(60_000);
      const before = { heap: heapAfterGc(), handles: openHandles(), woken: clock.woken() };
      await clock.pass(hours * 3_600_000);
      const what = withTimer ? `Idle ${hours} h, a timer runs` : `Idle ${hours} h`;
      const about = { size: null, bar: null };
      rows.push(
        {
          ...about,
          figure: `${what}: wake-ups of the engine`,
          limit: 'seconds',
          ours: [clock.woken() - before.woken],
          theirs: [hours * 3_600],
          unit: 'times',
          bar: withTimer ? 1 : null,
        },
        {
          ...about,
          figure: `${what}: heap after`,
          limit: 'before',
          ours: [heapAfterGc()],
          theirs: [before.heap],
          unit: 'MiB',
          bar: 1.05,
        },
      );
      const handles = openHandles();
      if (handles !== null && before.handles !== null)
        rows.push({
          ...about,
          figure: `${what}: open files after`,
          limit: 'before',
          ours: [handles],
          theirs: [before.handles],
          unit: 'times',
          bar: 1,
        });
      await engine.close();
    }
    return rows;
  },
};

/** A laptop of its own, without a PMS, with a person on it whose timer runs. */
async function startTimer({ handlers }: Engine): Promise<void> {
  await handlers.timerStart({ matterId: null, narrative: 'Wait', taskCode: null, activityCode: null });
}

/** File handles of this process; null on a system that does not say. */
function openHandles(): number | null {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return null;
  }
}
