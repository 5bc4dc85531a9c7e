import fc from 'fast-check';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { idOf } from '../../helpers/sync/sample-facts';
import { factsArbitrary, trimming } from '../arbitraries/facts';
import { hereArbitrary, type Mutation, type Side, sideAfter, thereArbitrary } from '../arbitraries/mutations';
import { perform, plan } from './steps';
import { baseOf, emptyWorld, requeue, shown, type World } from './world';

/** Known to both sides, and then changed on each. */
export type Known = {
  readonly facts: EntryFacts;
  readonly here: readonly Mutation[];
  readonly there: readonly Mutation[];
};

/** Made since: here, there, or on both sides, where the PMS's is the same work retold. */
export type Made = {
  readonly facts: EntryFacts;
  readonly where: 'here' | 'there' | 'both';
  readonly retold: readonly Mutation[];
};

export type Given = {
  readonly known: readonly Known[];
  readonly made: readonly Made[];
  /** In which order things are done. */
  readonly shuffle: readonly number[];
};

export const shuffleArbitrary = fc.array(fc.nat({ max: 60 }), { maxLength: 24 });

export const givenArbitrary: fc.Arbitrary<Given> = fc.record({
  known: fc.array(
    fc.record({ facts: factsArbitrary.map(trimming), here: hereArbitrary, there: thereArbitrary }),
    { maxLength: 4 },
  ),
  made: fc.array(
    fc.record({
      facts: factsArbitrary,
      where: fc.constantFrom('here' as const, 'there' as const, 'both' as const),
      retold: thereArbitrary,
    }),
    { maxLength: 3 },
  ),
  shuffle: shuffleArbitrary,
});

export const knownEntry = (index: number) => idOf(101 + index);
export const knownRecord = (index: number) => String(4710 + index);
export const madeEntry = (index: number) => idOf(201 + index);
export const madeRecord = (index: number) => String(4810 + index);

/** A day of its own for each pair that was made since, so that only the two of a pair can be twins. */
export const madeFacts = ({ facts }: Made, index: number): EntryFacts => ({
  ...facts,
  workDate: `2027-01-1${index}`,
});

/** What the office typed is stored as the PMS stores it. */
export function thereOf(facts: EntryFacts, mutations: readonly Mutation[]): Side {
  const side = sideAfter(facts, mutations);
  return { ...side, facts: trimming(side.facts) };
}

/** The world in which both sides have done their part and nobody has heard of the other's. */
export function worldOf({ known, made }: Given): World {
  const world = emptyWorld(trimming);
  for (const [index, { facts, here, there }] of known.entries()) {
    const id = knownEntry(index);
    const remoteId = knownRecord(index);
    const mine = sideAfter(facts, here);
    const agreed = { remoteId, version: 1, facts, hidden: [], onBill: false };
    const revision = mine.touched ? 2 : 1;
    world.entries.set(id, { id, facts: mine.facts, deleted: mine.deleted, revision, madeHere: false });
    world.bases.set(id, baseOf(shown(agreed), facts, 1));
    putRecord(world, remoteId, thereOf(facts, there));
    requeue(world, id);
  }
  for (const [index, one] of made.entries()) {
    const facts = madeFacts(one, index);
    const id = madeEntry(index);
    if (one.where !== 'there') {
      world.entries.set(id, { id, facts, deleted: false, revision: 1, madeHere: true });
      requeue(world, id);
    }
    if (one.where === 'there') putRecord(world, madeRecord(index), thereOf(facts, []));
    if (one.where === 'both') putRecord(world, madeRecord(index), thereOf(facts, one.retold));
  }
  return world;
}

function putRecord(world: World, remoteId: string, side: Side): void {
  if (side.deleted) return;
  const { facts, hidden, onBill } = side;
  const version = side.touched || hidden.length > 0 ? 2 : 1;
  world.records.set(remoteId, { remoteId, version, facts, hidden, onBill });
}

/** Plans, shuffles, does, and plans again until nothing is left to do. Returns the rounds it took. */
export function settleDown(world: World, shuffle: readonly number[]): number {
  for (let round = 0; round < 20; round += 1) {
    const steps = plan(world);
    if (steps.length === 0) return round;
    for (let drawn = 0; steps.length > 0; drawn += 1) {
      const pick = (shuffle[(drawn + round) % Math.max(1, shuffle.length)] ?? 0) % steps.length;
      const [step] = steps.splice(pick, 1);
      if (step !== undefined) perform(world, step);
    }
  }
  throw new Error('It did not come to rest in 20 rounds');
}
