import Database from 'better-sqlite3';
import { createEntry } from '../../../src-main/commands/entry-create';
import { approvePrebill } from '../../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../../src-main/commands/prebill-submit';
import type { HttpRequest } from '../../../src-main/ports';
import { storeContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { allMatters } from '../../../src-main/store/reference';
import { openRows } from '../../../src-main/store/sync/outbox';
import { createInput } from '../../helpers/engine/entries';
import { noFailpoints, silentLogger } from '../../helpers/engine/quiet';
import { testIds } from '../../helpers/engine/store';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { diceFor } from '../world/dice';
import { beginning, people } from '../world/firm';
import { openFirm, warmImage } from '../world/images';
import { calmKnobs } from '../world/knobs';
import { type Machine, machineOf } from '../world/machine';
import { clio } from '../world/profiles/clio';
import { newRecorder } from '../world/recorder';
import { type Timeline, timelineFrom } from '../world/timeline';
import type { SimulatedVendor } from '../world/vendor';
import { clearUp, newWeather } from '../world/weather';
import { type Admission, firmLimit, type LimitOptions } from './firm-limit';
import { type Tally, tallyFrom } from './tally';

export type HerdOptions = LimitOptions & {
  readonly seed: number;
  readonly laptops: number;
  /** How long it takes until all of them are on the line, in milliseconds. */
  readonly arriveWithinMs: number;
  /** When to give up, in virtual minutes. */
  readonly untilMinutes: number;
};

export type HerdResult = {
  readonly tally: Tally;
  /** Milliseconds from the first arrival until a laptop had delivered everything; null where it never had. */
  readonly finishedMs: readonly (number | null)[];
  readonly entries: number;
  /** Entries that the PMS does not hold exactly once, and rows that wait on laptops, at the end. */
  readonly wrong: number;
};

const me = people[0];
const most = 10;

/**
 * Laptops that leave court together and come back on the line within a minute, each with work to deliver: the production
 * engine with a database for each. Everybody sees their own matters only, so each laptop has a PMS of its own behind the
 * one limit that they share; what is measured is the crowd before the door.
 */
export async function runHerd(options: HerdOptions): Promise<HerdResult> {
  const dice = diceFor(options.seed, 'herd');
  const timeline = timelineFrom(beginning + 8 * 3_600_000);
  const start = timeline.now();
  const tally = tallyFrom(start);
  const limit = firmLimit(options);
  const warm = await warmImage(clio, me, 0);
  const images = Array.from({ length: most }, (_, index) => withWork(warm, index + 1, start));

  const laptops: { readonly machine: Machine; readonly vendor: SimulatedVendor; readonly work: number }[] =
    [];
  const finishedMs: (number | null)[] = [];
  for (let index = 0; index < options.laptops; index += 1) {
    const own = openFirm(clio, timeline.now);
    own.behave({ requestsPerMinute: 1_000_000_000 });
    const work = dice.between(1, most);
    let left = work;
    finishedMs.push(null);
    const vendor = behindLimit(
      own,
      (now) => limit.admit(`laptop ${index}`, now),
      timeline,
      (request, status) => {
        tally.count(timeline.now(), status, request);
        if (request.method !== 'POST' || status !== 201) return;
        left -= 1;
        if (left === 0) finishedMs[index] = timeline.now() - start;
      },
    );
    const machine = laptopOn(timeline, vendor, options.seed, index, images[work - 1] ?? warm);
    laptops.push({ machine, vendor: own, work });
    timeline.after(dice.below(options.arriveWithinMs), () => machine.start());
  }

  const end = start + options.untilMinutes * 60_000;
  while (timeline.now() < end && finishedMs.includes(null)) if (!(await timeline.next())) break;
  // A little longer, so that what was delivered is settled, and whoever sends a thing twice is seen.
  await timeline.until(Math.min(end, timeline.now() + 120_000));

  let wrong = 0;
  for (const { machine, vendor, work } of laptops) {
    const life = machine.life();
    wrong += life === null ? work : openRows(life.store).length;
    wrong += wrongRecords(vendor, work);
    await life?.sync.stop();
    machine.kill('the day is over');
    machine.bury();
  }
  const entries = laptops.reduce((sum, { work }) => sum + work, 0);
  return { tally, finishedMs, entries, wrong };
}

/** The disk of a laptop with so many approved entries that were written where there was no network. */
function withWork(warm: Buffer, entries: number, now: number): Buffer {
  const db = new Database(warm);
  const clock = {
    now: () => now,
    monotonic: () => now - beginning,
    zone: () => 'America/New_York',
    after: () => () => undefined,
  };
  const store = storeContext({
    db,
    clock,
    ids: testIds(900),
    failpoints: noFailpoints,
    machine: 'laptop',
    logger: silentLogger,
    emit: () => undefined,
  });
  const matter = allMatters(store).find((one) => one.status === 'open' && !one.requireUtbms);
  for (let number = 0; number < entries; number += 1) {
    const patch = {
      matterId: matter?.id ?? null,
      workDate: '2026-11-18',
      workedSeconds: 360 * (number + 1),
      narrative: narrativeOf(number),
      taskCode: 'L350',
      activityCode: 'A109',
    };
    const id = createEntry(store, createInput(store, patch));
    submitPrebill(store, { entryIds: [id] });
    approvePrebill(store, { lines: [{ id, revision: requireEntry(store, id).revision }] });
  }
  const image = db.serialize();
  db.close();
  return image;
}

/** So different that none is taken for another's twin. */
const words = [
  'hearing',
  'motion',
  'deposition',
  'letter',
  'brief',
  'exhibit',
  'call',
  'filing',
  'memo',
  'witness',
];
const narrativeOf = (number: number) => `Work of the herd on the ${words[number % words.length]}`;

function wrongRecords(vendor: SimulatedVendor, work: number): number {
  const notes = vendor.records().map((record) => record.note);
  let wrong = 0;
  for (let number = 0; number < work; number += 1) {
    if (notes.filter((note) => note === narrativeOf(number)).length !== 1) wrong += 1;
  }
  return wrong;
}

function behindLimit(
  own: SimulatedVendor,
  admit: (nowMs: number) => Admission,
  timeline: Timeline,
  seen: (request: HttpRequest, status: number) => void,
): SimulatedVendor {
  return {
    ...own,
    handle(request) {
      const { headers, refusal } = admit(timeline.now());
      const answer = refusal ?? own.handle(request);
      seen(request, answer.status);
      return refusal ?? { ...answer, headers: { ...answer.headers, ...headers } };
    },
  };
}

function laptopOn(
  timeline: Timeline,
  vendor: SimulatedVendor,
  seed: number,
  index: number,
  image: Buffer,
): Machine {
  const weather = newWeather(0);
  clearUp(weather);
  const road = {
    timeline,
    recorder: newRecorder(),
    vendor,
    weather,
    knobs: { ...calmKnobs, latencyMs: [40, 250] as const },
    faults: diceFor(seed, `faults ${index}`),
    latency: diceFor(seed, `latency ${index}`),
    ends: diceFor(seed, `ends ${index}`),
  };
  const tokens = memoryTokens(vendor.signIn(me, timeline.now()));
  return machineOf(road, { name: `laptop ${index}`, email: me, slot: index + 1, seed, image, tokens });
}
