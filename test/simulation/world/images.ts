import Database from 'better-sqlite3';
import { migrate } from '../../../src-main/store/migrate';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { diceFor } from './dice';
import { beginning, logFirstRecords } from './firm';
import { calmKnobs } from './knobs';
import { type Machine, machineOf } from './machine';
import { newRecorder } from './recorder';
import { timelineFrom } from './timeline';
import type { SimulatedVendor, VendorProfile } from './vendor';
import { clearUp, newWeather } from './weather';

/** The firm as it is when a world begins: the same records with the same ids and versions in every world. */
export function openFirm(profile: VendorProfile, clock: () => number): SimulatedVendor {
  let isOpen = false;
  const vendor = profile.open({ seed: 1, clock: () => (isOpen ? clock() : beginning) });
  logFirstRecords(vendor);
  isOpen = true;
  return vendor;
}

const made = new Map<string, Promise<Buffer>>();

/** The disk of a laptop that is signed in and has pulled the firm: made once for a process, copied for each world. */
export function warmImage(profile: VendorProfile, email: string, slot: number): Promise<Buffer> {
  const key = `${profile.name} ${email} ${slot}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const image = makeImage(profile, email, slot);
  made.set(key, image);
  return image;
}

async function makeImage(profile: VendorProfile, email: string, slot: number): Promise<Buffer> {
  let machine: Machine | null = null;
  const timeline = timelineFrom(beginning);
  const vendor = openFirm(profile, timeline.now);
  const recorder = newRecorder();
  const weather = newWeather(0);
  clearUp(weather);
  const road = {
    timeline,
    recorder,
    vendor,
    weather,
    knobs: calmKnobs,
    faults: diceFor(0, 'faults'),
    latency: diceFor(0, 'latency'),
    ends: diceFor(0, 'ends'),
  };
  machine = machineOf(road, {
    name: 'warm',
    email,
    // Ids of its own: no entry of one laptop has the id of another's.
    slot: 100 + slot,
    seed: 0,
    image: emptyDisk(),
    tokens: memoryTokens(vendor.signIn(email, beginning)),
  });
  machine.start();
  for (let left = 1_000; machine.life()?.sync.state().syncing !== false; left -= 1) {
    if (left === 0 || !(await timeline.next())) throw new Error('A warm laptop did not come to rest');
  }
  machine.kill('it is warm');
  machine.bury();
  if (recorder.troubles.length > 0) throw new Error(`A warm laptop had trouble: ${recorder.troubles[0]}`);
  return machine.image();
}

function emptyDisk(): Buffer {
  const db = new Database(':memory:');
  migrate(db, new Date(beginning).toISOString());
  const image = db.serialize();
  db.close();
  return image;
}
