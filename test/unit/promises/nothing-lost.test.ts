import { describe, expect, test } from 'vitest';
import { brokenBy, the, without } from './judged-world';
import { adopted, draft, laptop, sent } from './parts';
import type { SmallWorld } from './small-world';

const record = (world: SmallWorld, id: number) => the(world.activities, (one) => one.id === id);

describe('P1 what was said to be saved is in the book', () => {
  const rule = 'P1 what was said to be saved is in the book';
  const lost = 'lost-entry';
  const command = (at: number) =>
    ({
      kind: 'command',
      at,
      laptop,
      name: 'entry.create',
      entryIds: [lost],
      reply: 'ok',
      words: '',
    }) as const;

  test('an entry that a command acknowledged is not there', () => {
    expect(brokenBy(({ history }) => void history.push(command(5)))).toEqual({
      [rule]: [`${laptop}: ${lost}: said to be saved, and is gone`],
    });
  });
  test('what a restore took, a person took: not what was saved before the copy', () => {
    const restored = { kind: 'start', at: 9, laptop, amnesia: true } as const;
    const after = ({ history }: SmallWorld) => void history.push(command(5), { ...restored, asOf: 4 });
    expect(brokenBy(after)).toEqual({});
    const before = ({ history }: SmallWorld) => void history.push(command(3), { ...restored, asOf: 4 });
    expect(Object.keys(brokenBy(before))).toEqual([rule]);
  });
  test('a refused command and one that died promised nothing', () => {
    expect(
      brokenBy(({ history }) => {
        history.push({ ...command(5), reply: 'refused' }, { ...command(6), reply: 'died' });
      }),
    ).toEqual({});
  });
  test('a narrative that a person read as saved is neither in a row nor in the trail', () => {
    expect(Object.keys(brokenBy(({ said }) => void said.push('Conference #9')))).toEqual([rule]);
  });
});

describe('P1 every entry has one custody, and a reason', () => {
  const rule = 'P1 every entry has one custody, and a reason';

  test('an entry is here with nothing in the queue that would carry it', () => {
    expect(brokenBy(({ outbox }) => without(outbox, (row) => row.entryId === draft))).toEqual({
      [rule]: [`${laptop}: ${draft}: here, and no queue row`],
    });
  });
});

describe('P1 what is said to be on the PMS is there, field by field', () => {
  const rule = 'P1 what is said to be on the PMS is there, field by field';
  const differing = [
    ['matter', { matter: '00999-001' }],
    ['timekeeper', { timekeeper: 'Ben Cole' }],
    ['work date', { date: '2026-11-19' }],
    ['hours', { seconds: 3660 }],
    ['narrative', { note: 'Another text #1' }],
    ['task code', { task: null }],
    ['activity code', { activity: 'A104' }],
    ['rate', { price: 500 }],
    ['billing', { billing: 'no_charge' }],
  ] as const;

  test.each(differing)('the record differs in %s', (field, change) => {
    expect(brokenBy((world) => void Object.assign(record(world, 11), change))).toEqual({
      [rule]: [`${laptop}: ${sent}: ${field} differ`],
    });
  });
  test('what the vendor hides from this person is not compared', () => {
    expect(
      brokenBy((world) => {
        record(world, 11).seconds = 0;
        the(world.bases, ({ entryId }) => entryId === sent).hidden = ['seconds'];
      }),
    ).toEqual({});
  });
  test('the record is not there', () => {
    expect(brokenBy(({ activities }) => without(activities, ({ id }) => id === 12))).toEqual({
      [rule]: [`${laptop}: ${adopted}: said to be on the PMS, and is not`],
    });
  });
});
