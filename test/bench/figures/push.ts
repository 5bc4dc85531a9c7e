import { Agent } from 'node:http';
import type { PmsAdapter } from '../../../shared/pms/port';
import { push } from '../../../src-main/sync/push';
import type { Bench, Figure } from '../house/figure';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';
import { approveWork } from '../sync/approved-work';
import { type BenchLaptop, copied, signedIn } from '../sync/bench-laptop';
import { busyPms } from '../sync/busy-pms';
import { heapAfterGc } from '../sync/heap-after-gc';
import { rawLoops } from '../sync/raw-loops';

/** As the engine sends them (`src-main/sync/push`). */
const inFlight = 8;

/** A laptop sends what was approved: the raw loop posts the same bodies to the same server over the same connections. */
export const figure: Figure = {
  name: 'push',
  async measure(bench) {
    const size = bench.isShort ? 100 : 10_000;
    const pms = await busyPms(bench.folder(), 0);
    const agent = new Agent({ keepAlive: true });
    const place = { url: pms.url, agent };
    try {
      const laptop = await signedIn(bench.folder(), pms.url, agent);
      const few = copied(laptop, 'few.db', pms.url, agent);
      approveWork(few.context, size / 5);
      const bodies = approveWork(laptop.context, size);
      const rows = [
        await pushed(bench, laptop, bodies, place),
        {
          figure: 'Push, heap in its midst',
          size,
          limit: `the same with ${size / 5}`,
          ours: [await heapWhilePushing(copied(laptop, 'heap.db', pms.url, agent), agent)],
          theirs: [await heapWhilePushing(few, agent)],
          unit: 'MiB' as const,
          bar: 1.25,
        },
      ];
      laptop.close();
      return rows;
    } finally {
      agent.destroy();
      await pms.close();
    }
  },
};

async function pushed(
  bench: Bench,
  laptop: BenchLaptop,
  bodies: readonly string[],
  { url, agent }: { readonly url: string; readonly agent: Agent },
): Promise<Row> {
  const raw = rawLoops(url, laptop.tokens.accessToken, agent);
  const arms = { ours: 'push', limit: `the raw loop of POSTs, ${inFlight} in flight` };
  let full: BenchLaptop | null = null;
  const measured = await measure(
    [
      {
        name: arms.ours,
        before(at) {
          full?.close();
          full = copied(laptop, `push-${at}.db`, url, agent);
          // A connection that was left idle may be closed by the server at the moment of its next use.
          agent.destroy();
        },
        async run() {
          if (full === null) throw new Error('No laptop');
          await sendAll(full, bodies.length);
        },
      },
      { name: arms.limit, before: () => agent.destroy(), run: () => raw.posts(bodies, inFlight) },
    ],
    { rounds: bench.rounds, calls: 1, warm: bench.isShort ? 1 : 0 },
  );
  (full as BenchLaptop | null)?.close();
  return rowOf(measured, { figure: 'Push', size: bodies.length, bar: 1.2 }, arms);
}

async function sendAll({ context }: BenchLaptop, count: number): Promise<void> {
  const end = await push(context);
  const { pushed } = context.counts;
  const done = context.store.db.prepare("SELECT count(*) FROM outbox WHERE state = 'done'").pluck().get();
  if (end !== null || pushed !== count || done !== count)
    throw new Error(`Sent ${pushed} of ${count}, ${done} of them done: ${end?.words}`);
}

/** What the heap holds when half of the queue has gone. */
async function heapWhilePushing(laptop: BenchLaptop, agent: Agent): Promise<number> {
  const { context } = laptop;
  const rows = context.store.db.prepare("SELECT count(*) FROM outbox WHERE state = 'ready'").pluck().get();
  const half = Math.floor(Number(rows) / 2);
  agent.destroy();
  let made = 0;
  let heap = 0;
  const adapter: PmsAdapter = {
    ...context.adapter,
    async create(...asked) {
      made += 1;
      if (made === half) heap = heapAfterGc();
      return context.adapter.create(...asked);
    },
  };
  await sendAll({ ...laptop, context: { ...context, adapter } }, Number(rows));
  laptop.close();
  return heap;
}
