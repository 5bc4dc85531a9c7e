import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNames } from '../../shared/domain/time-entry';
import { unexplainedDifferences } from '../../shared/sync/compare';
import { planKnown, planNew } from '../../shared/sync/plan-pull';
import { bestTwin, twinScore } from '../../shared/sync/twin';
import { ConflictKind } from '../../shared/sync/types';
import { baseWith, idOf, remoteWith } from '../helpers/sync/sample-facts';
import { factsArbitrary, trimming, tripleArbitrary } from './arbitraries/facts';
import {
  decideForLaptop,
  type Pretend,
  pretendOf,
  pull,
  pushWithLostAnswer,
  type Situation,
} from './arbitraries/pretend';

const runs = { numRuns: 3000 };
const situationArbitrary: fc.Arbitrary<Situation> = fc.record({
  triple: tripleArbitrary,
  deletedHere: fc.boolean(),
  deletedThere: fc.boolean(),
  billedThere: fc.boolean(),
});

const apart = (world: Pretend) =>
  world.remote === null
    ? []
    : unexplainedDifferences(world.entry.facts, world.remote.facts, world.remote.hidden, trimming);
const copy = <T>(value: T): T => structuredClone(value);

describe('pull decisions', () => {
  it('are total, and idempotent: the same record once more is nothing (contract 2, 21)', () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const world = pretendOf(situation);
        pull(world, trimming);
        const once = copy(world);
        expect(pull(world, trimming)).toBe(false);
        expect(world).toEqual(once);
        for (const kind of world.seen) expect(ConflictKind.options).toContain(kind);
      }),
      runs,
    );
  });

  it('never replace a local change, and hold every version when both sides changed (P3, P7)', () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const world = pretendOf(situation);
        const before = copy(world);
        const { base, local, remote } = situation.triple;
        pull(world, trimming);
        const here = unexplainedDifferences(local, base, [], trimming).length > 0 || situation.deletedHere;
        if (here) expect(world.entry).toEqual(before.entry);
        const both = unexplainedDifferences(local, remote, [], trimming).length > 0;
        const there = unexplainedDifferences(remote, base, [], trimming).length > 0;
        if (here && there && both && !situation.deletedThere && !situation.deletedHere) {
          expect(world.conflict).not.toBeNull();
          expect(world.base).toEqual(before.base);
        }
      }),
      runs,
    );
  });

  it('follow the side that changed when the other did not', () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const { base, remote } = situation.triple;
        const world = pretendOf({
          ...situation,
          triple: { base, local: base, remote },
          deletedHere: false,
        });
        pull(world, trimming);
        expect(world.conflict).toBeNull();
        if (situation.deletedThere) expect(world.entry.deleted).toBe(true);
        else expect(apart(world)).toEqual([]);
      }),
      runs,
    );
  });

  it('never take what the normaliser explains, or what is hidden, for an edit (contract 5)', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.subarray([...factNames]), factsArbitrary, (facts, hidden, elsewhere) => {
        const masked = { ...facts, narrative: `${facts.narrative} ` };
        for (const name of hidden) Object.assign(masked, { [name]: elsewhere[name] });
        const decision = planKnown(
          remoteWith({ etag: '"e2"', facts: masked, hidden }),
          {
            entry: { id: idOf(101), facts, revision: 1, deleted: false },
            base: baseWith({ facts }),
            openConflict: null,
            inFlight: false,
          },
          trimming,
        );
        expect(decision).toEqual({ kind: 'base_moved', facts });
      }),
      runs,
    );
  });

  it('settle what is in flight before anything else (contract 10)', () => {
    fc.assert(
      fc.property(situationArbitrary, ({ triple, deletedHere }) => {
        const known = {
          entry: { id: idOf(101), facts: triple.local, revision: 1, deleted: deletedHere },
          base: baseWith({ facts: triple.base }),
          openConflict: null,
          inFlight: true,
        };
        const remote = remoteWith({ facts: triple.remote, etag: '"e2"' });
        expect(planKnown(remote, known, trimming).kind).toBe('settle_first');
      }),
      runs,
    );
  });
});

describe('the loop', () => {
  it('ends: pull, decide, push with every answer lost, and within a few rounds both sides agree and go quiet', () => {
    fc.assert(
      fc.property(situationArbitrary, fc.array(fc.boolean(), { maxLength: 8 }), (situation, applied) => {
        const world = pretendOf({ ...situation, billedThere: false });
        let rounds = 0;
        for (; rounds < 20; rounds += 1) {
          pull(world, trimming);
          if (world.conflict !== null) decideForLaptop(world);
          if (world.base === null) break;
          const pending = apart(world).length > 0 || world.entry.deleted;
          if (!pending) break;
          pushWithLostAnswer(world, applied[rounds] ?? true, trimming);
        }
        expect(rounds).toBeLessThan(6);
        expect(apart(world)).toEqual([]);
        expect(pull(world, trimming)).toBe(false);
      }),
      runs,
    );
  });

  it('gives the same end in any order of arrival of different records (contract 2)', () => {
    const worlds = fc.array(situationArbitrary, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(worlds, fc.integer(), (situations, shuffle) => {
        const inOrder = situations.map(pretendOf);
        const shuffled = situations.map(pretendOf);
        const order = situations
          .map((_, index) => index)
          .sort((a, b) => ((a * 7919 + shuffle) % 11) - ((b * 7919 + shuffle) % 11));
        for (const world of inOrder) pull(world, trimming);
        for (const index of [...order, ...order]) pull(shuffled[index] as Pretend, trimming);
        expect(shuffled).toEqual(inOrder);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('records that are new here', () => {
  it('are never adopted while a create of exactly that content is in flight (P2)', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const context = {
          shownIn: null,
          createGuard: 'search' as const,
          inFlightCreates: [{ operationId: idOf(901), payload: facts, since: null, fromCopy: false }],
          origin: null,
          madeHere: [],
          trashedInCopy: [],
        };
        expect(planNew(remoteWith({ facts: trimming(facts) }), context, trimming)).toEqual({
          kind: 'settle_create',
          operationId: idOf(901),
        });
      }),
      runs,
    );
  });

  it('are twins of the same entry in whatever order the candidates come, and twinhood is mutual', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.array(tripleArbitrary, { maxLength: 6 }), (facts, others) => {
        const candidates = others.map(({ local }, index) => ({ entryId: idOf(100 + index), facts: local }));
        expect(bestTwin(facts, candidates)).toEqual(bestTwin(facts, candidates.toReversed()));
        for (const candidate of candidates) {
          expect(twinScore(facts, candidate.facts)).toBe(twinScore(candidate.facts, facts));
        }
      }),
      runs,
    );
  });

  it('with the same person, matter, day and content are always twins of an entry made here', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        expect(twinScore(facts, facts) > 0).toBe(facts.matterId !== null);
      }),
      runs,
    );
  });
});
