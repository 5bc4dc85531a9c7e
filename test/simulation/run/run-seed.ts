import { createHash } from 'node:crypto';
import type { Finals } from '../../helpers/promises/history';
import { judge } from '../../helpers/promises/judge';
import { finding } from '../../helpers/promises/verdict';
import { diceFor } from '../world/dice';
import { vendorProfiles } from '../world/profiles/all';
import type { VendorProfile } from '../world/vendor';
import { openWorld, type World } from '../world/world';
import { actOnce } from './actions/all';
import { finalsOf } from './finals';
import { heal, seatsOf, untilIdle } from './heal';
import { rowsOf, silence } from './rest';
import type { SeedOptions, SeedResult } from './seed-result';
import { situationsIn } from './situations';

/**
 * Plays one seed: people, office, faults and crashes for so many steps, then everything heals and comes to rest, and the
 * history is judged. The same options give the same run, event by event.
 * @param keep is given what each laptop's disk holds in the end
 */
export async function runSeed(
  options: SeedOptions,
  keep?: (laptop: string, disk: Buffer) => void,
): Promise<SeedResult> {
  const world = await openWorld(options.seed, profileOf(options), options.without);
  const { timeline, recorder, decisions, knobs, vendor } = world;
  for (let step = 0; step < options.steps; step += 1) {
    await timeline.until(timeline.now() + gapAfter(knobs.gapMs, decisions.below(1_000)));
    actOnce(world);
  }
  const restless = await heal(world);
  recorder.record({ kind: 'quiet', at: timeline.now() });
  const before = rowsOf(world);
  for (const { life } of seatsOf(world)) life.sync.handlers.syncNow();
  await untilIdle(world);
  const finals = finalsOf(world);
  const broken = [
    ...judge(recorder.history, finals),
    finding(
      'P5',
      'everything comes to rest once faults have stopped',
      1,
      restless === null ? [] : [restless],
    ),
    finding('P5', 'no step of the engine met an error of its own', 1, recorder.troubles),
    finding('P6', 'no line of a log holds content', 1, recorder.leaks),
    silence(before, rowsOf(world)),
  ].filter((one) => one.broken.length > 0);
  for (const [name, times] of situationsIn(recorder.history, finals)) recorder.probes.set(name, times);
  for (const machine of world.machines) keep?.(machine.name, machine.image());
  return {
    seed: options.seed,
    profile: vendor.profile,
    steps: options.steps,
    broken,
    traceHash: traceHashOf(world, finals),
    probes: Object.fromEntries([...recorder.probes].sort(([a], [b]) => (a < b ? -1 : 1))),
    history: recorder.history,
    finals,
  };
}

function profileOf({ profile, seed }: SeedOptions): VendorProfile {
  const found =
    profile === 'mixed'
      ? diceFor(seed, 'profile').pick(vendorProfiles)
      : vendorProfiles.find((one) => one.name === profile);
  if (found === undefined) {
    throw new Error(
      `No vendor profile is called ${profile}: ${vendorProfiles.map((one) => one.name).join(', ')}`,
    );
  }
  return found;
}

/** Mostly moments, now and then a long lunch. @param throwOf in [0, 1000) */
function gapAfter(gapMs: number, throwOf: number): number {
  if (throwOf < 15) return 60_000 + throwOf * 20_000;
  return Math.floor((gapMs * 2 * throwOf) / 1_000);
}

/** The same history and the same books give the same hash; the chain of a book's trail stands for all that it tells. */
function traceHashOf({ recorder, vendor }: World, finals: Finals): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(recorder.history));
  for (const { book, status } of finals.laptops) {
    hash.update(JSON.stringify([book.entries, book.outbox, book.audit.at(-1)?.hash ?? '', status]));
  }
  hash.update(JSON.stringify([vendor.profile, finals.truth]));
  return hash.digest('hex');
}
