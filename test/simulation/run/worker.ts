import { type Played, unplayed } from './played';
import { runSeed } from './run-seed';
import type { SeedOptions } from './seed-result';

/** A process of its own that plays the seeds it is sent, one after the other. */
process.on('message', async (options: SeedOptions) => {
  process.send?.(await play(options));
});
process.on('disconnect', () => process.exit(0));

async function play(options: SeedOptions): Promise<Played> {
  const before = process.cpuUsage();
  try {
    const { seed, profile, broken, traceHash, probes } = await runSeed(options);
    const { user, system } = process.cpuUsage(before);
    return { seed, profile, broken, traceHash, probes, thrown: null, cpuMs: (user + system) / 1000 };
  } catch (error) {
    return unplayed(options, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
