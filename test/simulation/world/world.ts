import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { type Dice, diceFor } from './dice';
import { beginning } from './firm';
import { openFirm, warmImage } from './images';
import { type Knobs, knobsOf } from './knobs';
import type { Road } from './line';
import { type Machine, machineOf } from './machine';
import { baseUrl } from './profiles/in-process';
import { newRecorder } from './recorder';
import { type Timeline, timelineFrom } from './timeline';
import type { VendorProfile } from './vendor';
import { newWeather } from './weather';
import { type Omission, withoutThese } from './without';

/** A copy of a laptop's disk, and when it was made. */
export type Copy = { readonly image: Buffer; readonly at: number };

/** A firm, its laptops and the road between them, on one line of events. */
export type World = Road & {
  readonly seed: number;
  readonly machines: readonly Machine[];
  /** Copies of disks that somebody made, the oldest first: what amnesia starts from. */
  readonly backups: Map<string, Copy[]>;
  /** Who has lost sight of matters, and since when. */
  readonly unseeing: Map<string, number>;
  /** What people decide, and what they type: two pairs of dice. */
  readonly decisions: Dice;
  readonly texts: Dice;
  /** What is done at the office, and what becomes of machines. */
  readonly office: Dice;
  readonly fate: Dice;
};

/** Opens a world and starts its laptops. Everything in it follows from the seed, the profile and what is left out. */
export async function openWorld(
  seed: number,
  profile: VendorProfile,
  without: readonly Omission[] = [],
): Promise<World> {
  const knobs: Knobs = withoutThese(knobsOf(seed), without);
  const weather = newWeather(knobs.serverSkewMs);
  const recorder = newRecorder();
  let machines: readonly Machine[] = [];
  const timeline: Timeline = timelineFrom(beginning + 60_000, () => {
    for (const machine of machines) if (machine.bury()) restartLater(machine);
  });
  const vendor = openFirm(profile, () => timeline.now() + weather.serverSkewMs);
  vendor.behave(knobs.behaviour);
  const [first] = knobs.laptops;
  if (knobs.hidesHours && first !== undefined) vendor.hideHours(first.email, true);
  const world: World = {
    seed,
    timeline,
    recorder,
    vendor,
    weather,
    knobs,
    faults: diceFor(seed, 'faults'),
    latency: diceFor(seed, 'latency'),
    ends: diceFor(seed, 'ends'),
    decisions: diceFor(seed, 'decisions'),
    texts: diceFor(seed, 'texts'),
    office: diceFor(seed, 'office'),
    fate: diceFor(seed, 'fate'),
    backups: new Map(),
    unseeing: new Map(),
    get machines() {
      return machines;
    },
  };

  function restartLater(machine: Machine): void {
    const { fate, backups } = world;
    const afterMs = fate.one([500, 5_000, 60_000, 600_000]) + fate.below(2_000);
    const copies = backups.get(machine.name) ?? [];
    const isForgetful = knobs.amnesia && copies.length > 0 && fate.chance(0.3) && !weather.isCalm;
    const copy = isForgetful ? fate.pick(copies) : undefined;
    timeline.after(afterMs, () => {
      if (machine.life() === null) startAgain(world, machine, copy);
    });
  }

  const made: Machine[] = [];
  for (const { name, email, slot } of knobs.laptops) {
    const image = await warmImage(profile, email, slot);
    const tokens = memoryTokens(vendor.signIn(email, timeline.now()));
    made.push(machineOf(world, { name, email, slot, seed, image, tokens }));
  }
  machines = made;
  for (const machine of machines) machine.start();
  if ((knobs.behaviour.readLagRequests ?? 0) > 0) othersAsk(world);
  return world;
}

/** A vendor serves others too: what its lists hide shows within the time that its adapter reckons with (contract 1). */
function othersAsk(road: Pick<World, 'timeline' | 'vendor' | 'weather'>): void {
  const { timeline, vendor, weather } = road;
  if (weather.isCalm) return;
  vendor.handle({ method: 'GET', url: `${baseUrl}/`, headers: {}, body: null, timeoutMs: 0 });
  timeline.after(15_000, () => othersAsk(road));
}

/** Starts a laptop that stands still, on its own disk or on an older copy of it. */
export function startAgain({ backups, knobs, recorder }: World, machine: Machine, copy?: Copy): void {
  if (copy !== undefined) recorder.probe('amnesia restart');
  if (copy !== undefined && knobs.readsReplaced) {
    recorder.probe('an older copy told by the database it replaces');
    // Later copies are of a life that ends here: the database that one of them would replace next knows nothing of it.
    backups.set(
      machine.name,
      (backups.get(machine.name) ?? []).filter(({ at }) => at <= copy.at),
    );
  }
  machine.start(copy && { ...copy, readsReplaced: knobs.readsReplaced });
}
