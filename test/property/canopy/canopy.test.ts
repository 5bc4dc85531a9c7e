import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../helpers/sync/sample-facts';
import { factsArbitrary, trimming } from '../arbitraries/facts';
import { hereArbitrary, type Mutation, sideAfter, thereArbitrary } from '../arbitraries/mutations';
import { rightEnd } from './right-end';
import { perform, plan } from './steps';
import { agree, baseOf, emptyWorld, requeue, sameFacts, shown, type World } from './world';

/** Known to both sides, and then changed on each. */
type Known = {
  readonly facts: Parameters<typeof sideAfter>[0];
  readonly here: readonly Mutation[];
  readonly there: readonly Mutation[];
};

const knownArbitrary: fc.Arbitrary<Known> = fc.record({
  facts: factsArbitrary.map(trimming),
  here: hereArbitrary,
  there: thereArbitrary,
});
const caseArbitrary = fc.record({
  known: fc.array(knownArbitrary, { minLength: 1, maxLength: 4 }),
  shuffle: fc.array(fc.nat({ max: 60 }), { maxLength: 24 }),
});
type Case = { readonly known: readonly Known[]; readonly shuffle: readonly number[] };

const entryOf = (index: number) => idOf(101 + index);
const recordOf = (index: number) => String(4710 + index);

function worldOf({ known }: Case): World {
  const world = emptyWorld(trimming);
  for (const [index, { facts, here, there }] of known.entries()) {
    const id = entryOf(index);
    const remoteId = recordOf(index);
    const agreed = { remoteId, version: 1, facts, hidden: [], onBill: false };
    const mine = sideAfter(facts, here);
    const theirs = sideAfter(facts, there);
    world.entries.set(id, {
      id,
      facts: mine.facts,
      deleted: mine.deleted,
      revision: mine.touched ? 2 : 1,
      madeHere: false,
    });
    world.bases.set(id, baseOf(shown(agreed), facts, 1));
    if (!theirs.deleted) {
      const isNew = theirs.touched || theirs.hidden.length > 0;
      const version = isNew ? 2 : 1;
      const { hidden, onBill } = theirs;
      // What a colleague typed is stored as the PMS stores it.
      world.records.set(remoteId, { remoteId, version, facts: trimming(theirs.facts), hidden, onBill });
    }
    requeue(world, id);
  }
  return world;
}

/** Plans, shuffles, does, and plans again until nothing is left to do. Returns the rounds it took. */
function settleDown(world: World, shuffle: readonly number[]): number {
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

describe('plan, shuffle, do, plan again', () => {
  it('ends, with both sides equal or exactly one question, and the end is right (contract 3, P3)', () => {
    fc.assert(
      fc.property(caseArbitrary, (given) => {
        const start = worldOf(given);
        const world = worldOf(given);
        settleDown(world, given.shuffle);
        for (const [index, { facts, here, there }] of given.known.entries()) {
          const id = entryOf(index);
          const mine = sideAfter(facts, here);
          const theirs = sideAfter(facts, there);
          const end = rightEnd(facts, mine, { ...theirs, facts: trimming(theirs.facts) }, trimming);
          const entry = world.entries.get(id);
          const record = world.records.get(recordOf(index));
          const open = world.conflicts.get(id);
          const questions = world.opened.filter((one) => one.entryId === id);
          switch (end.kind) {
            case 'conflict':
              if (open === undefined) throw new Error(`${index}: a conflict is missing`);
              expect(questions).toHaveLength(1);
              expect(entry).toEqual(start.entries.get(id));
              expect(record).toEqual(start.records.get(recordOf(index)));
              break;
            case 'gone_on_both':
              expect([entry?.deleted, record, open]).toEqual([true, undefined, undefined]);
              break;
            case 'as_it_was':
              expect(questions).toEqual([]);
              expect(entry?.facts).toEqual(mine.facts);
              expect(agree(world, id)).toBe(true);
              break;
            case 'both_hold':
              expect(questions).toEqual([]);
              if (entry === undefined || record === undefined) throw new Error(`${index}: a side is missing`);
              expect([entry.deleted, agree(world, id)]).toEqual([false, true]);
              expect(sameFacts(trimming, entry.facts, end.facts, end.except)).toBe(true);
              break;
            case 'held':
              expect(world.rows.get(id)?.map((row) => row.state)).toEqual(['held']);
              expect(record).toEqual(start.records.get(recordOf(index)));
              expect(entry).toEqual(start.entries.get(id));
              break;
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
