import { expect, test } from 'vitest';
import { brokenBy, findingsOf, without } from './judged-world';
import type { SmallWorld } from './small-world';

test('a world in which every promise is kept breaks no rule, and every rule looks at something in it', () => {
  const findings = findingsOf(() => undefined);
  expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
  expect(findings.filter(({ looked }) => looked === 0)).toEqual([]);
});

test('without the PMS at hand its rules look at nothing, and the others go on', () => {
  const alone = (world: SmallWorld) => {
    world.hasTruth = false;
  };
  expect(brokenBy(alone)).toEqual({});
  const rules = (change: (world: SmallWorld) => void) => findingsOf(change).map(({ what }) => what);
  const truthful = rules(() => undefined).filter((what) => !rules(alone).includes(what));
  expect(truthful).toEqual([
    'every record the app made on the PMS belongs to an entry',
    'no entry has two records',
    'no operation made a second record by being sent again',
    'every change of a PMS record named the version it was made from',
    'every deletion of a PMS record came right after reading it',
    'nothing was trashed whose record is still there',
    'every record of the PMS has been taken over, parked or shown',
  ]);
  // A rule that compared nothing claims nothing.
  const compared = findingsOf(alone).filter(({ what }) => what.startsWith('what is said to be on the PMS'));
  expect(compared.map(({ looked }) => looked)).toEqual([0]);
  const stray = (world: SmallWorld) => {
    alone(world);
    without(world.outbox, ({ state }) => state === 'awaiting_approval');
  };
  expect(Object.keys(brokenBy(stray))).toEqual(['P1 every entry has one custody, and a reason']);
});
