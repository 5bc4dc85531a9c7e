import fc from 'fast-check';
import { type EntryFacts, factNames } from '../../../shared/domain/time-entry';
import type { Normalise } from '../../../shared/sync/compare';
import { idOf } from '../../helpers/sync/sample-facts';

/**
 * Small pools, so that collisions happen; values that sit on the edges of rounding, dates and money. The plainest value
 * comes first in each: that is where shrinking goes.
 */
export const pools = {
  timekeeperId: [idOf(1), idOf(2), idOf(3)],
  matterId: [idOf(11), idOf(12), idOf(13), null],
  // Both ends of daylight saving in New York, the ends of months, of a leap February and of the year.
  workDate: [
    '2026-11-18',
    '2026-03-08',
    '2026-11-01',
    '2026-04-30',
    '2026-05-01',
    '2028-02-29',
    '2026-12-31',
  ],
  // A tenth of an hour is 360 seconds; a day has 86,400.
  seconds: [360, 0, 1, 359, 361, 3600, 4320, 86_400],
  narrative: [
    'Attend hearing',
    '',
    ' Attend hearing ',
    'attend HEARING',
    'Attend hearing; argue motion',
    'Call with client\r\nre "Rule 1.2"',
    'מכתב לצד שכנגד',
    '🏛️ oral argument',
    'Cafe\u0301 with Zoe\u0308',
    'x'.repeat(10_000),
  ],
  taskCode: [null, 'L350', 'L110'],
  activityCode: [null, 'A103', 'A109'],
  // No rate known, no charge at all, one cent, a half cent a tenth, and as much as anybody ever asked.
  rateMinor: [null, 0, 1, 12_345, 45_000, 99_999_999],
  billing: ['billable', 'no_charge', 'non_billable'],
} as const satisfies { [K in keyof EntryFacts]: readonly EntryFacts[K][] };

const narratives = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pools.narrative) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

export const factsArbitrary: fc.Arbitrary<EntryFacts> = fc.record({
  timekeeperId: fc.constantFrom(...pools.timekeeperId),
  matterId: fc.constantFrom(...pools.matterId),
  workDate: fc.constantFrom(...pools.workDate),
  seconds: fc.constantFrom(...pools.seconds),
  narrative: narratives,
  taskCode: fc.constantFrom(...pools.taskCode),
  activityCode: fc.constantFrom(...pools.activityCode),
  rateMinor: fc.constantFrom(...pools.rateMinor),
  billing: fc.constantFrom(...pools.billing),
});

/** A change of none, some or all fields; most touch one or two, as people do. */
const changeArbitrary: fc.Arbitrary<Partial<EntryFacts>> = fc
  .record({ facts: factsArbitrary, names: fc.subarray([...factNames]) })
  .chain(({ facts, names }) =>
    fc
      .integer({ min: 0, max: 9 })
      .map((most) => Object.fromEntries(names.slice(0, most < 7 ? 2 : 9).map((name) => [name, facts[name]]))),
  );

export type Triple = { base: EntryFacts; local: EntryFacts; remote: EntryFacts };

/** One base perturbed twice: independent records would share nothing, and merging would never be tried. */
export const tripleArbitrary: fc.Arbitrary<Triple> = fc
  .record({ base: factsArbitrary, here: changeArbitrary, there: changeArbitrary })
  .map(({ base, here, there }) => ({ base, local: { ...base, ...here }, remote: { ...base, ...there } }));

/** Trims narratives and makes line ends one kind: what the Clio adapter declares, and idempotent like every normaliser. */
export const trimming: Normalise = (facts) => ({
  ...facts,
  narrative: facts.narrative.replaceAll(/\r\n?/g, '\n').trim(),
});
