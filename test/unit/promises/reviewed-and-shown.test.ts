import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src-main/store/hash';
import { brokenBy, the, without } from './judged-world';
import { draft, factsOf, laptop, recordOf, told } from './parts';
import type { SmallWorld } from './small-world';

describe('P4 everything sent was approved before, in exactly that content', () => {
  const rule = 'P4 everything sent was approved before, in exactly that content';
  const row = (world: SmallWorld) => the(world.outbox, ({ operationId }) => operationId === 'operation-2');

  test('nobody approved it', () => {
    const broken = brokenBy(({ events }) => without(events, ({ action }) => action === 'approval.give'));
    expect(broken).toEqual({
      [rule]: [
        `${laptop}: operation-1: sent without an approval of this content`,
        `${laptop}: operation-2: sent without an approval of this content`,
      ],
    });
  });
  test('another content was approved', () => {
    const payload = factsOf('Draft motion to compel #1', { seconds: 7200 });
    expect(
      brokenBy((world) => void Object.assign(row(world), { payload, payloadHash: contentHash(payload) })),
    ).toEqual({ [rule]: [`${laptop}: operation-2: sent without an approval of this content`] });
  });
  test('the frozen payload was overwritten after its hash was taken', () => {
    expect(
      brokenBy((world) => void Object.assign(row(world), { payload: factsOf('Something else #1') })),
    ).toEqual({
      [rule]: [`${laptop}: operation-2: payload and hash differ`],
    });
  });
  test('the approval was given after it had gone out', () => {
    const broken = brokenBy(({ events }) => {
      const [given] = events.splice(
        events.findLastIndex(({ action }) => action === 'approval.give'),
        1,
      );
      if (given !== undefined) events.push(given);
    });
    expect(broken).toEqual({ [rule]: [`${laptop}: operation-2: sent before its approval`] });
  });
});

describe('P5 the numbers in the status bar equal the rows', () => {
  const rule = 'P5 the numbers in the status bar equal the rows';

  test.each(['safe', 'onPms', 'waiting', 'inConflict', 'held', 'unknown'])('%s is another', (name) => {
    const broken = brokenBy(({ status }) => void Object.assign(status, { [name]: 7 }));
    expect(broken).toEqual({ [rule]: [expect.stringContaining(`${name} says 7, and there are`)] });
  });
  test('a row that is held and an outcome that is unknown are counted as such', () => {
    const waits = (world: SmallWorld) => the(world.outbox, ({ entryId }) => entryId === draft);
    for (const [state, name] of [
      ['held', 'held'],
      ['unknown', 'unknown'],
    ] as const) {
      const facts = factsOf('Notes #2');
      const broken = brokenBy((world) => {
        Object.assign(waits(world), { state, payload: facts });
        world.events.push(told('approval.give', draft, null, { facts, hash: contentHash(facts) }));
      });
      expect(broken).toEqual({ [rule]: [`${laptop}: ${name} says 0, and there are 1`] });
    }
  });
});

describe('P5 every record of the PMS has been taken over, parked or shown', () => {
  const rule = 'P5 every record of the PMS has been taken over, parked or shown';
  const unseen = (world: SmallWorld) => void world.activities.push(recordOf(31, 'Never pulled', 'office'));

  test('a record was skipped', () => {
    expect(brokenBy(unseen)).toEqual({ [rule]: [`${laptop}: record 31 was never taken over`] });
  });
  test.each(['parked', 'missing'] as const)('one that is %s is in sight', (list) => {
    expect(
      brokenBy((world) => {
        unseen(world);
        world[list].push('31');
      }),
    ).toEqual({});
  });
  test('before everything is at rest a laptop may be behind', () => {
    expect(
      brokenBy((world) => {
        unseen(world);
        without(world.history, ({ kind }) => kind === 'quiet');
      }),
    ).toEqual({});
  });
});
