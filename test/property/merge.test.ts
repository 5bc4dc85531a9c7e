import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factNames } from '../../shared/domain/time-entry';
import { asWritten, unexplainedDifferences } from '../../shared/sync/compare';
import { mergeFacts } from '../../shared/sync/merge';
import { factsArbitrary, trimming, tripleArbitrary } from './arbitraries/facts';

const runs = { numRuns: 2000 };

describe('three-way merge', () => {
  it('gives the side that changed when the other did not: merge(base, x, base) = x, merge(base, base, x) = x', () => {
    fc.assert(
      fc.property(tripleArbitrary, ({ base, local }) => {
        expect(mergeFacts(base, local, base).facts).toEqual(local);
        expect(mergeFacts(base, base, local).facts).toEqual(local);
        expect(mergeFacts(base, local, local)).toMatchObject({ facts: local, clashes: [] });
      }),
      runs,
    );
  });

  it('is symmetric: swapped sides give swapped changes, the same clashes, and the same facts outside them', () => {
    fc.assert(
      fc.property(tripleArbitrary, ({ base, local, remote }) => {
        const one = mergeFacts(base, local, remote);
        const other = mergeFacts(base, remote, local);
        expect(other.changedHere).toEqual(one.changedThere);
        expect(other.changedThere).toEqual(one.changedHere);
        expect(other.clashes).toEqual(one.clashes);
        const apart = unexplainedDifferences(one.facts, other.facts, [], asWritten);
        expect(apart).toEqual(one.clashes);
      }),
      runs,
    );
  });

  it('clashes exactly where both sides changed to different values, and never loses a change', () => {
    fc.assert(
      fc.property(tripleArbitrary, ({ base, local, remote }) => {
        const merge = mergeFacts(base, local, remote);
        for (const name of factNames) {
          const here = local[name] !== base[name];
          const there = remote[name] !== base[name];
          expect(merge.clashes.includes(name)).toBe(here && there && local[name] !== remote[name]);
          if (here) expect(merge.facts[name]).toBe(local[name]);
          else expect(merge.facts[name]).toBe(remote[name]);
        }
      }),
      runs,
    );
  });

  it('takes every difference for a clash where there is no base', () => {
    fc.assert(
      fc.property(factsArbitrary, factsArbitrary, (local, remote) => {
        const merge = mergeFacts(null, local, remote);
        expect(merge.clashes).toEqual(unexplainedDifferences(local, remote, [], asWritten));
        expect(merge.facts).toEqual(local);
      }),
      runs,
    );
  });

  it('never takes a hidden or normalised value for a change (contract 5)', () => {
    fc.assert(
      fc.property(tripleArbitrary, fc.subarray([...factNames]), ({ base, local, remote }, hidden) => {
        const merge = mergeFacts(base, local, remote, { hidden, normalise: trimming });
        for (const name of hidden) {
          expect(merge.changedThere).not.toContain(name);
          expect(merge.facts[name]).toBe(local[name]);
        }
        const spelled = { ...base, narrative: ` ${base.narrative}\n` };
        const echoed = mergeFacts(base, local, spelled, { normalise: trimming });
        expect(echoed.changedThere).toEqual([]);
        expect(echoed.facts).toEqual(local);
      }),
      runs,
    );
  });
});
