import { prepared } from '../../../../src-main/store/database';
import { people } from '../../world/firm';
import { endpoints } from '../../world/weather';
import type { World } from '../../world/world';
import { type Action, aSeat } from './command';

/** What becomes of machines, lines and clocks. */
export const fateActions: readonly Action[] = [
  { name: 'kill', weight: 2, run: kill },
  { name: 'kill at a failpoint', weight: 5, run: fuse },
  { name: 'copy the disk', weight: 2, run: backup },
  { name: 'fill the disk', weight: 1.5, run: fillDisk },
  { name: 'court', weight: 2, run: court },
  { name: 'captive portal', weight: 0.5, run: portal },
  { name: 'storm', weight: 0.7, run: storm },
  { name: 'clog', weight: 2, run: clog },
  { name: 'set a laptop’s clock', weight: 2.5, run: wallClock },
  { name: 'set the vendor’s clock', weight: 1, run: serverClock },
  { name: 'take a matter out of sight', weight: 1, run: hideMatters },
  { name: 'give it back', weight: 2, run: showMatters },
];

function kill(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || !world.knobs.crashes) return false;
  seat.machine.kill('between two events');
  return true;
}

function fuse(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || !world.knobs.crashes) return false;
  seat.machine.lightFuse(world.fate.between(1, 25));
  return true;
}

function backup(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || !world.knobs.amnesia) return false;
  const copies = world.backups.get(seat.machine.name) ?? [];
  world.backups.set(seat.machine.name, [
    ...copies.slice(-1),
    { image: seat.machine.image(), at: world.timeline.now() },
  ]);
  return true;
}

/** For a moment the disk takes a few more pages and then none. */
function fillDisk(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const { db } = seat.life.store;
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages + world.fate.below(3)}`);
  world.timeline.after(world.fate.between(1_000, 40_000), () => {
    if (seat.machine.life() === seat.life) db.pragma('max_page_count = 1000000');
  });
  return true;
}

function court(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const forMs = world.fate.one([20_000, 120_000, 1_800_000]);
  world.weather.offline.set(seat.machine.name, world.timeline.now() + forMs);
  return true;
}

function portal(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  world.weather.portal.set(seat.machine.name, world.timeline.now() + world.fate.between(10_000, 120_000));
  return true;
}

function storm(world: World): boolean {
  if (world.knobs.hostility === 0) return false;
  world.weather.stormUntil = world.timeline.now() + world.fate.between(5_000, 90_000);
  world.weather.stormSays = world.fate.chance(0.6);
  return true;
}

/** Some kinds of requests get nowhere for a while; they come free one by one, in another order. */
function clog(world: World): boolean {
  if (world.knobs.hostility === 0) return false;
  const { fate, weather, timeline, recorder } = world;
  for (const endpoint of endpoints) {
    if (!fate.chance(0.4)) continue;
    weather.clogged.set(endpoint, timeline.now() + fate.between(1_000, 100_000));
    recorder.probe(`clogged: ${endpoint}`);
  }
  return true;
}

const jumps = [-86_400_000, -3_600_000, -90_000, -5_000, 5_000, 90_000, 3_600_000, 86_400_000] as const;

function wallClock(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || !world.knobs.clocks) return false;
  const jump = world.fate.one(jumps);
  seat.machine.wallSkewMs = seat.machine.wallSkewMs === 0 ? jump : 0;
  // What is put off by a clock that runs far ahead must not wait for that day (contract 15).
  if (seat.machine.wallSkewMs >= 3_600_000 && world.knobs.hostility > 0) {
    world.weather.creates.set(seat.machine.name, ['gateway', 'gateway']);
  }
  world.recorder.probe(jump < 0 ? 'clock back' : 'clock forth');
  return true;
}

function serverClock(world: World): boolean {
  const { fate, knobs, recorder, weather } = world;
  if (knobs.serverClock === 'still') return false;
  // Small enough for the overlap, or so large that every laptop sees it, however long it was away.
  const by = fate.one([1_000, 5_000, 3_600_000, 7_200_000]);
  weather.serverSkewMs += knobs.serverClock === 'back' ? -by : by;
  recorder.probe(`vendor’s clock ${knobs.serverClock}`);
  return true;
}

const many = ['00104-001', '00231-004', '00118-002'] as const;

/** A right is taken for good or by mistake, and not for a moment. */
function hideMatters(world: World): boolean {
  const { fate, knobs, recorder, timeline, unseeing, vendor } = world;
  const email = fate.one(people);
  if (!knobs.permissions || unseeing.has(email)) return false;
  const numbers = fate.chance(0.5) ? [fate.one(many)] : [...many];
  vendor.hideMatters(email, numbers);
  unseeing.set(email, timeline.now());
  recorder.probe('permission lost');
  const words = `takes matters out of ${email}'s sight`;
  recorder.record({ kind: 'office', at: timeline.now(), words, recordIds: [], hides: true });
  return true;
}

const leastHiddenMs = 240_000;

function showMatters(world: World): boolean {
  const { timeline, unseeing } = world;
  const email = [...unseeing].find(
    ([who, since]) => timeline.now() - since > leastHiddenMs && haveHeard(world, who),
  )?.[0];
  if (email === undefined) return false;
  giveBackMatters(world, email);
  return true;
}

/** Whether all laptops of somebody know that matters are out of sight: what is logged there meanwhile is in no list of changes. */
function haveHeard({ machines }: World, email: string): boolean {
  return machines.every((machine) => {
    const db = machine.life()?.store.db;
    if (machine.email !== email) return true;
    return db !== undefined && prepared(db, "SELECT 1 FROM matter WHERE status = 'gone'").get() !== undefined;
  });
}

export function giveBackMatters({ recorder, timeline, unseeing, vendor }: World, email: string): void {
  if (!unseeing.delete(email)) return;
  vendor.hideMatters(email, []);
  recorder.probe('permission regained');
  const words = `gives all matters back into ${email}'s sight`;
  recorder.record({ kind: 'office', at: timeline.now(), words, recordIds: [] });
}
