import { createHash } from 'node:crypto';
import type { Database } from '../../../src-main/store/database';
import { type Finding, finding } from '../../helpers/promises/verdict';
import { diceFor } from '../world/dice';
import { vendorProfiles } from '../world/profiles/all';
import type { VendorProfile } from '../world/vendor';
import { openWorld, type World } from '../world/world';
import { actOnce } from './actions/all';
import { heal, seatsOf } from './heal';
import type { SeedOptions, SeedResult } from './seed-result';

/**
 * Plays one seed: people, office, faults and crashes for so many steps, then everything heals and comes to rest, and the
 * history is judged. The same options give the same run, event by event.
 */
export async function runSeed(options: SeedOptions): Promise<SeedResult> {
  const world = await openWorld(options.seed, profileOf(options));
  const { timeline, recorder, decisions, knobs, vendor } = world;
  for (let step = 0; step < options.steps; step += 1) {
    await timeline.until(timeline.now() + gapAfter(knobs.gapMs, decisions.below(1_000)));
    actOnce(world);
  }
  const restless = await heal(world);
  recorder.record({ kind: 'quiet', at: timeline.now() });
  const before = seatsOf(world).map(({ life }) => digestOf(life.store.db));
  const writesBefore = vendor.groundTruth().writes.length;
  for (const { life } of seatsOf(world)) life.sync.handlers.syncNow();
  await timeline.until(timeline.now() + 60_000);
  const after = seatsOf(world).map(({ life }) => digestOf(life.store.db));
  const broken: Finding[] = [
    finding(
      'P5',
      'everything comes to rest once faults have stopped',
      1,
      restless === null ? [] : [restless],
    ),
    finding('P5', 'no step of the engine met an error of its own', 1, recorder.troubles),
    finding('P3', 'one more cycle after rest writes nothing', before.length, [
      ...before.flatMap((digest, at) =>
        digest === after[at] ? [] : [`${world.machines[at]?.name}: its rows changed`],
      ),
      ...(vendor.groundTruth().writes.length === writesBefore ? [] : ['the PMS was written to']),
    ]),
  ].filter((one) => one.broken.length > 0);
  return {
    seed: options.seed,
    profile: vendor.profile,
    steps: options.steps,
    broken,
    traceHash: traceHashOf(world),
    probes: Object.fromEntries([...recorder.probes].sort(([a], [b]) => (a < b ? -1 : 1))),
    history: recorder.history,
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

/** What sync may not touch once everything is at rest. */
function digestOf(db: Database): string {
  const hash = createHash('sha256');
  for (const table of ['entry', 'base', 'outbox', 'conflict']) {
    hash.update(JSON.stringify(db.prepare(`SELECT * FROM ${table}`).raw().all()));
  }
  return hash.digest('hex');
}

function traceHashOf(world: World): string {
  const hash = createHash('sha256');
  for (const event of world.recorder.history) hash.update(JSON.stringify(event));
  for (const { life } of seatsOf(world)) hash.update(digestOf(life.store.db));
  hash.update(JSON.stringify(world.vendor.groundTruth()));
  return hash.digest('hex');
}
