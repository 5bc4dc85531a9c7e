import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinScore } from '../../../shared/sync/twin';
import { trimming } from '../arbitraries/facts';
import { sideAfter } from '../arbitraries/mutations';
import {
  type Given,
  givenArbitrary,
  type Known,
  knownEntry,
  knownRecord,
  type Made,
  madeEntry,
  madeFacts,
  madeRecord,
  settleDown,
  shuffleArbitrary,
  thereOf,
  worldOf,
} from './given';
import { rightEnd } from './right-end';
import { perform } from './steps';
import { agree, sameFacts, shown, type World } from './world';

const runs = { numRuns: 3000 };

function checkKnown(world: World, start: World, { facts, here, there }: Known, index: number): void {
  const id = knownEntry(index);
  const end = rightEnd(facts, sideAfter(facts, here), thereOf(facts, there), trimming);
  const entry = world.entries.get(id);
  const record = world.records.get(knownRecord(index));
  const questions = world.opened.filter((one) => one.entryId === id).length;
  switch (end.kind) {
    case 'conflict':
      expect([world.conflicts.has(id), questions]).toEqual([true, 1]);
      expect(entry).toEqual(start.entries.get(id));
      expect(record).toEqual(start.records.get(knownRecord(index)));
      return;
    case 'gone_on_both':
      expect([entry?.deleted, record, questions]).toEqual([true, undefined, 0]);
      return;
    case 'as_it_was':
      expect(entry).toEqual(start.entries.get(id));
      expect([agree(world, id), questions]).toEqual([true, 0]);
      return;
    case 'both_hold':
      if (entry === undefined || record === undefined) throw new Error(`${index}: a side is missing`);
      expect([entry.deleted, agree(world, id), questions]).toEqual([false, true, 0]);
      expect(sameFacts(trimming, entry.facts, end.facts, end.except)).toBe(true);
      return;
    case 'held':
      expect(world.rows.get(id)?.map((row) => row.state)).toEqual(['held']);
      expect(record).toEqual(start.records.get(knownRecord(index)));
      expect(entry).toEqual(start.entries.get(id));
      return;
  }
}

/** Whether the planner must see two records for one piece of work in it. */
function isTwins(start: World, made: Made, index: number): boolean {
  const theirs = start.records.get(madeRecord(index));
  return (
    made.where === 'both' &&
    theirs !== undefined &&
    twinScore(madeFacts(made, index), shown(theirs).facts) > 0
  );
}

function checkMade(world: World, start: World, made: Made, index: number): void {
  const facts = madeFacts(made, index);
  const mine = world.entries.get(madeEntry(index));
  const theirs = start.records.get(madeRecord(index));
  const base = world.bases.get(madeEntry(index));
  // Nobody's record is touched by any of this, and the laptop's content stays as it was typed.
  expect(world.records.get(madeRecord(index))).toEqual(theirs);
  if (made.where !== 'there') expect(mine?.facts).toEqual(facts);
  const questions = world.opened.filter((one) => one.entryId === madeEntry(index));
  if (isTwins(start, made, index)) {
    expect(questions.map((one) => one.kind)).toEqual(['twin']);
    expect(base?.remoteId).not.toBe(madeRecord(index));
    return;
  }
  expect(questions).toEqual([]);
  if (made.where !== 'there') {
    if (facts.matterId === null) expect(world.rows.get(madeEntry(index))?.[0]?.state).toBe('held');
    else expect([base === undefined, agree(world, madeEntry(index))]).toEqual([false, true]);
  }
  if (theirs === undefined) return;
  const owners = [...world.bases].filter(([, one]) => one.remoteId === theirs.remoteId);
  expect(owners.map(([id]) => agree(world, id))).toEqual([true]);
}

/** What it all came to, without the ids that were drawn on the way. */
function endOf(world: World) {
  const record = (id: string) => {
    const found = world.records.get(id);
    return found === undefined ? null : [found.facts, found.onBill];
  };
  return {
    entries: [...world.entries.values()]
      .map(({ id, facts, deleted, revision, madeHere }) => {
        const base = world.bases.get(id);
        const conflict = world.conflicts.get(id);
        return JSON.stringify([
          madeHere ? id : (base?.remoteId ?? id),
          facts,
          deleted,
          revision,
          base === undefined ? null : [base.facts, base.hidden, base.onBill, record(base.remoteId)],
          conflict ?? null,
          // While a question is open, nothing goes whatever its row says.
          conflict === undefined
            ? (world.rows.get(id) ?? []).map((row) => [row.operation, row.state, row.payload])
            : [],
        ]);
      })
      .sort(),
    records: [...world.records.values()]
      .map(({ facts, hidden, onBill }) => JSON.stringify([facts, hidden, onBill]))
      .sort(),
    writes: world.writes,
  };
}

describe('plan, shuffle, do, plan again', () => {
  it('ends, with both sides equal or exactly one question, and the end is right (contract 3, P2, P3)', () => {
    const begun = performance.now();
    let cases = 0;
    fc.assert(
      fc.property(givenArbitrary, (given) => {
        const start = worldOf(given);
        const world = worldOf(given);
        settleDown(world, given.shuffle);
        for (const [index, known] of given.known.entries()) checkKnown(world, start, known, index);
        for (const [index, made] of given.made.entries()) checkMade(world, start, made, index);
        cases += 1;
      }),
      runs,
    );
    const perSecond = Math.round((cases * 1000) / (performance.now() - begun));
    console.log(`the planner's loop: ${cases} cases, ${perSecond} a second`);
  });

  it('comes to the same end in whatever order it is done (contract 2)', () => {
    fc.assert(
      fc.property(givenArbitrary, shuffleArbitrary, (given, other) => {
        const start = worldOf(given);
        // Whether one of two twins is sent before the other is heard of is no matter of order of the same facts.
        fc.pre(!given.made.some((made, index) => isTwins(start, made, index)));
        const one = worldOf(given);
        const two = worldOf(given);
        settleDown(one, given.shuffle);
        settleDown(two, other);
        expect(endOf(two)).toEqual(endOf(one));
      }),
      runs,
    );
  });

  it('at rest, everything that the PMS shows once more changes nothing (contract 2, 4)', () => {
    fc.assert(
      fc.property(givenArbitrary, (given: Given) => {
        const world = worldOf(given);
        settleDown(world, given.shuffle);
        const rest = endOf(world);
        for (const id of world.records.keys()) perform(world, { about: 'record', id });
        for (const id of [...world.bases.keys()]) perform(world, { about: 'gone', id });
        for (const id of world.entries.keys()) perform(world, { about: 'push', id });
        expect(endOf(world)).toEqual(rest);
      }),
      runs,
    );
  });
});
