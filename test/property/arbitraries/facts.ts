import fc from 'fast-check';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { Normalise } from '../../../shared/sync/compare';
import { idOf } from '../../helpers/sync/sample-facts';

/** Small pools, so that collisions happen; values that sit on the edges of rounding, dates and money. */
const timekeepers = fc.constantFrom(idOf(1), idOf(2), idOf(3));
const matters = fc.constantFrom(idOf(11), idOf(12), idOf(13), null);
const dates = fc.constantFrom('2026-03-08', '2026-11-01', '2026-11-18', '2028-02-29', '2026-12-31');
const seconds = fc.constantFrom(0, 1, 359, 360, 361, 3600, 4320, 86_400);
const narratives = fc.oneof(
  fc.constantFrom(
    '',
    'Attend hearing',
    ' Attend hearing ',
    'Attend hearing; argue motion',
    'Call with client\r\nre "Rule 1.2"',
    'מכתב לצד שכנגד',
    '🏛️ oral argument',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const rates = fc.constantFrom(null, 0, 1, 12_345, 45_000, 99_999_999);

export const factsArbitrary: fc.Arbitrary<EntryFacts> = fc.record({
  timekeeperId: timekeepers,
  matterId: matters,
  workDate: dates,
  seconds,
  narrative: narratives,
  taskCode: fc.constantFrom(null, 'L350', 'L110'),
  activityCode: fc.constantFrom(null, 'A103', 'A109'),
  rateMinor: rates,
  billing: fc.constantFrom('billable' as const, 'no_charge' as const, 'non_billable' as const),
});

/** A change of none, some or all fields; most touch one or two, as people do. */
const changeArbitrary: fc.Arbitrary<Partial<EntryFacts>> = fc
  .record({ facts: factsArbitrary, names: fc.subarray(Object.keys(sampleKeys()) as (keyof EntryFacts)[]) })
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

/** Trims narratives and upper-cases nothing: what the Clio adapter declares, and idempotent like every normaliser. */
export const trimming: Normalise = (facts) => ({ ...facts, narrative: facts.narrative.trim() });

function sampleKeys(): Record<keyof EntryFacts, true> {
  return {
    timekeeperId: true,
    matterId: true,
    workDate: true,
    seconds: true,
    narrative: true,
    taskCode: true,
    activityCode: true,
    rateMinor: true,
    billing: true,
  };
}
