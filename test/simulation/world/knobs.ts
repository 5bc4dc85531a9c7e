import type { Behaviour } from '../../pms-server/core/rows';
import { diceFor } from './dice';
import { people } from './firm';

/** How one world is set up; all of it by its seed. */
export type Knobs = {
  /** Who sits at which laptop; the same person may have two. */
  readonly laptops: readonly { readonly name: string; readonly email: string; readonly slot: number }[];
  /** How likely a request meets a fault: from 0, a calm world, to a hostile one. */
  readonly hostility: number;
  /** Milliseconds that a request takes each way, at least and at most. */
  readonly latencyMs: readonly [number, number];
  /** Records that the vendor puts on a page; null: as many as it does by itself. */
  readonly pageSize: number | null;
  /** Mean milliseconds between two actions. */
  readonly gapMs: number;
  /** How far the vendor's clock is off at the beginning. */
  readonly serverSkewMs: number;
  readonly behaviour: Partial<Behaviour>;
  /** Whether laptops die at all in this world. */
  readonly crashes: boolean;
  readonly amnesia: boolean;
  /** Whether an older copy is put back by the app, which can read the database that it takes the place of (contract 25). */
  readonly readsReplaced: boolean;
  /** Whether the clocks of laptops jump. */
  readonly clocks: boolean;
  /**
   * Which way the vendor's clock is set, if at all. One that goes back and forth again stamps changes before what others
   * have read to already: no list of changes shows those, and nothing promises that they are seen.
   */
  readonly serverClock: 'still' | 'back' | 'forth';
  /** Whether somebody loses sight of matters, and finds them again. */
  readonly permissions: boolean;
  /** Whether the person at the first laptop sees the hours of their own entries only (contract 5). */
  readonly hidesHours: boolean;
  /** Whether the office takes part. */
  readonly office: boolean;
};

const names = ['court', 'desk', 'home'] as const;

export function knobsOf(seed: number): Knobs {
  const dice = diceFor(seed, 'knobs');
  const count = dice.chance(0.3) ? 3 : 2;
  const isOnePerson = dice.chance(0.4);
  const first = dice.one(people);
  const others = people.filter((email) => email !== first);
  const emails = [first, isOnePerson ? first : (others[0] ?? first), dice.pick(people) ?? first];
  const serverClock = dice.one(['still', 'still', 'back', 'forth'] as const);
  const hostility = dice.one([0, 0.02, 0.08, 0.15, 0.25]);
  return {
    laptops: names.slice(0, count).map((name, slot) => ({ name, email: emails[slot] ?? first, slot })),
    hostility,
    latencyMs: dice.one([
      [5, 40],
      [50, 800],
      [10, 6_000],
    ]),
    pageSize: dice.one([null, null, null, 5, 5, 3, 3, 1]),
    gapMs: dice.one([400, 1_200, 3_000]),
    serverSkewMs:
      serverClock === 'back' ? dice.one([0, -41_000, -7_200_000]) : dice.one([0, 41_000, 3_723_000]),
    serverClock,
    behaviour: {
      requestsPerMinute: dice.one([600, 600, 120, 50]),
      accessTokenSeconds: dice.one([86_400, 86_400, 240, 90]),
      // A clock set forth while a list lags behind leaves what the list hid before every cursor.
      readLagRequests: serverClock === 'forth' ? 0 : dice.one([0, 0, 0, 1, 2]),
      updatedSinceInclusive: dice.chance(0.5),
      billingTouchesActivity: dice.chance(0.7),
    },
    crashes: dice.chance(0.7),
    amnesia: dice.chance(0.25),
    clocks: dice.chance(0.5),
    permissions: dice.chance(0.25),
    office: dice.chance(0.9),
    hidesHours: dice.chance(0.1),
    // Last, so that no other knob of a known seed moves.
    readsReplaced: dice.chance(0.5),
  };
}

/** A world in which nothing goes wrong. */
export const calmKnobs: Knobs = {
  laptops: [],
  hostility: 0,
  latencyMs: [1, 1],
  pageSize: null,
  gapMs: 1_000,
  serverSkewMs: 0,
  behaviour: {},
  crashes: false,
  amnesia: false,
  readsReplaced: false,
  clocks: false,
  serverClock: 'still',
  permissions: false,
  office: false,
  hidesHours: false,
};
