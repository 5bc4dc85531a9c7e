import { Agent } from 'node:http';
import { pull } from '../../../src-main/sync/pull';
import type { Bench, Figure } from '../house/figure';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';
import { type BenchLaptop, copied, signedIn } from '../sync/bench-laptop';
import { type BusyPms, busyPms } from '../sync/busy-pms';
import { syncsOfPull } from '../sync/count-syncs';
import { rawLoops } from '../sync/raw-loops';

/** A new laptop takes over a whole firm: the raw loop fetches and parses the same pages from the same server over the same connections. */
export const figure: Figure = {
  name: 'pull',
  async measure(bench) {
    const size = bench.isShort ? 400 : 10_000;
    const folder = bench.folder();
    const pms = await busyPms(bench.folder(), size);
    const agent = new Agent({ keepAlive: true });
    try {
      const laptop = await signedIn(folder, pms.url, agent);
      const rows = [
        await pulled(bench, { pms, laptop, agent, size }, { figure: 'Pull', delayMs: 0, bar: 5 }),
        await pulled(bench, { pms, laptop, agent, size }, { figure: 'Pull, 25 ms', delayMs: 25, bar: 1.1 }),
      ];
      laptop.close();
      return [...rows, ...(await kept(bench, pms, size))];
    } finally {
      agent.destroy();
      await pms.close();
    }
  },
};

type Place = {
  readonly pms: BusyPms;
  readonly laptop: BenchLaptop;
  readonly agent: Agent;
  readonly size: number;
};

const entriesOfPage = 200;

async function pulled(
  bench: Bench,
  { pms, laptop, agent, size }: Place,
  about: { readonly figure: string; readonly delayMs: number; readonly bar: number },
): Promise<Row> {
  const raw = rawLoops(pms.url, laptop.tokens.accessToken, agent);
  let fresh: BenchLaptop | null = null;
  const delayed = async () => {
    // A connection that was left idle may be closed by the server at the moment of its next use.
    agent.destroy();
    if (about.delayMs > 0) await pms.slow(about.delayMs, Math.ceil(size / entriesOfPage));
  };
  const arms = {
    ours: about.figure,
    limit: about.delayMs === 0 ? 'the raw loop of pages' : `the raw loop, answers after ${about.delayMs} ms`,
  };
  const measured = await measure(
    [
      {
        name: arms.ours,
        async before(at) {
          fresh?.close();
          fresh = copied(laptop, `pull-${about.delayMs}-${at}.db`, pms.url, agent);
          await delayed();
        },
        async run() {
          if (fresh === null) throw new Error('No laptop');
          const end = await pull(fresh.context);
          const { pulled } = fresh.context.counts;
          if (end !== null || pulled !== size) throw new Error(`Pulled ${pulled} of ${size}: ${end?.words}`);
        },
      },
      {
        name: arms.limit,
        before: delayed,
        async run() {
          const count = await raw.pages();
          if (count !== size) throw new Error(`The raw loop met ${count} of ${size}`);
        },
      },
    ],
    { rounds: bench.rounds, calls: 1, warm: 1 },
  );
  (fresh as BenchLaptop | null)?.close();
  return rowOf(measured, { figure: about.figure, size, bar: about.bar }, arms);
}

/** Every page is on disk before the next one counts: the kernel is asked at least once for each. */
async function kept(bench: Bench, pms: BusyPms, size: number): Promise<Row[]> {
  const syncs = await syncsOfPull(bench.folder(), pms.url);
  if (syncs === null) {
    bench.say('Pull: system calls can’t be traced here (no strace), so fsync calls were not counted.');
    return [];
  }
  const pages = Math.ceil(size / entriesOfPage);
  return [
    {
      figure: 'Pull, pages a sync',
      size,
      limit: 'fsync calls, counted',
      ours: [pages],
      theirs: [syncs],
      unit: 'times',
      bar: 1,
    },
  ];
}
