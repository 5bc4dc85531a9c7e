import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planGone, planKnown } from '../../shared/sync/plan-pull';
import { baseWith, idOf, remoteWith } from '../helpers/sync/sample-facts';
import { factsArbitrary, trimming } from './arbitraries/facts';
import { hereArbitrary, type Side, sideAfter } from './arbitraries/mutations';
import { sameFacts } from './canopy/world';

/** What becomes of two sides: nobody moves, one follows the other, or a person is asked. */
type Course = 'agree' | 'laptop follows' | 'PMS follows' | 'ask';

function courseOf(base: Side, here: Side, there: Side): Course {
  const known = {
    entry: { id: idOf(101), facts: here.facts, revision: 2, deleted: here.deleted },
    base: baseWith({ facts: base.facts }),
    openConflict: null,
    inFlight: false,
  };
  const decision = there.deleted
    ? planGone(known, trimming)
    : planKnown(remoteWith({ facts: there.facts, etag: '"e2"' }), known, trimming);
  if (decision.kind === 'conflict') return 'ask';
  if (decision.kind === 'fast_forward') return 'laptop follows';
  if (decision.kind === 'close_quietly') return 'agree';
  return here.deleted || !sameFacts(trimming, here.facts, base.facts) ? 'PMS follows' : 'agree';
}

const mirrored: Record<Course, Course> = {
  agree: 'agree',
  ask: 'ask',
  'laptop follows': 'PMS follows',
  'PMS follows': 'laptop follows',
};

it('swapped sides give the swapped course: neither side is favoured (P3)', () => {
  const seen = new Set<Course>();
  fc.assert(
    fc.property(factsArbitrary.map(trimming), hereArbitrary, hereArbitrary, (facts, one, other) => {
      const base = sideAfter(facts, []);
      const here = sideAfter(facts, one);
      const there = sideAfter(facts, other);
      const course = courseOf(base, here, there);
      seen.add(course);
      expect(courseOf(base, there, here)).toBe(mirrored[course]);
    }),
    { numRuns: 3000 },
  );
  expect([...seen].sort()).toEqual(Object.keys(mirrored).sort());
});
