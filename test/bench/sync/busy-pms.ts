import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { controlOf } from '../../pms-server/client/control-client';
import { applyChange } from '../../pms-server/core/state';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { sampleFirm } from '../../pms-server/sample-firm/generate';
import { openJournal } from '../../pms-server/store/journal';
import { benchNow } from '../bench-store';

/** The stand-in over real HTTP, in a process of its own. */
export type BusyPms = {
  /** Without a slash at the end. */
  readonly url: string;
  /** The next requests of the activities' lists are answered so many milliseconds later than they could be. */
  slow(milliseconds: number, requests: number): Promise<void>;
  close(): Promise<void>;
};

/** Days of history that hold more time entries than any figure asks for. */
const historyDays = 1_200;

/**
 * Starts the stand-in on a firm that holds exactly so many time entries, without a limit of requests.
 * @param folder of its own
 */
export async function busyPms(folder: string, entries: number): Promise<BusyPms> {
  writeFirm(folder, entries);
  const main = join(import.meta.dirname, '../../pms-server/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    slow: async (milliseconds, requests) => {
      const match = { method: 'GET', pathPrefix: '/api/v4/activities' } as const;
      await controlOf(url).clearFaults();
      await controlOf(url).faults({ kind: 'slow', ms: milliseconds, times: requests, match });
    },
    async close() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function writeFirm(folder: string, entries: number): void {
  const journal = openJournal(folder);
  let left = entries;
  const firm = sampleFirm(loadSampleFirm(), {
    nowMs: Date.parse(benchNow),
    historyDays,
    behaviour: { requestsPerMinute: 1_000_000_000 },
  });
  for (const change of firm) {
    if ('put' in change && change.put === 'activities') {
      if (change.row.type !== 'TimeEntry' || left === 0) continue;
      left -= 1;
    }
    applyChange(journal.state, change);
  }
  journal.rewrite();
  journal.close();
  if (left > 0) throw new Error(`The history is ${left} time entries short`);
}

const Started = z.object({ url: z.string() });

/** @throws Error where it ends without saying where it listens */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The stand-in says nothing');
  const lines = createInterface(child.stdout);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The stand-in ended with ${code}`);
  });
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return Started.parse(JSON.parse(line)).url;
}
