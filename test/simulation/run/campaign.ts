import type { Wanted } from './arguments';
import { bundleWorker } from './bundle';
import { playAll } from './crew';
import { findingsOf } from './findings';
import { isFailed, type Played } from './played';
import { requiredProbes } from './probes';
import { replayLine } from './replay-line';
import { smallestFailing } from './shrink';

/** So many mixed seeds have met everything that they are there to meet, or the campaign did not test what it claims. */
const wholeCampaign = 1_000;
/** After so many failures nobody learns from one more. */
const tooMany = 25;

/**
 * Plays many seeds and tells what they came to.
 * @returns the exit code
 */
export async function campaign(wanted: Wanted): Promise<number> {
  const { from, seeds, steps, profile, without, jobs } = wanted;
  const build = await bundleWorker('worker');
  const failed: Played[] = [];
  const probes = new Map<string, number>();
  let played = 0;
  let cpuMs = 0;
  const started = performance.now();
  const secondsSoFar = (): number => (performance.now() - started) / 1000;
  const all = Array.from({ length: seeds }, (_, at) => ({ seed: from + at, steps, profile, without }));
  await playAll(build, all, jobs, (one) => {
    played += 1;
    cpuMs += one.cpuMs;
    for (const [name, hits] of Object.entries(one.probes)) probes.set(name, (probes.get(name) ?? 0) + hits);
    if (isFailed(one)) {
      failed.push(one);
      const again = replayLine({ seed: one.seed, steps, profile, without });
      say(`\nseed ${one.seed} (${one.profile})\n${findingsOf(one)}\n   ${again}`);
    }
    if (played % 100 === 0)
      say(`${played} of ${seeds} seeds, ${failed.length} failed, ${secondsSoFar().toFixed(0)} s`);
    return failed.length < tooMany;
  });
  const seconds = secondsSoFar();
  tellSituations(probes);
  const rate = played / seconds;
  say(
    `${played} seeds of ${steps} steps (${profile}, from ${from}) in ${seconds.toFixed(1)} s: ` +
      `${rate.toFixed(1)} a second, ${(rate / jobs).toFixed(1)} a second and process with ${jobs}`,
  );
  // By the clock on the wall a busy machine is a slow one: what a seed costs is what it takes of a core.
  const each = cpuMs / Math.max(1, played);
  say(
    `${(1000 / each).toFixed(1)} seeds a second and core, by the CPU time of the players: ${each.toFixed(1)} ms each`,
  );
  const missed = requiredProbes.filter((name) => !probes.has(name));
  if (missed.length > 0) say(`Never met: ${missed.join('; ')}`);
  const [first] = failed.sort((one, other) => one.seed - other.seed);
  if (first !== undefined) {
    const smallest = await smallestFailing(build, { seed: first.seed, steps, profile, without });
    say(`Seed ${first.seed} fails in a smaller world too:\n   ${replayLine(smallest)}`);
  }
  if (failed.length >= tooMany) say(`Stopped after ${tooMany} failures.`);
  const isMissing =
    missed.length > 0 && profile === 'mixed' && without.length === 0 && played >= wholeCampaign;
  if (isMissing) say('A campaign of this size that misses a situation did not test what it claims.');
  say(`${played - failed.length} passed, ${failed.length + (isMissing ? 1 : 0)} failed`);
  return failed.length === 0 && !isMissing ? 0 : 1;
}

function tellSituations(probes: ReadonlyMap<string, number>): void {
  const rows = [...probes].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  say('\nSituations met');
  for (const [name, hits] of rows) say(`  ${name.padEnd(width)} ${String(hits).padStart(8)}`);
}

function say(words: string): void {
  console.log(words);
}
