import { describe, expect, test } from 'vitest';
import { brokenBy, the, without } from './judged-world';
import { asked, draft, laptop, sent, told } from './parts';
import type { SmallWorld } from './small-world';

const entry = (world: SmallWorld, id: string) => the(world.entries, (one) => one.id === id);

describe('P6 the audit chain verifies', () => {
  const rule = 'P6 the audit chain verifies';

  test('an event was changed', () => {
    expect(
      brokenBy(
        () => undefined,
        (chain) => void Object.assign(chain[1] ?? {}, { actor: 'Nobody' }),
      ),
    ).toEqual({
      [rule]: [`${laptop}: event 2`],
    });
  });
  test('an event was taken out', () => {
    const broken = brokenBy(
      () => undefined,
      (chain) => void chain.splice(7, 1),
    );
    expect(broken[rule]).toEqual([`${laptop}: event 9`]);
  });
  test('an event was put in', () => {
    const broken = brokenBy(
      () => undefined,
      (chain) => {
        const [first] = chain;
        if (first !== undefined) chain.splice(1, 0, { ...first });
      },
    );
    expect(broken[rule]).toEqual([`${laptop}: event 1`]);
  });
});

describe('P6 the trail of every entry ends in what its row holds', () => {
  const rule = 'P6 the trail of every entry ends in what its row holds';

  test('a row without any history', () => {
    expect(brokenBy(({ events }) => without(events, ({ subjectId }) => subjectId === draft))).toEqual({
      [rule]: [`${laptop}: ${draft}: no history`],
    });
  });
  test.each([
    ['narrative', { narrative: 'Notes, again #2' }],
    ['workDate', { workDate: '2026-11-17' }],
    ['workedSeconds', { workedSeconds: 3600 }],
    ['matterId', { matterId: null }],
    ['taskCode', { taskCode: null }],
    ['activityCode', { activityCode: null }],
    ['billing', { billing: 'no_charge' }],
    ['revision', { revision: 2 }],
  ])('%s changed without a word', (name, change) => {
    const broken = brokenBy((world) => void Object.assign(entry(world, draft), change));
    expect(broken).toEqual({ [rule]: [`${laptop}: ${draft}: ${name} changed without a word`] });
  });
  test('a deletion without a word', () => {
    const broken = brokenBy((world) => {
      world.entries = world.entries.map((one) =>
        one.id === asked ? { ...one, deletedAt: '2026-11-18T17:00:00.000Z' } : one,
      );
    });
    expect(broken[rule]).toEqual([`${laptop}: ${asked}: its deletion is not told`]);
  });
});

describe('P7 sync changed no worked time', () => {
  const rule = 'P7 sync changed no worked time';

  test('the seconds of an entry made here moved with a pull', () => {
    const broken = brokenBy((world) => {
      const before = entry(world, sent);
      const after = { ...before, workedSeconds: 3600 };
      world.entries = world.entries.map((one) => (one.id === sent ? after : one));
      world.events.push(told('sync.fast_forward', sent, before, after));
    });
    expect(broken).toEqual({ [rule]: [expect.stringMatching(/^court: event \d+$/)] });
  });
  test('a person may change them', () => {
    expect(
      brokenBy((world) => {
        const before = entry(world, draft);
        const after = { ...before, workedSeconds: 1800, revision: 2 };
        world.entries = world.entries.map((one) => (one.id === draft ? after : one));
        world.events.push(told('entry.edit', draft, before, after));
      }),
    ).toEqual({});
  });
});
